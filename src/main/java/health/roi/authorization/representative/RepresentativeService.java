package health.roi.authorization.representative;

import health.roi.chart.patient.Names;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who acts for the patient of a request. The request's history tells who recorded what. */
@ApplicationScoped
@Transactional
public class RepresentativeService {

    @Inject
    RepresentativeStore store;

    @Inject
    EndangermentReviewStore reviews;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Who counts as the representative now; empty where nobody is on record, or only somebody who acts for another patient.
     *
     * @param patientId whom the request is about, or null while that is not known
     */
    public Optional<Representative> current(UUID requestId, UUID patientId) {
        return store.latest(callers.get().custodian(), requestId)
                .filter(row -> row.patientId == null || row.patientId.equals(patientId))
                .map(row -> toDomain(row, patientId));
    }

    /** Records a representative; an earlier one of the same request stays readable and no longer counts. */
    public Representative record(UUID requestId, UUID patientId, RepresentativeElements elements) {
        RepresentativeRow row = new RepresentativeRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.patientId = patientId;
        row.elements = elements;
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        store.persistAndFlush(row);
        return toDomain(row, patientId);
    }

    /**
     * Records the professional's decision about the current representative. Refuses with {@code nothing-to-review} where
     * no concern is on record, and with {@code reviewed-already} a second decision.
     */
    public Representative review(UUID requestId, UUID patientId, EndangermentReview review) {
        Representative current = current(requestId, patientId)
                .filter(representative -> representative.concernStands()
                        || representative.elements().endangermentConcern())
                .orElseThrow(() -> new ProblemException(ProblemType.NOTHING_TO_REVIEW));
        if (current.review() != null) {
            throw new ProblemException(ProblemType.REVIEWED_ALREADY);
        }
        EndangermentReviewRow row = new EndangermentReviewRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.representativeId = current.id();
        row.outcome = review.outcome();
        row.professional = review.professional();
        row.licence = review.licence();
        row.judgement = review.judgement();
        row.decidedOn = review.decidedOn();
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        reviews.persistAndFlush(row);
        return current(requestId, patientId).orElseThrow();
    }

    private Representative toDomain(RepresentativeRow row, UUID patientId) {
        return new Representative(
                row.id,
                row.requestId,
                row.elements,
                review(row).map(EndangermentReviewRow::toDomain).orElse(null),
                Concern.stands(concerns(row, patientId)),
                row.recordedAt,
                row.recordedBy);
    }

    /**
     * Everything known about this person and patient. What is lifted is the caller's own facility: a danger that was seen
     * at another one is the same danger.
     */
    private List<Concern> concerns(RepresentativeRow about, UUID patientId) {
        Caller caller = callers.get();
        if (patientId == null || caller.facilities() == null) {
            return known(about, patientId);
        }
        return elevation.asCustodian(() -> known(about, patientId));
    }

    private List<Concern> known(RepresentativeRow about, UUID patientId) {
        List<RepresentativeRow> rows =
                patientId == null ? List.of(about) : store.ofPatient(about.custodianId, patientId);
        String name = Names.part(about.elements.name());
        List<Concern> known = new ArrayList<>();
        for (RepresentativeRow row : rows) {
            if (Names.part(row.elements.name()).equals(name)) {
                if (row.elements.endangermentConcern()) {
                    known.add(new Concern(row.recordedAt, true));
                }
                review(row)
                        .ifPresent(review -> known.add(new Concern(
                                review.recordedAt, review.outcome == EndangermentReview.Outcome.DO_NOT_TREAT)));
            }
        }
        return known;
    }

    private Optional<EndangermentReviewRow> review(RepresentativeRow row) {
        return reviews.of(row.custodianId, row.id);
    }
}
