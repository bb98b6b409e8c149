package health.roi.document.assembly;

import health.roi.document.intake.AcceptedDocument;
import health.roi.document.intake.DocumentIntake;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes parts out of documents, and packages out of parts. */
final class Parts {
    static final String NUMBER = "ROI-7K3M-92XQ";

    private final Path folder;
    private int made;

    Parts(Path folder) {
        this.folder = folder;
    }

    static PackageSettings settings(int maxPages, long maxBytes, String password) {
        return new PackageSettings(NUMBER, Bates.of(NUMBER), new VolumeLimits(maxPages, maxBytes), password);
    }

    static PackageSettings settings() {
        return settings(VolumeLimits.MAX_PAGES, Long.MAX_VALUE, null);
    }

    PackagePart cover(String words) {
        Path pdf = folder.resolve("cover" + made++ + ".pdf");
        HtmlToPdf.write(Xhtml.page("Cover letter", "<p>" + Xhtml.escape(words) + "</p>"), pdf);
        return new PackagePart(
                PartKind.COVER_LETTER, "Cover letter", PartSource.of(pdf), 1, size(pdf), null, null, true, List.of());
    }

    PackagePart record(String title, byte[] document, PageRedaction... redactions) {
        return record(title, document, false, redactions);
    }

    PackagePart record(String title, byte[] document, boolean archival, PageRedaction... redactions) {
        try {
            Path upload = Files.write(folder.resolve("upload" + made), document);
            Path pdf = folder.resolve("part" + made++ + ".pdf");
            AcceptedDocument accepted =
                    new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT).accept(upload, pdf);
            return new PackagePart(
                    PartKind.RECORD,
                    title,
                    PartSource.of(pdf),
                    accepted.pages(),
                    size(pdf),
                    null,
                    "Records",
                    archival,
                    List.of(redactions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All volumes, in {@link #volume}s. */
    List<AssembledVolume> assemble(PackageSettings settings, PackagePart... parts) {
        PackageAssembly assembly = new PackageAssembly(folder.resolve("work"), DocumentLimits.DEFAULT);
        PackagePlan plan = assembly.plan(List.of(parts), settings);
        List<AssembledVolume> volumes = new ArrayList<>();
        for (int number = 1; number <= plan.volumes().size(); number++) {
            volumes.add(
                    assembly.write(plan, number, List.of(parts), settings, this::title, written -> {}, volume(number)));
        }
        return volumes;
    }

    Path volume(int number) {
        return folder.resolve("volume" + number + ".pdf");
    }

    private PartSource title(PackagePlan.PlannedVolume volume) {
        Path pdf = folder.resolve("title" + volume.number() + ".pdf");
        HtmlToPdf.write(Xhtml.page("Volume", "<h1>Volume " + volume.number() + "</h1>"), pdf);
        return PartSource.of(pdf);
    }

    private static long size(Path pdf) {
        try {
            return Files.size(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
