package health.roi.authorization.representative;

import health.roi.chart.patient.Names;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
                .map(this::toDomain);
    }

    /**
     * Records a representative; an earlier one of the same request stays readable and no longer counts. A concern that
     * stands, in this request or about the same person in another one of the patient, comes along: only a professional's
     * decision ends it, never a new form.
     */
    public Representative record(UUID requestId, UUID patientId, RepresentativeElements elements) {
        RepresentativeRow row = new RepresentativeRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.patientId = patientId;
        row.elements = concernStands(requestId, patientId, elements.name()) ? elements.feared() : elements;
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        store.persistAndFlush(row);
        return toDomain(row);
    }

    /**
     * Records the professional's decision about the current representative. Refuses with {@code nothing-to-review} where
     * no concern is on record, and with {@code reviewed-already} a second decision.
     */
    public Representative review(UUID requestId, UUID patientId, EndangermentReview review) {
        Representative current = current(requestId, patientId)
                .filter(representative -> representative.elements().endangermentConcern())
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

    private boolean concernStands(UUID requestId, UUID patientId, String name) {
        boolean here = current(requestId, patientId)
                .filter(Representative::concernStands)
                .isPresent();
        boolean elsewhere = patientId != null
                && store.latestOfEachRequest(callers.get().custodian(), patientId).stream()
                        .map(this::toDomain)
                        .anyMatch(other -> other.concernStands()
                                && Names.part(other.elements().name()).equals(Names.part(name)));
        return here || elsewhere;
    }

    private Representative toDomain(RepresentativeRow row) {
        return new Representative(
                row.id,
                row.requestId,
                row.elements,
                reviews.of(row.custodianId, row.id)
                        .map(EndangermentReviewRow::toDomain)
                        .orElse(null),
                row.recordedAt,
                row.recordedBy);
    }
}
