package health.roi.document.assembly;

/** A part has other pages than it was planned with. */
public final class PartChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartChanged() {
        super("a part changed while the package was being put together");
    }
}
