package health.roi.document.assembly;

/**
 * Why a page, or a part of one, does not go out, in words for the recipient. None of them says what kind of record it is:
 * that there is one can itself be protected (42 CFR 2.13(c)).
 */
public enum WithholdingReason {
    OUTSIDE_REQUEST("It is outside of what was asked for."),
    NOT_THIS_PATIENT("It does not belong to this patient's record."),
    PERMISSION_REQUIRED("The law asks for a permission that was not given."),
    ACCESS_DENIED("Access to it was denied; a letter says why."),
    PRIVILEGED("It is privileged, or was made in preparation for a legal proceeding."),
    /** For whoever may not be told which of the others it is. */
    NOT_NAMED("It is not part of this release.");

    private final String words;

    WithholdingReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
