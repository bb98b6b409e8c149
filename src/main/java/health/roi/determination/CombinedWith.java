package health.roi.determination;

/** What an authorization was merged with on one form (45 CFR 164.508(b)(3)). */
public enum CombinedWith {
    NONE("nothing else"),
    RESEARCH("a consent to research"),
    OTHER_AUTHORIZATION("another authorization"),
    OTHER_DOCUMENT("another document"),
    PSYCHOTHERAPY_NOTES("an authorization for psychotherapy notes");

    private final String words;

    CombinedWith(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
