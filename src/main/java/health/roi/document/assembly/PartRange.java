package health.roi.document.assembly;

/** The pages of the package that a part takes in one volume; both ends belong to it, and counting starts at 1. */
public record PartRange(int volume, int firstPage, int lastPage) {
    public int pages() {
        return lastPage - firstPage + 1;
    }
}
