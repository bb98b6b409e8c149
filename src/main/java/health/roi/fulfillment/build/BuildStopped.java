package health.roi.fulfillment.build;

/** A build cannot go on, and would not the next time either. Without a cause: that may quote a record. */
final class BuildStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BuildFailure failure;

    BuildStopped(BuildFailure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    BuildFailure failure() {
        return failure;
    }
}
