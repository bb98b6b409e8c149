package health.roi.request;

import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.AuthorizationService;
import health.roi.chart.Demographics;
import health.roi.chart.Patient;
import health.roi.chart.PatientService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which patient a request is about, and which authorization it rests on. */
@ApplicationScoped
@Transactional
public class PatientMatchService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    PatientMatchStore matches;

    @Inject
    PatientService patients;

    @Inject
    AuthorizationService authorizations;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Matches by what the form says and the chart holds. Refuses with {@code match-too-weak} where fewer than two
     * identifiers agree, and from the end of the review on.
     */
    public void match(UUID id, String ifMatch, UUID patientId) {
        ReleaseRequestRow row = inReview(id, ifMatch);
        Patient patient = patients.find(patientId)
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/patientId", "known-patient"));
        Set<IdentifierMatch.Identifier> agreeing =
                IdentifierMatch.agreeing(row.toDomain().stated(), charted(patient, row.facilityId));
        if (!IdentifierMatch.enough(agreeing)) {
            throw new ProblemException(
                    ProblemType.MATCH_TOO_WEAK,
                    "Two identifiers must agree with the chart, of which telephone and address count as one; "
                            + agreeing.size() + " agree. Ask the requester for more, mend what was logged, or choose"
                            + " another patient.");
        }
        PatientMatchRow match = new PatientMatchRow();
        match.id = Ids.next(clock);
        match.custodianId = row.custodianId;
        match.requestId = row.id;
        match.patientId = patient.id();
        match.identifiers = agreeing.stream().map(Enum::name).collect(Collectors.toSet());
        match.matchedAt = clock.instant();
        match.matchedBy = callers.get().subject();
        matches.persist(match);
        if (!patient.id().equals(row.patientId)) {
            // An authorization belongs to a patient: with another patient it has to be attached anew.
            row.authorizationId = null;
        }
        row.patientId = patient.id();
        assessments.refreshDeadline(row);
        history.changed(
                row, "match-patient", null, Map.of("identifiers", String.join(" ", new TreeSet<>(match.identifiers))));
        requests.flush();
    }

    /**
     * Ends the match, and with it the authorization, where the mended form no longer carries it: it would be somebody
     * else's records that go out. Says whether it did.
     */
    boolean endWhereTooWeak(ReleaseRequestRow row) {
        if (row.patientId == null) {
            return false;
        }
        Patient patient = patients.find(row.patientId).orElseThrow();
        boolean ends = !IdentifierMatch.enough(
                IdentifierMatch.agreeing(row.toDomain().stated(), charted(patient, row.facilityId)));
        if (ends) {
            row.patientId = null;
            row.authorizationId = null;
        }
        return ends;
    }

    /** Attaches the authorization on which the release rests. */
    public void authorize(UUID id, String ifMatch, UUID authorizationId) {
        ReleaseRequestRow row = inReview(id, ifMatch);
        AuthorizationForm form = authorizations
                .find(authorizationId)
                .orElseThrow(() -> ProblemException.field(
                        ProblemType.REFERENCE_UNKNOWN, "/authorizationId", "known-authorization"));
        if (row.patientId == null) {
            throw new ProblemException(ProblemType.PATIENT_UNMATCHED);
        }
        if (!form.patientId().equals(row.patientId)) {
            throw new ProblemException(ProblemType.AUTHORIZATION_OF_OTHER_PATIENT);
        }
        row.authorizationId = form.id();
        assessments.refreshDeadline(row);
        history.changed(
                row,
                "attach-authorization",
                null,
                Map.of("authorization", form.id().toString()));
        requests.flush();
    }

    private ReleaseRequestRow inReview(UUID id, String ifMatch) {
        ReleaseRequestRow row = requests.forChange(id, ifMatch);
        if (row.state != RequestState.RECEIVED && row.state != RequestState.IN_REVIEW) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The review of this request has ended. Take it back to review before you change what it rests on.");
        }
        return row;
    }

    private static IdentifierMatch.Charted charted(Patient patient, UUID facilityId) {
        Demographics known = patient.demographics();
        return new IdentifierMatch.Charted(
                known.familyName(),
                known.givenName(),
                known.birthDate(),
                patient.numbersAt(facilityId),
                known.phone(),
                known.address());
    }
}
