package health.roi.request;

import health.roi.chart.patient.Names;
import health.roi.directory.FacilityService;
import health.roi.directory.RequesterService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A front desk logs a request, or mends what it logged. A walk-in, a letter, a fax and an API client differ only in channel. */
@ApplicationScoped
@Transactional
public class IntakeService {

    private final SecureRandom random = new SecureRandom();

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestHistoryService history;

    @Inject
    MatchOfRequest matches;

    @Inject
    Event<RequestFactsChanged> factsChanged;

    @Inject
    FacilityService facilities;

    @Inject
    RequesterService requesters;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Logs the request and gives it its tracking number. Received means: by the facility, not by this service. */
    public UUID log(Intake intake) {
        Caller caller = callers.get();
        Instant now = clock.instant();
        refuseImpossible(intake, now);
        refuseUnknownReferences(intake, caller);
        ReleaseRequestRow row = new ReleaseRequestRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.facilityId = intake.facilityId();
        row.trackingNumber = freeTrackingNumber(caller.custodian());
        row.state = RequestState.RECEIVED;
        row.channel = intake.channel();
        row.receivedAt = intake.receivedAt() == null ? now : intake.receivedAt();
        row.receivedOn = facilities.read(intake.facilityId()).dayOf(row.receivedAt);
        row.calendarLookedOn = row.receivedOn;
        row.reopens = intake.reopens();
        row.createdAt = now;
        row.createdBy = caller.subject();
        row.updatedAt = now;
        apply(intake, row);
        // The service target alone, until the review has looked at the request.
        row.setDeadline(null);
        requests.persist(row);
        factsChanged.fire(new RequestFactsChanged(row.id));
        history.moved(row, "log", null, null, Map.of("channel", row.channel.name()));
        requests.flush();
        return row.id;
    }

    /**
     * Logs a request that goes on with one that has ended: the same question, received on the same day, so that its
     * deadline is that day's. Somebody matches and verifies it anew. Where an open one goes on with it already, that is it.
     */
    public UUID goOn(ReleaseRequest ended) {
        Optional<UUID> already = requests.goingOn(callers.get().custodian(), ended.id());
        if (already.isPresent()) {
            return already.get();
        }
        return log(new Intake(
                ended.facilityId(),
                ended.channel(),
                ended.receivedAt(),
                ended.priority(),
                ended.requester(),
                ended.stated(),
                ended.scope(),
                ended.purpose(),
                ended.medium(),
                ended.recipient(),
                ended.directive(),
                ended.legalMandate(),
                ended.emergency(),
                ended.deliveryMethod(),
                ended.deliveryAddress(),
                ended.id()));
    }

    /** Mends what was logged, until the review ends; from then on {@code illegal-transition}. */
    public void mend(UUID id, Intake intake, String ifMatch) {
        ReleaseRequestRow row = requests.forChangeInReview(id, ifMatch, "what was logged");
        refuseImpossible(intake, clock.instant());
        refuseUnknownReferences(intake, callers.get());
        apply(intake, row);
        boolean unmatched = endMatchWhereTooWeak(row);
        factsChanged.fire(new RequestFactsChanged(id));
        history.changed(id, "mend", unmatched ? Map.of("match", "ended") : Map.of());
        requests.flush();
    }

    /**
     * Ends the match, and with it the authorization, where the mended form no longer carries it: it would be somebody
     * else's records that go out. Says whether it did.
     */
    private boolean endMatchWhereTooWeak(ReleaseRequestRow row) {
        boolean ends = row.patientId != null && !matches.carries(row.toDomain());
        if (ends) {
            row.patientId = null;
            row.authorizationId = null;
        }
        return ends;
    }

    private void apply(Intake intake, ReleaseRequestRow row) {
        row.priority = intake.priority() != null
                ? intake.priority()
                : Priority.of(intake.requester().kind(), intake.purpose(), intake.emergency());
        ReleaseRequest.Requester requester = intake.requester();
        row.requesterId = requester.id();
        row.requesterKind = requester.kind();
        row.requesterName = requester.name();
        row.requesterAddress = requester.address();
        row.requesterPhone = requester.phone();
        row.requesterEmail = requester.email();
        row.requesterReference = requester.reference();
        ReleaseRequest.StatedPatient stated = intake.stated();
        row.statedFamilyName = stated.familyName();
        row.statedGivenName = stated.givenName();
        row.statedNameKey = Names.key(stated.familyName(), stated.givenName());
        row.statedBirthDate = stated.birthDate();
        row.statedRecordNumber = stated.recordNumber();
        row.statedPhone = stated.phone();
        row.statedAddress = stated.address();
        row.purpose = intake.purpose();
        row.medium = intake.medium();
        row.scope = intake.scope();
        row.recipient = intake.recipient();
        row.directive = intake.directive();
        row.legalMandate = intake.legalMandate();
        row.emergency = intake.emergency();
        row.deliveryMethod = intake.deliveryMethod();
        row.deliveryAddress = intake.deliveryAddress();
    }

    private static void refuseImpossible(Intake intake, Instant now) {
        List<FieldError> wrong = new ArrayList<>();
        if (intake.receivedAt() != null && intake.receivedAt().isAfter(now)) {
            wrong.add(new FieldError("/receivedAt", "past-or-present"));
        }
        if (intake.deliveryMethod() == DeliveryMethod.MAIL
                && Names.part(intake.deliveryAddress()).isEmpty()) {
            wrong.add(new FieldError("/delivery/address", "needed-for-mail"));
        }
        if (intake.scope().endsBeforeItBegins()) {
            wrong.add(new FieldError("/scope/to", "not-before-from"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, wrong);
        }
    }

    private void refuseUnknownReferences(Intake intake, Caller caller) {
        List<FieldError> unknown = new ArrayList<>();
        if (!caller.mayServe(intake.facilityId()) || !facilities.exists(intake.facilityId())) {
            unknown.add(new FieldError("/facilityId", "known-facility"));
        }
        if (intake.requester().id() != null
                && !requesters.exists(intake.requester().id())) {
            unknown.add(new FieldError("/requester/id", "known-requester"));
        }
        if (intake.reopens() != null
                && requests.findByIdOptional(intake.reopens())
                        .filter(earlier ->
                                earlier.state == RequestState.CLOSED || earlier.state == RequestState.DELIVERED)
                        .isEmpty()) {
            unknown.add(new FieldError("/reopens", "known-closed-request"));
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }

    private String freeTrackingNumber(UUID custodian) {
        String number = TrackingNumber.random(random);
        return requests.count("custodianId = ?1 and trackingNumber = ?2", custodian, number) == 0
                ? number
                : freeTrackingNumber(custodian);
    }
}
