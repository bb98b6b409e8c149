package health.roi.delivery.fax;

import java.util.ArrayList;
import java.util.List;

/** Pages of the package that go with one call, counted through the package; both ends count. */
record FaxPages(int first, int last) {

    int count() {
        return last - first + 1;
    }

    /** All pages of a package, as few packets as their number allows. */
    static List<FaxPages> of(int pages, FaxLimits limits) {
        int most = limits.pagesPerPacket() - 1;
        List<FaxPages> packets = new ArrayList<>();
        for (int first = 1; first <= pages; first += most) {
            packets.add(new FaxPages(first, Math.min(first + most - 1, pages)));
        }
        return packets;
    }

    /** For a packet of too many bytes. There is no half of a single page. */
    List<FaxPages> halves() {
        int middle = first + count() / 2;
        return List.of(new FaxPages(first, middle - 1), new FaxPages(middle, last));
    }
}
