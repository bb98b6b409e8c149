package health.roi.delivery.fax;

import health.roi.document.assembly.PackageWork;
import health.roi.document.assembly.PickedPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts a package into packets, and writes them. */
final class FaxPacketFiles {

    /** A cover sheet with its fonts has fewer bytes than this. */
    private static final long COVER_BYTES = 150_000;

    private final PackageWork work;
    private final VolumeFiles volumes;
    private final FaxLimits limits;

    FaxPacketFiles(PackageWork work, VolumeFiles volumes, FaxLimits limits) {
        this.work = work;
        this.volumes = volumes;
        this.limits = limits;
    }

    /** Packets within the limits, in order; empty where there are none. */
    Optional<List<FaxPages>> cut(int pages) {
        Deque<FaxPages> open = new ArrayDeque<>(FaxPages.of(pages, limits));
        List<FaxPages> cut = new ArrayList<>();
        while (!open.isEmpty()) {
            if (cut.size() + open.size() > limits.packets()) {
                return Optional.empty();
            }
            FaxPages next = open.removeFirst();
            Path trial = work.file("trial.pdf");
            work.pick(volumes.pages(next), trial);
            if (size(trial) + COVER_BYTES <= limits.packetBytes()) {
                cut.add(next);
            } else if (next.count() == 1) {
                return Optional.empty();
            } else {
                open.addFirst(next.halves().get(1));
                open.addFirst(next.halves().get(0));
            }
        }
        return Optional.of(cut);
    }

    /** Where the cover sheet of the next packet is written. */
    Path cover() {
        return work.file("cover.pdf");
    }

    /** A packet with the cover sheet that was written last. */
    Path write(FaxPages packet) {
        List<PickedPages> pages = new ArrayList<>();
        pages.add(new PickedPages(cover(), 1, 1));
        pages.addAll(volumes.pages(packet));
        Path target = work.file("packet.pdf");
        work.pick(pages, target);
        return target;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
