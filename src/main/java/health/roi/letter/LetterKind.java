package health.roi.letter;

/** Which letter it is. */
public enum LetterKind {
    ACKNOWLEDGEMENT("We received your request"),
    DEFICIENCY("We need something more from you"),
    EXTENSION("We need more time"),
    DENIAL("Our answer to your request for records"),
    DENIAL_REVIEW("The outcome of the review"),
    NO_RECORDS("We found no records"),
    ACCOUNTING_EXTENSION("We need more time for your list"),
    INVOICE("Your invoice"),
    BREACH_NOTICE("Your health information went to somebody else"),
    BREACH_MEDIA_NOTICE("Notice to the media: a breach of health information"),
    BREACH_HHS_NOTICE("Notice to the Secretary: a breach of health information");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    /** What stands above the letter. */
    public String title() {
        return title;
    }
}
