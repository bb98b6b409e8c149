package health.roi.platform.access;

/** The roles that a token carries in {@code groups}. */
public final class Roles {

    public static final String FRONT_DESK = "front-desk";
    public static final String ROI_SPECIALIST = "roi-specialist";
    public static final String QUALITY_REVIEWER = "quality-reviewer";
    public static final String SUPERVISOR = "supervisor";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String BILLING = "billing";
    public static final String AUDITOR = "auditor";
    public static final String COPY_SERVICE = "copy-service";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
