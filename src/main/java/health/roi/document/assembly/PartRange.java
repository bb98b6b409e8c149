package health.roi.document.assembly;

/** The pages of the package that a part takes; both ends belong to it, and counting starts at 1. */
public record PartRange(PackagePart part, int firstPage, int lastPage) {
    public int pages() {
        return lastPage - firstPage + 1;
    }
}
