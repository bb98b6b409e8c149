package health.roi.determination;

/**
 * Something that is wrong with, or worth knowing about, the request as a whole.
 *
 * @param message one plain sentence that a front desk can read to a caller; fixed text without anyone's data
 */
public record Finding(FindingCode code, Severity severity, String citation, String message) {
    static Finding of(FindingCode code) {
        return of(code, code.severity());
    }

    static Finding of(FindingCode code, Severity severity) {
        return new Finding(code, severity, code.citation(), code.message());
    }

    boolean blocks() {
        return severity == Severity.BLOCKING;
    }
}
