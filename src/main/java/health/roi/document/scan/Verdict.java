package health.roi.document.scan;

/**
 * What the scanner says.
 *
 * @param clean whether it found nothing
 * @param signature the scanner's name of what it found, of letters, digits and {@code . _ - /} only; empty when clean
 */
public record Verdict(boolean clean, String signature) {
    static final Verdict CLEAN = new Verdict(true, "");
}
