package health.roi.document.assembly;

import health.roi.document.pdf.PdfEncryption;
import health.roi.document.pdf.PdfPages;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.work.DocumentLimits;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Says where the volumes begin. Where their size may come near its limit, each page is written to nowhere first: how much
 * a page adds depends on what it shares with the pages before it.
 */
final class VolumePlanner {
    /** What the bytes that a part is expected to have may be wrong by, once it is normalised. */
    private static final int CAUTION = 4;

    private static final long BYTES_OF_A_STAMP = 3_000;
    /** Bookmarks, properties and the table of objects, which are written last. */
    private static final long BYTES_AT_THE_END = 100_000;

    private static final long BYTES_OF_A_BOOKMARK = 1_000;

    private final PackageSources sources;
    private final PackageSettings settings;
    private final DocumentLimits limits;

    VolumePlanner(PackageSources sources, PackageSettings settings, DocumentLimits limits) {
        this.sources = sources;
        this.settings = settings;
        this.limits = limits;
    }

    PackagePlan plan(List<PackagePart> parts) throws IOException {
        PackagePlan plan = byPages(parts);
        boolean small = plan.volumes().stream()
                .allMatch(volume -> volume.slices().stream()
                                .mapToLong(slice -> parts.get(slice.part()).expectedBytes() * CAUTION
                                        + slice.pages() * BYTES_OF_A_STAMP
                                        + BYTES_OF_A_BOOKMARK)
                                .sum()
                        <= settings.limits().maxBytes() - BYTES_AT_THE_END);
        return small ? plan : measured(parts);
    }

    private PackagePlan byPages(List<PackagePart> parts) {
        VolumeCuts cuts = new VolumeCuts(settings.limits());
        for (int part = 0; part < parts.size(); part++) {
            for (int page = 1; page <= parts.get(part).pages(); page++) {
                if (cuts.isFull(0)) {
                    cuts.cut();
                }
                cuts.take(part, page);
            }
        }
        return cuts.finish();
    }

    private PackagePlan measured(List<PackagePart> parts) throws IOException {
        int longest = parts.stream().mapToInt(PackagePart::pages).sum() * 2;
        PackageLabel label = new PackageLabel(settings.trackingNumber(), settings.bates(), longest);
        PdfEncryption encryption = settings.encrypted() ? PdfEncryption.withPassword(settings.password()) : null;
        try (Measure measure = new Measure(label, encryption)) {
            for (int part = 0; part < parts.size(); part++) {
                int number = part;
                sources.open(parts.get(part), document -> measure.add(number, document));
            }
            return measure.cuts.finish();
        }
    }

    /** A volume that is only measured. */
    private final class Measure implements AutoCloseable {
        private final VolumeCuts cuts = new VolumeCuts(settings.limits());
        private final PackageLabel label;
        private final PdfEncryption encryption;
        private VolumeWriter volume;
        private long bookmarks;

        Measure(PackageLabel label, PdfEncryption encryption) throws IOException {
            this.label = label;
            this.encryption = encryption;
            begin();
        }

        private void begin() throws IOException {
            volume = new VolumeWriter(PdfWriter.measuring(encryption), label, 0, limits);
            bookmarks = 0;
        }

        void add(int part, PDDocument document) throws IOException {
            List<PDPage> pages = PdfPages.of(document, limits);
            enter(document, pages, 0);
            for (int i = 0; i < pages.size(); i++) {
                volume.add(pages.get(i));
                if (cuts.isFull(volume.size() + bookmarks + BYTES_AT_THE_END)) {
                    cuts.cut();
                    volume.close();
                    begin();
                    enter(document, pages, i);
                    volume.add(pages.get(i));
                }
                cuts.take(part, i + 1);
            }
        }

        private void enter(PDDocument document, List<PDPage> pages, int from) throws IOException {
            volume.begin(document, pages.subList(from, pages.size()));
            bookmarks += BYTES_OF_A_BOOKMARK;
        }

        @Override
        public void close() throws IOException {
            volume.close();
        }
    }
}
