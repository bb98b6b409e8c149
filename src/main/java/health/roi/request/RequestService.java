package health.roi.request;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads release requests: one, the worklist, a search. Every reading is audited. */
@ApplicationScoped
@Transactional
public class RequestService {

    private static final String WORKLIST = "release-requests";
    private static final String SEARCH = "release-requests/search";
    private static final Duration DUPLICATES_WITHIN = Duration.ofDays(90);

    @Inject
    ReleaseRequestStore requests;

    @Inject
    HoldsOfRequest holds;

    @Inject
    VerificationsOfRequest verifications;

    @Inject
    MatchOfRequest matches;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** The request as the service itself looks at it; {@code not-found} for what the caller may not see. */
    public ReleaseRequest get(UUID id) {
        return requests.get(id).toDomain();
    }

    /** The same, or nothing. */
    public Optional<ReleaseRequest> find(UUID id) {
        return requests.findByIdOptional(id).map(ReleaseRequestRow::toDomain);
    }

    /**
     * Lets nobody else move or change the request until the running transaction has ended. Whoever locks something that
     * belongs to a request holds the request first, so that two never wait for each other.
     */
    public void hold(UUID id) {
        requests.hold(id);
    }

    /** The same for work that can as well be done later: says whether the request was free. */
    public boolean holdIfFree(UUID id) {
        return requests.holdIfFree(id);
    }

    /** Where these requests are, as far as the caller sees them. Not audited: the calling feature does that. */
    public Map<UUID, RequestProgress> progress(Set<UUID> ids) {
        return requests.progress(callers.get().custodian(), ids).stream()
                .collect(Collectors.toMap(RequestProgress::id, Function.identity()));
    }

    /** Open requests that rest on this authorization, as the service itself looks at them. */
    public List<ReleaseRequest> openWith(UUID authorizationId) {
        return requests.openWith(callers.get().custodian(), authorizationId).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
    }

    /** Open requests for the records of this patient at this facility, as the service itself looks at them. */
    public List<ReleaseRequest> openOf(UUID patientId, UUID facilityId) {
        return requests.openOf(callers.get().custodian(), patientId, facilityId).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
    }

    /** Open requests for records of this patient, wherever they are. */
    public List<ReleaseRequest> openOf(UUID patientId) {
        return requests.openOf(callers.get().custodian(), patientId).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
    }

    /** All requests for records of this patient, open or closed, as the service itself looks at them. */
    public List<ReleaseRequest> allOf(UUID patientId) {
        return requests.allOf(callers.get().custodian(), patientId).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
    }

    /** All requests for the records of this patient at this facility, also closed ones. */
    public List<ReleaseRequest> of(UUID patientId, UUID facilityId) {
        return requests.of(callers.get().custodian(), patientId, facilityId).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
    }

    /** Open requests about which the calendar was not asked on that day yet, those that wait longest first. */
    public List<UUID> toLookAt(UUID facilityId, LocalDate day, int limit) {
        return requests.toLookAt(callers.get().custodian(), facilityId, day, limit).stream()
                .map(row -> row.id)
                .toList();
    }

    /** The request with all that belongs to it, for somebody who reads it. */
    public RequestDetails read(UUID id) {
        ReleaseRequestRow row = requests.get(id);
        audit.allowed("release-request.read", Subject.request(row.id, row.patientId));
        return details(row);
    }

    /** The same after a change, which is audited as the change that it is. */
    public RequestDetails details(UUID id) {
        return details(requests.get(id));
    }

    /** Most urgent first. */
    public Page<ReleaseRequest> worklist(Worklist worklist, String cursor, int limit) {
        Place<LocalDate> after = cursors.placeAfter(WORKLIST, cursor, LocalDate::parse);
        List<ReleaseRequest> rows = requests.worklist(callers.get(), worklist, after, limit + 1).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
        audit.allowed("release-request.list", Subject.of("release-requests", null));
        return cursors.byPlace(WORKLIST, rows, limit, request -> new Place<>(request.workBy(), request.id()));
    }

    /** Newest first. */
    public Page<ReleaseRequest> search(RequestSearch search, String cursor, int limit) {
        if (search.limitsNothing()) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/", "at-least-one-criterion");
        }
        Place<Instant> before = cursors.placeAfter(SEARCH, cursor, Instant::parse);
        List<ReleaseRequest> rows = requests.search(callers.get().custodian(), search, before, limit + 1).stream()
                .map(ReleaseRequestRow::toDomain)
                .toList();
        audit.allowed("release-request.search", Subject.of("release-requests", null));
        return cursors.byPlace(SEARCH, rows, limit, request -> new Place<>(request.receivedAt(), request.id()));
    }

    private RequestDetails details(ReleaseRequestRow row) {
        ReleaseRequest request = row.toDomain();
        return new RequestDetails(
                request,
                holds.of(request),
                verifications.of(request),
                matches.of(request).orElse(null),
                requests.alike(row, row.receivedAt.minus(DUPLICATES_WITHIN)).stream()
                        .map(ReleaseRequestRow::toDomain)
                        .toList(),
                facilities.read(row.facilityId).dayOf(clock.instant()));
    }
}
