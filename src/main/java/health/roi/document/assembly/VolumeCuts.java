package health.roi.document.assembly;

import health.roi.document.assembly.PackagePlan.PlannedVolume;
import health.roi.document.assembly.PackagePlan.Slice;
import java.util.ArrayList;
import java.util.List;

/** Deals pages out to volumes, one after the other. */
final class VolumeCuts {
    private final VolumeLimits limits;
    private final List<PlannedVolume> volumes = new ArrayList<>();
    private List<Slice> slices = new ArrayList<>();
    private int first = 1;
    private int next = 1;

    VolumeCuts(VolumeLimits limits) {
        this.limits = limits;
    }

    /** Whether the volume cannot take one more page; {@code bytes} is its size with that page. */
    boolean isFull(long bytes) {
        return !slices.isEmpty() && (next - first >= limits.maxPages() || bytes > limits.maxBytes());
    }

    /** Ends the volume; the next one begins with its title page. */
    void cut() {
        volumes.add(new PlannedVolume(volumes.size() + 1, first, next - 1, slices));
        slices = new ArrayList<>();
        first = next;
        next++;
    }

    void take(int part, int page) {
        Slice last = slices.isEmpty() ? null : slices.get(slices.size() - 1);
        if (last != null && last.part() == part) {
            slices.set(slices.size() - 1, new Slice(part, last.firstPage(), page));
        } else {
            slices.add(new Slice(part, page, page));
        }
        next++;
    }

    PackagePlan finish() {
        cut();
        return new PackagePlan(volumes);
    }
}
