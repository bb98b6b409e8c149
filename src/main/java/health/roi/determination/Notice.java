package health.roi.determination;

/** A notice that must travel with the copy (42 CFR 2.32). */
public enum Notice {
    PART2_REDISCLOSURE,
    PART2_CONSENT_COPY
}
