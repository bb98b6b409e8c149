package health.roi.determination;

/** What an authorization was merged with on one form (45 CFR 164.508(b)(3)). */
public enum CombinedWith {
    NONE,
    RESEARCH,
    OTHER_AUTHORIZATION,
    OTHER_DOCUMENT,
    PSYCHOTHERAPY_NOTES
}
