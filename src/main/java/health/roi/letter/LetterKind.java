package health.roi.letter;

/** Which letter it is. */
public enum LetterKind {
    ACKNOWLEDGEMENT("We received your request"),
    DEFICIENCY("We need something more from you"),
    EXTENSION("We need more time"),
    DENIAL("Our answer to your request for records"),
    DENIAL_REVIEW("The outcome of the review"),
    NO_RECORDS("We found no records"),
    INVOICE("Your invoice");

    private final String title;

    LetterKind(String title) {
        this.title = title;
    }

    /** What stands above the letter. */
    public String title() {
        return title;
    }
}
