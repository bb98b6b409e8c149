package health.roi.document.vault;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import org.jboss.logging.Logger;

/** The place where documents are kept does not answer: {@code unavailable}, and to try again is right. */
final class VaultUnavailable extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(VaultUnavailable.class);

    private VaultUnavailable() {
        super(ProblemType.UNAVAILABLE);
    }

    /** Tells the operator what failed; the caller is told to try again. */
    static VaultUnavailable after(String action, Exception cause) {
        LOG.errorf("the vault could not %s: %s", action, cause.getClass().getName());
        return new VaultUnavailable();
    }
}
