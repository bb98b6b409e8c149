package health.roi.document.bundle;

/** Why a bundle is not opened, with what to do about it. */
public enum BundleFault {
    NOT_A_ZIP("This is no zip file, or its end is missing. Write the bundle again and compare its hash."),
    TOO_MANY_FILES(
            "There are too many files in it, or it is a Zip64. Make bundles of at most 1,000 files and below 4 GB."),
    ENCRYPTED("A file in it has a password. Open the drive's encryption first, and send the files without one."),
    UNSAFE_NAME("A file in it has a name that leads elsewhere, or is a link. Name files by plain relative paths."),
    NAME_TWICE("Two files in it have the same name. Give each its own."),
    METHOD_UNKNOWN("A file in it is packed in a way that is not read here. Use deflate, or store without packing."),
    MANIFEST_MISSING("There is no manifest.json at its top. Add one that names each file."),
    MANIFEST_TOO_LARGE("Its manifest.json is too large. Make several bundles.");

    private final String advice;

    BundleFault(String advice) {
        this.advice = advice;
    }

    /** A plain sentence that quotes nothing of the bundle. */
    public String advice() {
        return advice;
    }
}
