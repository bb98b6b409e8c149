package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.BillingGateService;
import health.roi.delivery.fax.FaxPacketService;
import health.roi.fulfillment.PackageService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OneTimeCode;
import health.roi.platform.access.OpenLinks;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.Action;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Sends a package, for the first time or again. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    private static final Duration LINK_LIVES = Duration.ofDays(7);

    private final SecureRandom random = new SecureRandom();

    @Inject
    DeliveryStore deliveries;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    PackageService packages;

    @Inject
    BillingGateService fees;

    @Inject
    ChannelService channels;

    @Inject
    FaxPacketService faxes;

    @Inject
    DeliveryDisclosureService disclosures;

    @Inject
    OpenLinks links;

    @Inject
    AuditService audit;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** A delivery as it was just sent; the code of a download is told here, and never again. */
    public record Sent(Delivery delivery, String code) {}

    /**
     * Sends the latest package. The determination is asked again in this transaction, also where the package was sent
     * before: what was revoked a second ago blocks. The statutory clock goes on from where it was. Refuses with everything
     * that stands in the way, and with {@code package-outdated} where the package holds anything else than what may be
     * released now, and with {@code token-replayed} a token that
     * sent this request before: what was caught on the way is of no use a second time. The same token may send other requests,
     * and once what is named as failed.
     */
    public Sent send(UUID requestId, String ifMatch, DeliveryOrder asked) {
        moves.requireVersion(requestId, ifMatch);
        moves.requirePossible(requestId, Action.DELIVER);
        String tokenId = freshToken(requestId, asked.resends());
        ReleaseRequest request = requests.get(requestId);
        refuseUnknownResend(requestId, asked.resends());
        DeliveryOrder order = asked.to(channels.place(asked, request));
        refuseWrongFields(order, request);
        ReleasePackage built = packages.latest(requestId);
        Assessment assessment = assessments.assessToRelease(requestId);
        List<Refusal> refusals = Guards.delivery(assessment.situation());
        refusals.addAll(packages.refusals(assessment));
        refusals.addAll(fees.refusals(requestId, built.recordPages()));
        refusals.addAll(channels.refusals(order, request, built, assessment.facility()));
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    callers.get().mayKnowSensitive() ? refusals : DeskRefusals.of(refusals));
        }
        if (!packages.fits(built, assessment)) {
            throw new ProblemException(ProblemType.PACKAGE_OUTDATED);
        }
        DeliveryRow row = row(request, built, order);
        row.tokenId = tokenId;
        // First of all writes: of two that send at once, the second is stopped here and counts no attempt.
        moves.move(requestId, Action.DELIVER, null, told(row, built));
        row.attempt = 1 + (int) deliveries.attempts(row.custodianId, requestId, built.id());
        String code = order.method() == DeliveryMethod.SECURE_DOWNLOAD ? giveCode(row) : null;
        deliveries.persistAndFlush(row);
        if (code != null) {
            links.register(OpenLinks.Kind.DOWNLOAD, row.id, row.custodianId);
        }
        decisions.keep(
                DecisionKind.DELIVERY, requestId, request.patientId(), assessment.facts(), assessment.determination());
        if (order.method() == DeliveryMethod.FAX) {
            faxes.prepare(row.id, channels.letter(row, request, assessment.facility()), built);
        }
        disclosures.sent(row, built, assessment);
        return new Sent(row.toDomain(), code);
    }

    /** The id of the caller's token, or null for work of the service itself. A token without one could be sent again unseen. */
    private String freshToken(UUID requestId, UUID resends) {
        String id = callers.tokenId().orElse(null);
        if (id == null && callers.hasToken()) {
            throw new ProblemException(ProblemType.TOKEN_INCOMPLETE);
        }
        if (id != null && deliveries.sentWith(callers.get().custodian(), requestId, id, resends)) {
            throw new ProblemException(ProblemType.TOKEN_REPLAYED);
        }
        return id;
    }

    /** A delivery for another feature, which writes its own line into the trail; empty where the caller sees none. */
    public Optional<Delivery> find(UUID id) {
        return deliveries.findByIdOptional(id).map(DeliveryRow::toDomain);
    }

    public List<Delivery> of(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("delivery.list", Subject.request(requestId, request.patientId()));
        return deliveries.of(callers.get().custodian(), requestId).stream()
                .map(DeliveryRow::toDomain)
                .toList();
    }

    public Delivery read(UUID id) {
        Delivery delivery =
                deliveries.findByIdOptional(id).map(DeliveryRow::toDomain).orElseThrow(ProblemException::notFound);
        ReleaseRequest request = requests.get(delivery.requestId());
        audit.allowed("delivery.read", Subject.of("delivery", id, request.id(), request.patientId()));
        return delivery;
    }

    private void refuseUnknownResend(UUID requestId, UUID resends) {
        boolean unknown = resends != null
                && deliveries
                        .findByIdOptional(resends)
                        .filter(row -> row.requestId.equals(requestId) && row.state == DeliveryState.FAILED)
                        .isEmpty();
        if (unknown) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/resends", "failed-delivery-of-the-request");
        }
    }

    private void refuseWrongFields(DeliveryOrder order, ReleaseRequest request) {
        List<FieldError> wrong = OrderFields.wrong(order, request.recipient());
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, wrong);
        }
        List<FieldError> unknown = channels.unknownPapers(order, request);
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }

    private static TreeMap<String, String> told(DeliveryRow row, ReleasePackage built) {
        TreeMap<String, String> told = new TreeMap<>();
        told.put("delivery", row.id.toString());
        told.put("method", row.method.name());
        told.put("package", String.valueOf(built.number()));
        told.put("sha256", built.sha256());
        if (row.resends != null) {
            told.put("resends", row.resends.toString());
        }
        return told;
    }

    private DeliveryRow row(ReleaseRequest request, ReleasePackage built, DeliveryOrder order) {
        DeliveryRow row = new DeliveryRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.packageId = built.id();
        row.resends = order.resends();
        row.method = order.method();
        row.state = DeliveryState.SENT;
        row.recipient = request.recipient();
        row.address = order.address();
        row.carrier = order.carrier();
        row.carrierNumber = order.carrierNumber();
        row.identityDocument = order.identityDocument();
        row.identityLastDigits = order.identityLastDigits();
        row.pickedUpBy = OrderFields.anotherPerson(order, request.recipient()) ? order.pickedUpBy() : null;
        row.permissionPaperId = order.permissionPaperId();
        row.signaturePaperId = order.signaturePaperId();
        row.sentAt = clock.instant();
        row.sentBy = callers.get().subject();
        if (order.method() == DeliveryMethod.FAX) {
            FaxCheck check = channels.check(order, request);
            row.address = check.number().dialled();
            row.addressChecked = check.how();
        }
        return row;
    }

    private String giveCode(DeliveryRow row) {
        OneTimeCode.Given given = OneTimeCode.give(random);
        row.codeSalt = given.salt();
        row.codeHash = given.hash();
        row.linkExpiresAt = clock.instant().plus(LINK_LIVES);
        return given.code();
    }
}
