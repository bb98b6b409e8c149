package health.roi.incident.step;

import health.roi.directory.FacilityService;
import health.roi.incident.AffectedPerson;
import health.roi.incident.Incident;
import health.roi.incident.IncidentAction;
import health.roi.incident.IncidentDetails;
import health.roi.incident.IncidentFacts;
import health.roi.incident.IncidentMoveService;
import health.roi.incident.IncidentOutcome;
import health.roi.incident.IncidentPeopleService;
import health.roi.incident.breach.BreachAssessment;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.IncidentPartService;
import health.roi.incident.part.Recall;
import health.roi.incident.part.StatedDelay;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Days;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happens to an incident after it is recorded. Each step refuses a missing or stale version, with {@code incident-closed}
 * what has ended, and with {@code illegal-transition} what its state does not allow.
 */
@ApplicationScoped
@Transactional
public class IncidentStepService {

    @Inject
    IncidentMoveService moves;

    @Inject
    IncidentPeopleService people;

    @Inject
    IncidentPartService parts;

    @Inject
    FacilityService facilities;

    /** A hint led to nothing. */
    IncidentDetails dismiss(UUID id, String ifMatch, String reason) {
        moves.begin(id, ifMatch, IncidentAction.DISMISS);
        return moves.decide(id, IncidentAction.DISMISS, IncidentOutcome.NOT_AN_INCIDENT, reason);
    }

    /**
     * More people, or another number of those who are not named. Refuses what {@link IncidentPeopleService#add} refuses, and
     * with {@code body-invalid} a body that says nothing.
     *
     * @param unlisted null where it stays
     */
    IncidentDetails addPeople(UUID id, String ifMatch, List<AffectedPerson> affected, Residents unlisted) {
        Incident incident = moves.begin(id, ifMatch, IncidentAction.ADD_PEOPLE).incident();
        if (affected.isEmpty() && unlisted == null) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/people", "people-or-unlisted");
        }
        if (unlisted != null) {
            refuse(IncidentFacts.unknownStates(unlisted));
            moves.expect(id, unlisted);
        }
        people.add(incident, affected);
        return moves.move(id, IncidentAction.ADD_PEOPLE, Map.of("people", String.valueOf(affected.size())));
    }

    /** An attempt to get it back. Refuses with {@code body-invalid} one in the future, and an outcome that nobody attests. */
    IncidentDetails recall(UUID id, String ifMatch, Recall recall) {
        Incident incident = moves.begin(id, ifMatch, IncidentAction.RECALL).incident();
        List<FieldError> faults = new ArrayList<>();
        if (!Days.isUsual(recall.triedOn()) || recall.triedOn().isAfter(facilities.latestDay())) {
            faults.add(new FieldError("/triedOn", "not-in-future"));
        } else if (recall.triedOn().isBefore(incident.facts().happenedOn())) {
            faults.add(new FieldError("/triedOn", "not-before-it-happened"));
        }
        if (recall.outcome().isAttested() != (recall.attestedBy() != null)) {
            faults.add(new FieldError(
                    "/attestedBy",
                    recall.outcome().isAttested()
                            ? "required-for-returned-or-destroyed"
                            : "only-for-returned-or-destroyed"));
        }
        refuse(faults);
        parts.add(id, recall);
        return moves.move(
                id, IncidentAction.RECALL, Map.of("outcome", recall.outcome().name()));
    }

    /** Refuses with {@code body-invalid} neither an exception nor the factors, and an exception without its reason. */
    IncidentDetails assess(UUID id, String ifMatch, BreachAssessment assessment) {
        moves.begin(id, ifMatch, IncidentAction.ASSESS);
        List<FieldError> faults = new ArrayList<>();
        if (assessment.exception() == null && assessment.factors() == null) {
            faults.add(new FieldError("/factors", "factors-or-exception"));
        }
        if ((assessment.exception() == null) != (assessment.exceptionReason() == null)) {
            faults.add(new FieldError("/exceptionReason", "goes-with-exception"));
        }
        refuse(faults);
        parts.add(id, assessment);
        return moves.move(
                id,
                IncidentAction.ASSESS,
                Map.of("finding", assessment.finding().name()));
    }

    /**
     * The privacy officer decides. Refuses with {@code not-allowed-now}: {@code breach-presumed} that it is none, where the
     * assessment does not show it; {@code nobody-affected} that it is one, where nobody is said to be.
     */
    IncidentDetails decide(UUID id, String ifMatch, boolean breach, String reason) {
        IncidentAction action = breach ? IncidentAction.DECIDE_BREACH : IncidentAction.DECIDE_NO_BREACH;
        IncidentDetails details = moves.begin(id, ifMatch, action);
        forbid(breach ? IncidentRules.breach(details) : IncidentRules.noBreach(details));
        return moves.decide(id, action, breach ? IncidentOutcome.BREACH : IncidentOutcome.NO_BREACH, reason);
    }

    /** Law enforcement holds notices back. Refuses with {@code body-invalid} what is no such statement. */
    IncidentDetails delay(UUID id, String ifMatch, StatedDelay stated) {
        moves.begin(id, ifMatch, IncidentAction.DELAY);
        LocalDate today = facilities.latestDay();
        refuse(StatedDelay.faults(stated.delay(), today));
        parts.add(id, stated);
        return moves.move(
                id,
                IncidentAction.DELAY,
                Map.of(
                        "form",
                        stated.delay().form().name(),
                        "lastDay",
                        stated.delay().lastDay().toString()));
    }

    /** Ends a breach. Refuses with {@code not-allowed-now} everything in {@link IncidentRules#closure}. */
    IncidentDetails close(UUID id, String ifMatch) {
        forbid(IncidentRules.closure(moves.begin(id, ifMatch, IncidentAction.CLOSE)));
        return moves.end(id, IncidentAction.CLOSE, IncidentOutcome.BREACH);
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
    }

    static void forbid(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }
}
