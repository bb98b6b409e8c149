package health.roi.fulfillment.build;

/** Another worker took the build over, because this one was silent for too long: it has nothing more to write. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("another worker has the build", null, false, false);
    }
}
