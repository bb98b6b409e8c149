package health.roi.delivery;

import health.roi.delivery.fax.FaxLetter;
import health.roi.delivery.fax.FaxNumber;
import health.roi.delivery.fax.FaxPacketService;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.directory.Facility;
import health.roi.directory.RequesterService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.Refusal;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import health.roi.request.evidence.RequestDocument;
import health.roi.request.evidence.RequestDocumentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What each way out asks for besides the law. */
@ApplicationScoped
class ChannelService {

    /** Papers in which somebody can permit another person to come for the copies. */
    private static final Set<RequestDocument.Kind> PERMISSIONS = EnumSet.of(
            RequestDocument.Kind.REQUEST_LETTER,
            RequestDocument.Kind.AUTHORIZATION,
            RequestDocument.Kind.REPRESENTATIVE_AUTHORITY,
            RequestDocument.Kind.CORRESPONDENCE);

    @Inject
    FaxPacketService faxes;

    @Inject
    RequestDocumentService papers;

    @Inject
    RequesterService requesters;

    @Inject
    CustodianService custodians;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Where it goes; a fax goes to the number of the directory where nothing else is said. */
    String place(DeliveryOrder order, ReleaseRequest request) {
        String place = OrderFields.place(order, request);
        return place == null && order.method() == DeliveryMethod.FAX ? faxOf(request) : place;
    }

    /** How a fax number was checked. The order's address is one. */
    FaxCheck check(DeliveryOrder order, ReleaseRequest request) {
        return FaxCheck.of(FaxNumber.of(order.address()).orElseThrow(), order.addressAgain(), faxOf(request));
    }

    List<FieldError> unknownPapers(DeliveryOrder order, ReleaseRequest request) {
        List<FieldError> unknown = new ArrayList<>();
        if (missing(order.permissionPaperId(), request, PERMISSIONS)) {
            unknown.add(new FieldError("/permissionPaperId", "stored-permission-of-the-request"));
        }
        if (missing(order.signaturePaperId(), request, EnumSet.allOf(RequestDocument.Kind.class))) {
            unknown.add(new FieldError("/signaturePaperId", "stored-paper-of-the-request"));
        }
        return unknown;
    }

    private boolean missing(UUID paper, ReleaseRequest request, Set<RequestDocument.Kind> kinds) {
        return paper != null && !papers.stored(request.id(), paper, kinds);
    }

    /** What stands in the way of this way out. */
    List<Refusal> refusals(DeliveryOrder order, ReleaseRequest request, ReleasePackage built, Facility facility) {
        List<Refusal> refusals = new ArrayList<>();
        if (order.address() != null && OrderFields.namesAnotherPlace(order, request)) {
            refusals.add(new Refusal(
                    "address-unchecked",
                    "The address is not the one that was checked. Take the request back to review and mend it."));
        }
        if (order.method() == DeliveryMethod.ENCRYPTED_DISC && !built.manifest().encrypted()) {
            refusals.add(new Refusal(
                    "encryption-required",
                    "A disc that is lost must be of no use to its finder. Build the package again with encrypted: true."
                            + " (45 CFR 164.312(e)(2)(ii), 164.402)"));
        }
        if (order.method() == DeliveryMethod.FAX) {
            if (check(order, request).how() == null) {
                refusals.add(new Refusal(
                        "fax-number-unverified",
                        "Give the number once more in addressAgain, read from its source again, or record it as the"
                                + " requester's in the directory. (45 CFR 164.530(c))"));
            }
            refusals.addAll(faxes.refusals(built, facility));
        }
        return refusals;
    }

    /** What the cover sheets of a fax say. */
    FaxLetter letter(DeliveryRow row, ReleaseRequest request, Facility facility) {
        Custodian custodian = custodians.read(callers.get().custodian());
        return new FaxLetter(
                row.recipient,
                row.address,
                custodian.name(),
                facility.name(),
                custodian.address(),
                custodian.phone(),
                request.trackingNumber(),
                facility.dayOf(clock.instant()));
    }

    private String faxOf(ReleaseRequest request) {
        UUID requester = request.requester().id();
        return requester == null ? null : requesters.read(requester).fax();
    }
}
