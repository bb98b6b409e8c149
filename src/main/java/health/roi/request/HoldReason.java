package health.roi.request;

/** Why a request waits, and whether that keeps it from approval and delivery. */
public enum HoldReason {
    AUTHORIZATION_INCOMPLETE(true),
    IDENTITY_UNVERIFIED(true),
    PATIENT_UNCLEAR(true),
    SCOPE_UNCLEAR(true),
    CHART_INCOMPLETE(true),
    /** Forms of a record in scope are missing or not signed; the last signature ends it. */
    RECORD_UNSIGNED(true),
    /** Part of the chart is looked for elsewhere; what is at hand may go out. */
    CHART_ELSEWHERE(false),
    /** Access to a record in scope was denied in another request; somebody decides whether the danger has passed. */
    DENIED_BEFORE(true),
    /** A delivery came back; somebody finds out where the recipient is before it goes out again. */
    ADDRESS_TO_CHECK(true),
    LEGAL_REVIEW(true),
    PAYMENT(true),
    /** The fee is above what its requester has approved; its word ends it. */
    FEE_APPROVAL(true),
    /** The copy service gave the job back; collecting again ends it. */
    COPY_SERVICE_RETURNED(true),
    OTHER(true);

    private final boolean blocks;

    HoldReason(boolean blocks) {
        this.blocks = blocks;
    }

    public boolean blocks() {
        return blocks;
    }
}
