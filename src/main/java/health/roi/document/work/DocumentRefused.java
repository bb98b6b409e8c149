package health.roi.document.work;

/** A document was not taken. Carries no cause on purpose: what a parser says about a bad file may quote the record. */
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public DocumentRefused(Refusal refusal) {
        super(refusal.advice(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
