package health.roi.request;

import health.roi.chart.patient.Names;
import health.roi.platform.access.Caller;
import health.roi.platform.database.Filter;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ReleaseRequestStore implements PanacheRepositoryBase<ReleaseRequestRow, UUID> {

    /** Hibernate's number for it. */
    private static final int SKIP_LOCKED = -2;

    ReleaseRequestRow get(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** Holds the row until the end of the transaction, waiting for whoever has it. */
    void hold(UUID id) {
        find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    /** The same without waiting; says whether it could. */
    boolean holdIfFree(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional()
                .isPresent();
    }

    /** Where these requests are. */
    List<RequestProgress> progress(UUID custodian, Set<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select new health.roi.request.RequestProgress(id, trackingNumber, state)"
                                + " from ReleaseRequestRow where custodianId = :custodian and id in :ids",
                        RequestProgress.class)
                .setParameter("custodian", custodian)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The row, for a caller who saw this version of it; a closed request is not changed any more. */
    ReleaseRequestRow forChange(UUID id, String ifMatch) {
        ReleaseRequestRow row = get(id);
        Versions.require(ifMatch, row.version);
        if (row.state == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        return row;
    }

    /** The same until the review ends; {@code illegal-transition} from then on, saying what does not change any more. */
    ReleaseRequestRow forChangeInReview(UUID id, String ifMatch, String what) {
        ReleaseRequestRow row = forChange(id, ifMatch);
        if (row.state != RequestState.RECEIVED && row.state != RequestState.IN_REVIEW) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The review of this request has ended. Take it back to review before you change " + what + ".");
        }
        return row;
    }

    /** Most urgent first, then by id. */
    List<ReleaseRequestRow> worklist(Caller caller, Worklist worklist, Place<LocalDate> after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", caller.custodian())
                .and("state = :state", "state", worklist.state());
        if (worklist.state() == null) {
            // A literal, so that the partial indexes on open requests serve.
            filter.and("state <> health.roi.request.RequestState.CLOSED and 1 = :one", "one", 1);
        }
        // Row-level security says the same, but no index can serve it: few requests would be looked for among all.
        filter.and("facilityId in :served", "served", caller.facilities())
                .and("facilityId = :facility", "facility", worklist.facilityId())
                .and("assignee = :assignee", "assignee", worklist.assignee())
                .and("workBy < :dueBefore", "dueBefore", worklist.dueBefore());
        if (after != null) {
            filter.and("(workBy, id) > (:afterDay, :afterId)", "afterDay", after.key())
                    .with("afterId", after.id());
        }
        return find(filter.orderBy("workBy, id"), filter.values())
                .page(0, limit)
                .list();
    }

    /** Newest first, then by id. */
    List<ReleaseRequestRow> search(UUID custodian, RequestSearch search, Place<Instant> before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("trackingNumber = :tracking", "tracking", search.trackingNumber())
                .and("statedRecordNumber = :number", "number", search.recordNumber())
                .and("statedBirthDate = :birth", "birth", search.birthDate())
                .and("state = :state", "state", search.state());
        if (search.namePrefix() != null) {
            filter.and("statedNameKey >= :name and statedNameKey < :nameEnd", "name", search.namePrefix())
                    .with("nameEnd", Names.endOf(search.namePrefix()));
        }
        if (before != null) {
            filter.and("(receivedAt, id) < (:before, :beforeId)", "before", before.key())
                    .with("beforeId", before.id());
        }
        return find(filter.orderBy("receivedAt desc, id desc"), filter.values())
                .page(0, limit)
                .list();
    }

    /** Requests of the last time that say they are about the same patient, newest first. */
    List<ReleaseRequestRow> alike(ReleaseRequestRow row, Instant since) {
        return find(
                        "custodianId = ?1 and statedNameKey = ?2 and requesterKind = ?3 and receivedAt > ?4 and id <> ?5"
                                + " order by receivedAt desc, id desc",
                        row.custodianId,
                        row.statedNameKey,
                        row.requesterKind,
                        since,
                        row.id)
                .page(0, 10)
                .list();
    }

    /** Open requests that rest on this authorization. */
    List<ReleaseRequestRow> openWith(UUID custodian, UUID authorizationId) {
        return list(
                "custodianId = ?1 and authorizationId = ?2 and state <> ?3",
                custodian,
                authorizationId,
                RequestState.CLOSED);
    }

    /** Open requests for the records of this patient at this facility. */
    List<ReleaseRequestRow> openOf(UUID custodian, UUID patientId, UUID facilityId) {
        return list(
                "custodianId = ?1 and patientId = ?2 and facilityId = ?3 and state <> ?4",
                custodian,
                patientId,
                facilityId,
                RequestState.CLOSED);
    }

    /** Requests for the records of this patient at this facility, open and closed. */
    List<ReleaseRequestRow> of(UUID custodian, UUID patientId, UUID facilityId) {
        return list(
                "custodianId = ?1 and patientId = ?2 and facilityId = ?3 order by id",
                custodian,
                patientId,
                facilityId);
    }

    /** Open requests for records of this patient at any facility. */
    List<ReleaseRequestRow> openOf(UUID custodian, UUID patientId) {
        return list("custodianId = ?1 and patientId = ?2 and state <> ?3", custodian, patientId, RequestState.CLOSED);
    }

    /** All requests for records of this patient, open or closed. */
    List<ReleaseRequestRow> allOf(UUID custodian, UUID patientId) {
        return list("custodianId = ?1 and patientId = ?2", custodian, patientId);
    }

    /** Those that wait longest first. */
    List<ReleaseRequestRow> toLookAt(UUID custodian, UUID facility, LocalDate day, int limit) {
        // A literal, so that the partial index on open requests serves.
        return find(
                        "custodianId = ?1 and facilityId = ?2 and state <> health.roi.request.RequestState.CLOSED"
                                + " and calendarLookedOn < ?3 order by calendarLookedOn, id",
                        custodian,
                        facility,
                        day)
                .page(0, limit)
                .list();
    }

    /** The open request that goes on with one that has ended. */
    Optional<UUID> goingOn(UUID custodian, UUID ended) {
        return find(
                        "custodianId = ?1 and reopens = ?2 and state <> ?3 order by id",
                        custodian,
                        ended,
                        RequestState.CLOSED)
                .firstResultOptional()
                .map(row -> row.id);
    }
}
