package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.delivery.direct.XdmFile;
import health.roi.delivery.direct.XdmMessage;
import health.roi.delivery.fax.FaxPacket;
import health.roi.delivery.fax.FaxPacketService;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.directory.FacilityService;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.pdf.Xhtml;
import health.roi.fulfillment.PackageService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.fulfillment.build.PackageVolume;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What goes out with a delivery as a file: the label, the packets of a fax, the file of a Direct message. */
@ApplicationScoped
@Transactional
public class DeliveryFilesService {

    @Inject
    @Location("delivery/label.html")
    Template label;

    @Inject
    DeliveryStore deliveries;

    @Inject
    FaxPacketService faxes;

    @Inject
    StillPermittedService permitted;

    @Inject
    RequestService requests;

    @Inject
    FacilityService facilities;

    @Inject
    PackageService packages;

    @Inject
    CustodianService custodians;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** The address label of what is posted, as a PDF of 4 by 6 inches; {@code not-for-this-method} for anything else. */
    public byte[] label(UUID id) {
        DeliveryRow row = row(id);
        if (!row.method.isPosted()) {
            throw new ProblemException(ProblemType.NOT_FOR_THIS_METHOD);
        }
        Custodian custodian = custodians.read(row.custodianId);
        audit.allowed("delivery.label.read", subject(row));
        return documents.write(Xhtml.label(
                "Address label",
                label.data("label", Label.of(custodian.name(), custodian.address(), row))
                        .render()));
    }

    /** The packets of a fax, in order; of any other delivery there are none. */
    public List<FaxPacket> packets(UUID id) {
        DeliveryRow row = row(id);
        audit.allowed("delivery.packets.list", subject(row));
        return faxes.of(id);
    }

    /**
     * The PDF of a packet, for the gateway. What was not faxed yet was not relied upon, so a revocation reaches it (45 CFR
     * 164.508(b)(5)): the determination is asked again, and a delivery that has ended gives nothing. The hours of the fax hold
     * for each attempt.
     */
    public OpenedFile packet(UUID id, int number) {
        DeliveryRow row = row(id);
        require(row, DeliveryMethod.FAX);
        FaxPacket packet = faxes.get(id, number);
        requireToGoOut(row);
        faxes.requireOpen(facilities.read(requests.get(row.requestId).facilityId()));
        audit.allowed("delivery.packet.read", subject(row), Map.of("packet", String.valueOf(number)));
        return faxes.content(packet);
    }

    /** The package as a file of a Direct message, on the same terms as a packet. */
    public OpenedFile packageFile(UUID id) {
        DeliveryRow row = row(id);
        require(row, DeliveryMethod.DIRECT_MESSAGE);
        ReleasePackage built = requireToGoOut(row);
        ReleaseRequest request = requests.get(row.requestId);
        XdmMessage message = new XdmMessage(
                row.id,
                row.custodianId,
                custodians.read(callers.get().custodian()).name(),
                row.recipient,
                row.address,
                request.trackingNumber(),
                row.sentAt);
        audit.allowed("delivery.package-file.read", subject(row));
        List<OpenedFile> volumes = new ArrayList<>();
        try {
            for (PackageVolume volume : built.volumes()) {
                volumes.add(documents.packageFile(volume.sha256()));
            }
            return documents.make(target -> XdmFile.write(
                    message, volumes.stream().map(OpenedFile::path).toList(), target));
        } finally {
            volumes.forEach(OpenedFile::close);
        }
    }

    /** To send is more than to read: whoever only opened the request by breaking the glass does not. */
    private ReleasePackage requireToGoOut(DeliveryRow row) {
        if (!callers.get().mayServe(requests.get(row.requestId).facilityId())) {
            throw ProblemException.notFound();
        }
        if (row.state != DeliveryState.SENT) {
            throw new ProblemException(ProblemType.DELIVERY_ENDED);
        }
        ReleasePackage built = packages.get(row.packageId);
        permitted.require(built);
        return built;
    }

    private static void require(DeliveryRow row, DeliveryMethod method) {
        if (row.method != method) {
            throw new ProblemException(ProblemType.NOT_FOR_THIS_METHOD);
        }
    }

    private DeliveryRow row(UUID id) {
        DeliveryRow row = deliveries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        requests.get(row.requestId);
        return row;
    }

    private Subject subject(DeliveryRow row) {
        return Subject.of(
                "delivery", row.id, row.requestId, requests.get(row.requestId).patientId());
    }
}
