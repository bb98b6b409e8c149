package health.roi.document.assembly;

import java.util.List;

/**
 * A package that was written.
 *
 * @param pages all pages, cover and inventory included
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param bytes size of the file
 * @param parts where each part is, in the order of the package
 */
public record AssembledPackage(int pages, String sha256, long bytes, List<PartRange> parts) {
    public AssembledPackage {
        parts = List.copyOf(parts);
    }

    /** Pages of records: what was released, without letters, notices and lists. */
    public int recordPages() {
        return parts.stream()
                .filter(range -> range.part().kind() == PartKind.RECORD)
                .mapToInt(PartRange::pages)
                .sum();
    }
}
