package health.roi.document.intake;

/** The kinds of file that are taken. */
public enum DocumentFormat {
    PDF("application/pdf"),
    TIFF("image/tiff"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    /** HL7 Clinical Document Architecture; read with the sections of C-CDA R2.1 in mind. */
    CDA("application/xml"),
    TEXT("text/plain");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
