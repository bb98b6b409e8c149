package health.roi.document.finding;

/**
 * A page names somebody who does not seem to be the patient: a reason to look at it, and no more.
 *
 * @param page counted from 1 in the normalised copy
 * @param value as {@link PageIdentifier#value}
 */
public record PageFinding(int page, IdentifierKind kind, String value) {}
