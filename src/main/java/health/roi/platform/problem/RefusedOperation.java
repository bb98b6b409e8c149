package health.roi.platform.problem;

/** An operation was refused and rolled back; whoever keeps the trail writes it down in a transaction of its own. */
public record RefusedOperation(String code, int status) {}
