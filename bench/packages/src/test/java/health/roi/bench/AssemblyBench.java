package health.roi.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import health.roi.document.assembly.Bates;
import health.roi.document.assembly.PackageAssembly;
import health.roi.document.assembly.PackagePart;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageSettings;
import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.PartSource;
import health.roi.document.assembly.VolumeLimits;
import health.roi.document.intake.DocumentIntake;
import health.roi.document.pdf.DocumentFonts;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/**
 * {@code make FOLDER DOCUMENTS} writes normalised documents of ten pages each, {@code assemble FOLDER DOCUMENTS TARGET TIMES}
 * puts the first of them together, so many times, and prints what the last one took as JSON.
 */
public final class AssemblyBench {
    private static final int PAGES = 10;

    private AssemblyBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        int documents = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("make")) {
            make(folder, documents);
        } else {
            AtomicLong heap = watchHeap();
            String found = "";
            for (int time = Integer.parseInt(arguments[4]); time > 0; time--) {
                found = assemble(folder, documents, Path.of(arguments[3]));
            }
            System.gc();
            // The collection is told of a moment after it.
            while (heap.get() == 0) {
                Thread.sleep(20);
            }
            System.out.printf("{%s, \"heap\": %d}%n", found, heap.get());
        }
    }

    /** Three of five are scans of typed pages, black and white, the others text with its typeface. */
    private static void make(Path folder, int documents) throws IOException {
        Files.createDirectories(folder);
        DocumentIntake intake = new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT);
        for (int i = 0; i < documents; i++) {
            Path upload = folder.resolve("upload.pdf");
            try (PDDocument document = new PDDocument()) {
                Random random = new Random(i);
                PDType0Font font = i % 5 < 3 ? null : DocumentFonts.subset(document);
                for (int page = 0; page < PAGES; page++) {
                    add(document, font, random);
                }
                document.save(upload.toFile());
            }
            intake.accept(upload, document(folder, i));
            Files.delete(upload);
        }
        HtmlToPdf.write(Xhtml.page("Volume", "<h1>Volume</h1>"), folder.resolve("title"));
    }

    private static void add(PDDocument document, PDType0Font font, Random random) throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            if (font == null) {
                content.drawImage(CCITTFactory.createFromImage(document, scan(random)), 0, 0, 612, 792);
                return;
            }
            content.beginText();
            content.setFont(font, 10);
            content.setLeading(13);
            content.newLineAtOffset(60, 730);
            for (int line = 0; line < 50; line++) {
                content.showText(words(random));
                content.newLine();
            }
            content.endText();
        }
    }

    private static BufferedImage scan(Random random) {
        BufferedImage image = new BufferedImage(1_700, 2_200, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
        for (int line = 0; line < 50; line++) {
            pen.drawString(words(random), 150, 180 + line * 39);
        }
        // Dust, as scanners see it.
        for (int i = 0; i < 2_000; i++) {
            pen.fillRect(random.nextInt(image.getWidth()), random.nextInt(image.getHeight()), 2, 2);
        }
        pen.dispose();
        return image;
    }

    private static String words(Random random) {
        StringBuilder line = new StringBuilder();
        while (line.length() < 80) {
            for (int i = 2 + random.nextInt(8); i > 0; i--) {
                line.append((char) ('a' + random.nextInt(26)));
            }
            line.append(' ');
        }
        return line.toString();
    }

    private static Path document(Path folder, int number) {
        return folder.resolve(String.format("%04d.pdf", number));
    }

    private static String assemble(Path folder, int documents, Path target) throws IOException {
        long start = System.nanoTime();
        long processor = processorTime();
        List<PackagePart> parts = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Path pdf = document(folder, i);
            parts.add(new PackagePart(
                    PartKind.RECORD,
                    "Document " + i,
                    PartSource.of(pdf),
                    PAGES,
                    Files.size(pdf),
                    null,
                    "Records",
                    true,
                    List.of()));
        }
        PackageSettings settings = new PackageSettings(
                "R26-00042-K", Bates.of("R26-00042-K"), new VolumeLimits(VolumeLimits.MAX_PAGES, 500_000_000), null);
        PackageAssembly assembly = new PackageAssembly(folder.resolve("work"), DocumentLimits.DEFAULT);
        PackagePlan plan = assembly.plan(parts, settings);
        long bytes = 0;
        Files.createDirectories(target);
        for (int number = 1; number <= plan.volumes().size(); number++) {
            bytes += assembly.write(
                            plan,
                            number,
                            parts,
                            settings,
                            volume -> PartSource.of(folder.resolve("title")),
                            written -> {},
                            target.resolve(number + ".pdf"))
                    .bytes();
        }
        return String.format(
                Locale.ROOT,
                "\"seconds\": %.3f, \"processor\": %.3f, \"bytes\": %d, \"volumes\": %d, \"pages\": %d",
                (System.nanoTime() - start) / 1e9,
                (processorTime() - processor) / 1e9,
                bytes,
                plan.volumes().size(),
                plan.pages());
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The most that was in use after a full collection: what is held on to, without what only waits to be collected. */
    private static AtomicLong watchHeap() {
        AtomicLong most = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (!collector.getName().equals("MarkSweepCompact")) {
                continue;
            }
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                long used = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .entrySet()
                                        .stream()
                                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Tenured|Old).*"))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                most.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
        return most;
    }
}
