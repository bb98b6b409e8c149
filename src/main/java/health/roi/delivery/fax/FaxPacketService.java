package health.roi.delivery.fax;

import health.roi.directory.Facility;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.WrittenDocument;
import health.roi.document.assembly.PackageWork;
import health.roi.fulfillment.ReleasePackage;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the packets of a fax, and keeps what became of each. Who may, and what follows, its caller knows. */
@ApplicationScoped
@Transactional
public class FaxPacketService {

    @Inject
    FaxPacketStore rows;

    @Inject
    FaxLimitsService limits;

    @Inject
    FaxPagesService pages;

    @Inject
    DocumentService documents;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** What of the package or of the hour stands in the way of a fax. */
    public List<Refusal> refusals(ReleasePackage built, Facility facility) {
        FaxLimits now = limits.get();
        List<Refusal> refusals = new ArrayList<>();
        outsideHours(now, facility).ifPresent(refusals::add);
        if (built.manifest().encrypted()) {
            refusals.add(
                    new Refusal("package-encrypted", "A fax shows pages. Build the package again without encryption."));
        } else if (FaxPages.of(built.pages(), now).size() > now.packets()) {
            refusals.add(tooLarge(now));
        }
        return refusals;
    }

    /**
     * Makes and keeps the packets of a delivery. Refuses with {@code too-large-for-fax} what does not fit by its bytes.
     */
    public void prepare(UUID deliveryId, FaxLetter letter, ReleasePackage built) {
        FaxLimits now = limits.get();
        try (PackageWork work = documents.packageWork();
                VolumeFiles volumes = new VolumeFiles(built, documents)) {
            FaxPacketFiles files = new FaxPacketFiles(work, volumes, now);
            List<FaxPages> packets = files.cut(built.pages()).orElseThrow(() -> refuse(now));
            for (int i = 0; i < packets.size(); i++) {
                FaxPages packet = packets.get(i);
                FaxCover cover = new FaxCover(
                        letter,
                        FaxPagesService.inWords(letter.day()),
                        packet.count() + 1,
                        i + 1,
                        packets.size(),
                        packet.first(),
                        packet.last());
                pages.cover(cover, files.cover());
                WrittenDocument written = documents.keepWritten(work, files.write(packet));
                if (written.bytes() > now.packetBytes()) {
                    throw refuse(now);
                }
                rows.persist(row(deliveryId, i + 1, packet, written));
            }
        }
        rows.flush();
    }

    public List<FaxPacket> of(UUID deliveryId) {
        return rows.of(callers.get().custodian(), deliveryId).stream()
                .map(FaxPacketRow::toDomain)
                .toList();
    }

    public FaxPacket get(UUID deliveryId, int number) {
        return row(deliveryId, number).toDomain();
    }

    /** Whether every packet got through; false where there is none. */
    public boolean allConfirmed(UUID deliveryId) {
        List<FaxPacket> packets = of(deliveryId);
        return !packets.isEmpty() && packets.stream().allMatch(packet -> packet.state() == PacketState.CONFIRMED);
    }

    /** Whether a page of it may lie in somebody's tray: a line that breaks has brought some before. */
    public boolean anyMayHaveArrived(UUID deliveryId) {
        return of(deliveryId).stream()
                .anyMatch(packet ->
                        packet.state() == PacketState.CONFIRMED || packet.fault() == FaxFault.TRANSMISSION_ERROR);
    }

    /** Refuses with {@code outside-fax-hours}: records must not lie in a tray at night. */
    public void requireOpen(Facility facility) {
        outsideHours(limits.get(), facility).ifPresent(refusal -> {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, List.of(refusal));
        });
    }

    private Optional<Refusal> outsideHours(FaxLimits now, Facility facility) {
        return now.openAt(LocalTime.ofInstant(clock.instant(), ZoneId.of(facility.timeZone())))
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "outside-fax-hours",
                        "Fax it between " + now.openFrom() + " and " + now.openUntil()
                                + " of the facility's day, or send it another way."));
    }

    /** The PDF of a packet. */
    public OpenedFile content(FaxPacket packet) {
        return documents.written(packet.sha256());
    }

    /** It got through. Refuses with {@code packet-confirmed} one that did already. */
    public FaxPacket confirm(UUID deliveryId, int number, String ifMatch, String transmissionId) {
        FaxPacketRow row = forChange(deliveryId, number, ifMatch);
        row.state = PacketState.CONFIRMED;
        row.fault = null;
        return ended(row, transmissionId);
    }

    /** It did not get through, and may be tried again. Refuses with {@code packet-confirmed} one that did. */
    public FaxPacket fail(UUID deliveryId, int number, String ifMatch, FaxFault fault, String transmissionId) {
        FaxPacketRow row = forChange(deliveryId, number, ifMatch);
        row.state = PacketState.FAILED;
        // A line that broke has brought pages before; a later attempt that found it busy does not undo that.
        if (row.fault != FaxFault.TRANSMISSION_ERROR || fault == FaxFault.WRONG_NUMBER) {
            row.fault = fault;
        }
        row.failures++;
        return ended(row, transmissionId);
    }

    private FaxPacket ended(FaxPacketRow row, String transmissionId) {
        row.transmissionId = transmissionId;
        row.endedAt = clock.instant();
        rows.flush();
        return row.toDomain();
    }

    private FaxPacketRow forChange(UUID deliveryId, int number, String ifMatch) {
        FaxPacketRow row = row(deliveryId, number);
        Versions.require(ifMatch, row.version);
        if (row.state == PacketState.CONFIRMED) {
            throw new ProblemException(ProblemType.PACKET_CONFIRMED);
        }
        return row;
    }

    private FaxPacketRow row(UUID deliveryId, int number) {
        return rows.of(callers.get().custodian(), deliveryId, number).orElseThrow(ProblemException::notFound);
    }

    private FaxPacketRow row(UUID deliveryId, int number, FaxPages packet, WrittenDocument written) {
        FaxPacketRow row = new FaxPacketRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.deliveryId = deliveryId;
        row.number = number;
        row.firstPage = packet.first();
        row.lastPage = packet.last();
        row.sha256 = written.sha256();
        row.bytes = written.bytes();
        row.state = PacketState.WAITING;
        return row;
    }

    private static ProblemException refuse(FaxLimits now) {
        return ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, List.of(tooLarge(now)));
    }

    private static Refusal tooLarge(FaxLimits now) {
        return new Refusal(
                "too-large-for-fax",
                "The fax service takes " + now.packets() + " packets of " + now.pagesPerPacket() + " pages, covers"
                        + " included, and " + now.packetBytes()
                        + " bytes. Send it another way, or agree with the recipient"
                        + " on fewer records.");
    }
}
