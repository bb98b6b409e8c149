package health.roi.letter;

/**
 * Something that a letter must say and does not.
 *
 * @param code stable
 * @param citation the provision that asks for it, or {@code house rule}
 * @param message a plain sentence that says what to supply
 */
public record MissingElement(String code, String citation, String message) {}
