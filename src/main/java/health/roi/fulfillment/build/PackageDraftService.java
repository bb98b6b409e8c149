package health.roi.fulfillment.build;

import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.assembly.Bates;
import health.roi.document.assembly.PackagePart;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageSettings;
import health.roi.document.assembly.PackageWork;
import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.PartSource;
import health.roi.document.assembly.VolumeLimits;
import health.roi.fulfillment.certifier.CertifierService;
import health.roi.fulfillment.pages.Affidavit;
import health.roi.fulfillment.pages.AffidavitPage;
import health.roi.fulfillment.pages.ContentsPage;
import health.roi.fulfillment.pages.PackagePagesService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Writes the pages that only this package has, and plans where everything stands. Contents, inventory and affidavit name
 * pages that come after them: they are set once to be counted, and then with the numbers.
 */
@ApplicationScoped
class PackageDraftService {

    /** A number that gets longer can move a line to the next page, once or twice. */
    private static final int MOST_ROUNDS = 5;

    @Inject
    PackagePagesService pages;

    @Inject
    CertifierService certifiers;

    @Inject
    DocumentService documents;

    /** A part before it is written: either a stored document, or a page that is set with the numbers. */
    private record Piece(PartKind kind, String title, Enclosed enclosed, BiConsumer<PackageNumbers, Path> page) {

        static Piece of(PartKind kind, Enclosed enclosed) {
            return new Piece(kind, enclosed.title(), enclosed, null);
        }
    }

    /**
     * @param password that will open it, or null
     * @param fixed the plan that an earlier worker made, or null
     * @param signed whether it will be signed digitally
     * @throws BuildStopped where the pages no longer come out as they were planned
     */
    PackageDraft draft(PackageOrder order, String password, PackagePlan fixed, boolean signed, PackageWork work) {
        PackageSettings settings = new PackageSettings(
                order.trackingNumber(),
                new Bates(order.batesPrefix()),
                new VolumeLimits(VolumeLimits.MAX_PAGES, order.maxVolumeBytes()),
                password);
        List<Piece> pieces = pieces(order, signed);
        PackagePlan plan = fixed;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            PackageDraft draft = set(pieces, settings, plan, work);
            if (plan != null && draft.fits()) {
                return draft;
            }
            if (fixed != null) {
                break;
            }
            plan = work.assembly().plan(draft.sources(), settings);
        }
        throw new BuildStopped(BuildFailure.PARTS_CHANGED);
    }

    /** The page that a volume after the first begins with. */
    PartSource title(PackagePlan.PlannedVolume volume, PackageDraft draft, PackageWork work) {
        Path file = work.file("title.pdf");
        pages.volume(
                draft.settings().trackingNumber(),
                volume.number(),
                draft.plan().volumes().size(),
                PackageNumbers.span(volume.firstPage(), volume.lastPage()),
                PackageNumbers.span(draft.settings().bates(), volume.firstPage(), volume.lastPage()),
                file);
        return PartSource.of(file);
    }

    private List<Piece> pieces(PackageOrder order, boolean signed) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(
                PartKind.COVER_LETTER, "Cover letter", null, (numbers, file) -> pages.cover(order.cover(), file)));
        pieces.add(new Piece(
                PartKind.CONTENTS,
                "Table of contents",
                null,
                (numbers, file) -> pages.contents(order.trackingNumber(), contents(pieces, numbers), file)));
        if (order.affidavit() != null) {
            pieces.add(new Piece(
                    PartKind.CERTIFICATION,
                    "Certification",
                    null,
                    (numbers, file) -> pages.affidavit(affidavit(order, pieces, signed, numbers), file)));
        }
        if (order.authorization() != null) {
            pieces.add(Piece.of(PartKind.AUTHORIZATION, order.authorization()));
        }
        if (!order.notices().isEmpty()) {
            pieces.add(new Piece(
                    PartKind.NOTICE,
                    "Notice of redisclosure",
                    null,
                    (numbers, file) -> pages.notices(order.notices(), file)));
        }
        pieces.add(new Piece(PartKind.INVENTORY, "Inventory", null, (numbers, file) -> {
            int first = firstRecord(order, pieces);
            pages.inventory(
                    order.trackingNumber(),
                    order.cover().patient(),
                    order.inventory().stream()
                            .map(line ->
                                    line.printed(line.enclosed() == null ? "" : numbers.pages(first + line.enclosed())))
                            .toList(),
                    file);
        }));
        order.records().forEach(record -> pieces.add(Piece.of(PartKind.RECORD, record)));
        return pieces;
    }

    private static int firstRecord(PackageOrder order, List<Piece> pieces) {
        return pieces.size() - order.records().size();
    }

    private static List<ContentsPage> contents(List<Piece> pieces, PackageNumbers numbers) {
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).kind() != PartKind.CONTENTS)
                .mapToObj(i -> numbers.row(i, pieces.get(i).title()))
                .toList();
    }

    private AffidavitPage affidavit(PackageOrder order, List<Piece> pieces, boolean signed, PackageNumbers numbers) {
        Affidavit affidavit = order.affidavit();
        byte[] picture = certifiers.get(affidavit.certifierId()).signature();
        int first = numbers.first(firstRecord(order, pieces));
        int last = numbers.last(pieces.size() - 1);
        return new AffidavitPage(
                affidavit,
                order.trackingNumber(),
                order.recordPages(),
                PackageNumbers.span(first, last),
                PackageNumbers.span(new Bates(order.batesPrefix()), first, last),
                order.complete(),
                signed,
                picture == null
                        ? null
                        : "data:image/png;base64," + Base64.getEncoder().encodeToString(picture));
    }

    private PackageDraft set(List<Piece> pieces, PackageSettings settings, PackagePlan plan, PackageWork work) {
        PackageNumbers numbers = new PackageNumbers(settings.bates(), plan);
        List<PackagePart> sources = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.enclosed() != null) {
                sources.add(kept(piece));
            } else {
                Path file = work.file("part" + i + ".pdf");
                piece.page().accept(numbers, file);
                sources.add(written(piece, file, work));
            }
        }
        // A list that holds null for what was written for the package.
        return new PackageDraft(sources, pieces.stream().map(Piece::enclosed).toList(), settings, plan);
    }

    private static PackagePart written(Piece piece, Path file, PackageWork work) {
        try {
            return new PackagePart(
                    piece.kind(),
                    piece.title(),
                    PartSource.of(file),
                    work.pagesOf(file),
                    Files.size(file),
                    null,
                    null,
                    true,
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackagePart kept(Piece piece) {
        Enclosed enclosed = piece.enclosed();
        PartSource source = use -> {
            try (OpenedFile opened = documents.readable(enclosed.documentId())) {
                use.with(opened.path());
            }
        };
        return new PackagePart(
                piece.kind(),
                piece.title(),
                source,
                enclosed.pages(),
                enclosed.bytes(),
                enclosed.documentId(),
                piece.kind() == PartKind.RECORD ? "Records" : null,
                enclosed.archival(),
                enclosed.redactions().stream()
                        .map(EnclosedRedaction::toAssembly)
                        .toList());
    }
}
