package health.roi.document;

/**
 * A PDF that the service wrote itself and kept.
 *
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param bytes size of the file
 */
public record WrittenDocument(String sha256, long bytes, int pages) {}
