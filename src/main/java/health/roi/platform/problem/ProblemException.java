package health.roi.platform.problem;

import java.util.List;

/** A refusal. Its detail is a plain sentence that says what to do, and holds no patient data. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final transient List<Refusal> refusals;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), List.of());
    }

    public ProblemException(ProblemType type) {
        this(type, type.remedy());
    }

    private ProblemException(ProblemType type, String detail, List<FieldError> errors, List<Refusal> refusals) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.refusals = List.copyOf(refusals);
    }

    public static ProblemException fields(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, type.remedy(), errors, List.of());
    }

    public static ProblemException field(ProblemType type, String pointer, String constraint) {
        return fields(type, List.of(new FieldError(pointer, constraint)));
    }

    /** Everything that stands in the way, at once. */
    public static ProblemException refusals(ProblemType type, List<Refusal> refusals) {
        return new ProblemException(type, type.remedy(), List.of(), refusals);
    }

    public static ProblemException refusals(ProblemType type, String detail, List<Refusal> refusals) {
        return new ProblemException(type, detail, List.of(), refusals);
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
