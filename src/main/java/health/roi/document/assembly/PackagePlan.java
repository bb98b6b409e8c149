package health.roi.document.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which page of which part stands where, before any volume is written: so the table of contents in the first volume knows
 * the last page of the last.
 */
public record PackagePlan(List<PlannedVolume> volumes) {
    public PackagePlan {
        volumes = List.copyOf(volumes);
    }

    /** Consecutive pages of one part, by its place in the list; pages count from 1. */
    public record Slice(int part, int firstPage, int lastPage) {
        public int pages() {
            return lastPage - firstPage + 1;
        }
    }

    /**
     * One volume; its pages are those of the package. Every volume but the first begins with a title page.
     */
    public record PlannedVolume(int number, int firstPage, int lastPage, List<Slice> slices) {
        public PlannedVolume {
            slices = List.copyOf(slices);
        }

        public int pages() {
            return lastPage - firstPage + 1;
        }
    }

    /** Pages of all volumes, title pages included. */
    public int pages() {
        return volumes.get(volumes.size() - 1).lastPage();
    }

    /** Where the parts are, in their order: one range for each volume that a part reaches into. */
    public List<List<PartRange>> ranges() {
        TreeMap<Integer, List<PartRange>> ranges = new TreeMap<>();
        for (PlannedVolume volume : volumes) {
            int page = volume.firstPage() + (volume.number() > 1 ? 1 : 0);
            for (Slice slice : volume.slices()) {
                ranges.computeIfAbsent(slice.part(), part -> new ArrayList<>())
                        .add(new PartRange(volume.number(), page, page + slice.pages() - 1));
                page += slice.pages();
            }
        }
        return List.copyOf(ranges.values());
    }
}
