package health.roi.fulfillment.build;

import health.roi.document.assembly.Bates;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PartRange;
import health.roi.fulfillment.pages.ContentsPage;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of parts in words. Before there is a plan, every part is said to be on the first page. */
final class PackageNumbers {
    private static final List<PartRange> UNKNOWN = List.of(new PartRange(1, 1, 1));

    private final Bates bates;
    private final List<List<PartRange>> ranges;

    PackageNumbers(Bates bates, PackagePlan plan) {
        this.bates = bates;
        this.ranges = plan == null ? List.of() : plan.ranges();
    }

    String pages(int part) {
        return ranges(part).stream()
                .map(range -> span(range.firstPage(), range.lastPage()))
                .collect(Collectors.joining(", "));
    }

    ContentsPage row(int part, String title) {
        List<PartRange> of = ranges(part);
        return new ContentsPage(
                title,
                pages(part),
                span(bates, first(part), last(part)),
                of.stream().map(range -> String.valueOf(range.volume())).collect(Collectors.joining(", ")));
    }

    int first(int part) {
        return ranges(part).get(0).firstPage();
    }

    int last(int part) {
        List<PartRange> of = ranges(part);
        return of.get(of.size() - 1).lastPage();
    }

    private List<PartRange> ranges(int part) {
        return part < ranges.size() ? ranges.get(part) : UNKNOWN;
    }

    static String span(int first, int last) {
        return first == last ? String.valueOf(first) : first + " to " + last;
    }

    static String span(Bates bates, int first, int last) {
        return first == last ? bates.number(first) : bates.number(first) + " to " + bates.number(last);
    }
}
