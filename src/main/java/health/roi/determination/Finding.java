package health.roi.determination;

/**
 * Something that is wrong with, or worth knowing about, the request as a whole.
 *
 * @param message one plain sentence that a front desk can read to a caller; fixed text without anyone's data
 * @param because one plain sentence that states the fact; it quotes dates and kinds, and never a name or the form's text, and
 *     is marked where it is for the front desk only
 */
public record Finding(FindingCode code, Severity severity, String citation, String message, String because) {
    static Finding of(FindingCode code, Situation situation) {
        return of(code, code.severity(), situation);
    }

    static Finding of(FindingCode code, Severity severity, Situation situation) {
        return new Finding(code, severity, code.citation(), code.message(), FindingFacts.because(code, situation));
    }

    boolean blocks() {
        return severity == Severity.BLOCKING;
    }
}
