package health.roi.fulfillment.build;

/** Why a package could not be built, with what to do. The names are stable: clients switch on them. */
public enum BuildFailure {
    DOCUMENT_DAMAGED(
            "A stored document is not what it was. Tell your administrator, so that it is restored, and order again."),
    DOCUMENT_UNREADABLE("A stored document cannot be put into a PDF. Collect it again, and order again."),
    PARTS_CHANGED("What goes into it changed while it was being built. Order it again."),
    PASSWORD_LOST("The password that was given out can no longer be used. Order it again; it gets another one."),
    SIGNING_UNAVAILABLE("The key for certifying could not be used. Tell your administrator, and order again."),
    INTERRUPTED("The build was begun several times and never finished. Tell your administrator, and order again.");

    private final String advice;

    BuildFailure(String advice) {
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
