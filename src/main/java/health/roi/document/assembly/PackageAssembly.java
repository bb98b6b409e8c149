package health.roi.document.assembly;

import health.roi.document.assembly.PackagePlan.PlannedVolume;
import health.roi.document.assembly.PackagePlan.Slice;
import health.roi.document.pdf.PdfEncryption;
import health.roi.document.pdf.PdfPages;
import health.roi.document.pdf.PdfReference;
import health.roi.document.pdf.PdfWriter;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Puts the parts of a release into volumes, stamps every page and makes bookmarks. One source is open at a time and its
 * pages are copied as they are packed, so that memory depends on the largest part and not on the package. The same
 * parts give the same bytes, but for a password.
 */
public final class PackageAssembly {
    private final Path workDirectory;
    private final DocumentLimits limits;

    /** @param workDirectory where working files are put while an operation lasts; made when it does not exist */
    public PackageAssembly(Path workDirectory, DocumentLimits limits) {
        this.workDirectory = workDirectory;
        this.limits = limits;
    }

    /**
     * Says which page stands where. A part may reach into the next volume; no page is left out.
     *
     * @throws DocumentRefused when a part is no sound PDF, which one that was normalised always is
     */
    public PackagePlan plan(List<PackagePart> parts, PackageSettings settings) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a package has at least one part");
        }
        try (WorkFolder work = WorkFolder.in(workDirectory)) {
            return new VolumePlanner(new PackageSources(work, limits), settings, limits).plan(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the volumes say that they are PDF/A-2b: when every part may stand in one, and no password is needed. */
    public static boolean isArchival(List<PackagePart> parts, PackageSettings settings) {
        return !settings.encrypted() && parts.stream().allMatch(PackagePart::archival);
    }

    /**
     * Writes one volume of a plan.
     *
     * @param title gives the page that a volume after the first begins with
     * @param written is told after each page how many the volume has by now
     * @param target written anew, readable by its owner only; not there after a failure
     * @throws DocumentRefused when a part is no sound PDF, which one that was normalised always is
     * @throws UncheckedIOException when a part cannot be read or the target not be written
     * @throws PartChanged when a part has other pages than the plan says
     */
    public AssembledVolume write(
            PackagePlan plan,
            int number,
            List<PackagePart> parts,
            PackageSettings settings,
            Function<PlannedVolume, PartSource> title,
            IntConsumer written,
            Path target) {
        PlannedVolume volume = plan.volumes().get(number - 1);
        PackageLabel label = new PackageLabel(settings.trackingNumber(), settings.bates(), plan.pages());
        PdfEncryption encryption = settings.encrypted() ? PdfEncryption.withPassword(settings.password()) : null;
        boolean done = false;
        try (WorkFolder work = WorkFolder.in(workDirectory);
                VolumeWriter writer =
                        new VolumeWriter(new PdfWriter(target, encryption), label, volume.firstPage() - 1, limits)) {
            PackageSources sources = new PackageSources(work, limits);
            if (number > 1) {
                sources.open(title.apply(volume), document -> {
                    writer.begin(document, PdfPages.of(document, limits));
                    writer.bookmark("Volume " + number, null, writer.add(document.getPage(0)));
                });
            }
            for (Slice slice : volume.slices()) {
                add(slice, parts.get(slice.part()), sources, writer, written);
            }
            if (writer.pages() != volume.pages()) {
                throw new PartChanged();
            }
            boolean archival = isArchival(parts, settings);
            writer.finish(titleOf(settings, plan, number), archival);
            done = true;
            return new AssembledVolume(
                    number, volume.firstPage(), volume.lastPage(), writer.sha256(), writer.size(), archival);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                WorkFolder.deleteQuietly(target);
            }
        }
    }

    private void add(Slice slice, PackagePart part, PackageSources sources, VolumeWriter writer, IntConsumer written)
            throws IOException {
        sources.open(part, document -> {
            List<PDPage> all = PdfPages.of(document, limits);
            if (all.size() != part.pages()) {
                throw new PartChanged();
            }
            List<PDPage> pages = all.subList(slice.firstPage() - 1, slice.lastPage());
            writer.begin(document, pages);
            for (int i = 0; i < pages.size(); i++) {
                PdfReference place = writer.add(pages.get(i));
                if (i == 0) {
                    String again = slice.firstPage() > 1 ? " (continued)" : "";
                    writer.bookmark(part.title() + again, part.group(), place);
                }
                written.accept(writer.pages());
            }
        });
    }

    private static String titleOf(PackageSettings settings, PackagePlan plan, int number) {
        String title = "Release of information " + settings.trackingNumber();
        int volumes = plan.volumes().size();
        return volumes == 1 ? title : title + ", volume " + number + " of " + volumes;
    }
}
