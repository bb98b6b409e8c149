package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.BillingGateService;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.disclosure.DisclosureService;
import health.roi.fulfillment.PackageService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OneTimeCode;
import health.roi.platform.access.OpenLinks;
import health.roi.platform.http.Versions;
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
import health.roi.request.Resolution;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends a package, and learns whether it arrived. */
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
    DisclosureService disclosures;

    @Inject
    OpenLinks links;

    @Inject
    FacilityService facilities;

    @Inject
    Event<MisdirectionSuspected> suspected;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** A delivery as it was just sent; the code of a download is told here, and never again. */
    public record Sent(Delivery delivery, String code) {}

    /**
     * Sends the latest package. The determination is asked again in this transaction: what was revoked a second ago
     * blocks. Refuses with everything that stands in the way, and with {@code package-outdated} where the package holds
     * anything else than what may be released now.
     */
    public Sent send(UUID requestId, String ifMatch, DeliveryOrder order) {
        moves.requireVersion(requestId, ifMatch);
        moves.requirePossible(requestId, Action.DELIVER);
        ReleaseRequest request = requests.get(requestId);
        String address = order.address() == null ? request.deliveryAddress() : order.address();
        refuseIncomplete(order, address);
        refuseUncheckedAddress(order, request);
        ReleasePackage built = packages.latest(requestId);
        Assessment assessment = assessments.assessToRelease(requestId);
        List<Refusal> refusals = Guards.delivery(assessment.situation());
        refusals.addAll(fees.refusals(requestId, built.recordPages()));
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        if (!packages.fits(built, assessment)) {
            throw new ProblemException(ProblemType.PACKAGE_OUTDATED);
        }
        DeliveryRow row = row(request, built, order, address);
        String code = order.method() == DeliveryMethod.SECURE_DOWNLOAD ? giveCode(row) : null;
        deliveries.persistAndFlush(row);
        if (code != null) {
            links.register(OpenLinks.Kind.DOWNLOAD, row.id, row.custodianId);
        }
        disclosures.record(SentDisclosure.of(row.toDomain(), built, assessment));
        moves.move(
                requestId,
                Action.DELIVER,
                null,
                Map.of(
                        "delivery", row.id.toString(),
                        "method", row.method.name(),
                        "package", String.valueOf(built.number()),
                        "sha256", built.sha256()));
        return new Sent(row.toDomain(), code);
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

    /** The recipient has it: the request closes. */
    public Delivery confirm(UUID id, String ifMatch, String note) {
        DeliveryRow row = forChange(id, ifMatch);
        row.state = DeliveryState.CONFIRMED;
        row.endedAt = clock.instant();
        row.note = note;
        boolean complete = packages.get(row.packageId).manifest().complete();
        moves.close(
                row.requestId,
                Action.CONFIRM_DELIVERY,
                complete ? Resolution.RELEASED : Resolution.PARTLY_RELEASED,
                note);
        deliveries.flush();
        return row.toDomain();
    }

    /**
     * It did not arrive: the request is ready to be delivered again. The statutory clock does not begin anew.
     *
     * @param cameBackOpened whether returned mail had been opened: somebody may have read it
     */
    public Delivery fail(UUID id, String ifMatch, FailureReason reason, boolean cameBackOpened, String note) {
        if (cameBackOpened && reason != FailureReason.RETURNED_MAIL) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/cameBackOpened", "only-for-returned-mail");
        }
        DeliveryRow row = forChange(id, ifMatch);
        row.state = DeliveryState.FAILED;
        row.endedAt = clock.instant();
        row.failureReason = reason;
        row.note = note;
        moves.move(
                row.requestId,
                Action.FAIL_DELIVERY,
                reason.name(),
                Map.of("delivery", row.id.toString(), "reason", reason.name()));
        deliveries.flush();
        Delivery failed = row.toDomain();
        if (cameBackOpened) {
            Facility facility = facilities.read(requests.get(row.requestId).facilityId());
            suspected.fire(
                    new MisdirectionSuspected(failed, facility.dayOf(row.sentAt), facility.dayOf(clock.instant())));
        }
        return failed;
    }

    private DeliveryRow forChange(UUID id, String ifMatch) {
        DeliveryRow row = deliveries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        requests.get(row.requestId);
        Versions.require(ifMatch, row.version);
        if (row.state != DeliveryState.SENT) {
            throw new ProblemException(ProblemType.DELIVERY_ENDED);
        }
        return row;
    }

    private static void refuseIncomplete(DeliveryOrder order, String address) {
        List<FieldError> missing = new ArrayList<>();
        if (order.method() == DeliveryMethod.MAIL) {
            need(address, "/address", missing);
            need(order.carrierNumber(), "/carrierNumber", missing);
        } else if (order.method() == DeliveryMethod.PICK_UP) {
            need(order.identityDocument(), "/identityDocument", missing);
            need(order.identityLastDigits(), "/identityLastDigits", missing);
        }
        if (!missing.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, missing);
        }
    }

    /** The quality check and the cover letter saw the request's address: another one takes another review. */
    private static void refuseUncheckedAddress(DeliveryOrder order, ReleaseRequest request) {
        boolean another = order.method() == DeliveryMethod.MAIL
                && order.address() != null
                && request.deliveryAddress() != null
                && !order.address().strip().equals(request.deliveryAddress().strip());
        if (another) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(
                            new Refusal(
                                    "address-unchecked",
                                    "The address is not the one that was checked. Take the request back to review and mend it.")));
        }
    }

    private static void need(String value, String pointer, List<FieldError> missing) {
        if (value == null || value.isBlank()) {
            missing.add(new FieldError(pointer, "not-blank"));
        }
    }

    private DeliveryRow row(ReleaseRequest request, ReleasePackage built, DeliveryOrder order, String address) {
        DeliveryRow row = new DeliveryRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.packageId = built.id();
        row.method = order.method();
        row.state = DeliveryState.SENT;
        row.recipient = request.recipient();
        row.address = address;
        row.carrier = order.carrier();
        row.carrierNumber = order.carrierNumber();
        row.identityDocument = order.identityDocument();
        row.identityLastDigits = order.identityLastDigits();
        row.sentAt = clock.instant();
        row.sentBy = callers.get().subject();
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
