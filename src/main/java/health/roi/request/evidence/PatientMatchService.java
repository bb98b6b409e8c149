package health.roi.request.evidence;

import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.AuthorizationService;
import health.roi.chart.patient.Demographics;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.MatchOfRequest;
import health.roi.request.PatientMatch;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which patient a request is about, and which authorization it rests on. */
@ApplicationScoped
@Transactional
public class PatientMatchService implements MatchOfRequest {

    @Inject
    RequestChangeService changes;

    @Inject
    PatientMatchStore matches;

    @Inject
    PatientService patients;

    @Inject
    AuthorizationService authorizations;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Matches by what the form says and the chart holds. Refuses with {@code match-too-weak} where fewer than two
     * identifiers agree, and from the end of the review on.
     */
    public void match(UUID id, String ifMatch, UUID patientId) {
        ReleaseRequest request = changes.forChangeInReview(id, ifMatch);
        Patient patient = patients.find(patientId)
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/patientId", "known-patient"));
        Set<IdentifierMatch.Identifier> agreeing = agreeing(request, patient);
        if (!IdentifierMatch.enough(agreeing)) {
            throw new ProblemException(
                    ProblemType.MATCH_TOO_WEAK,
                    "Two identifiers must agree with the chart, of which telephone and address count as one; "
                            + agreeing.size() + " agree. Ask the requester for more, mend what was logged, or choose"
                            + " another patient.");
        }
        PatientMatchRow match = new PatientMatchRow();
        match.id = Ids.next(clock);
        match.custodianId = callers.get().custodian();
        match.requestId = id;
        match.patientId = patient.id();
        match.identifiers = agreeing.stream().map(Enum::name).collect(Collectors.toSet());
        match.matchedAt = clock.instant();
        match.matchedBy = callers.get().subject();
        matches.persist(match);
        changes.match(id, patient.id());
        changes.restsAnew(
                id, "match-patient", Map.of("identifiers", String.join(" ", new TreeSet<>(match.identifiers))));
    }

    @Override
    public Optional<PatientMatch> of(ReleaseRequest request) {
        return matches.of(callers.get().custodian(), request.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(match -> match.patientId.equals(request.patientId()))
                .map(PatientMatchRow::toDomain);
    }

    @Override
    public boolean carries(ReleaseRequest request) {
        return IdentifierMatch.enough(
                agreeing(request, patients.find(request.patientId()).orElseThrow()));
    }

    /** Attaches the authorization on which the release rests. */
    public void authorize(UUID id, String ifMatch, UUID authorizationId) {
        ReleaseRequest request = changes.forChangeInReview(id, ifMatch);
        AuthorizationForm form = authorizations
                .find(authorizationId)
                .orElseThrow(() -> ProblemException.field(
                        ProblemType.REFERENCE_UNKNOWN, "/authorizationId", "known-authorization"));
        if (request.patientId() == null) {
            throw new ProblemException(ProblemType.PATIENT_UNMATCHED);
        }
        if (!form.patientId().equals(request.patientId())) {
            throw new ProblemException(ProblemType.AUTHORIZATION_OF_OTHER_PATIENT);
        }
        changes.attachAuthorization(id, form.id());
        changes.restsAnew(
                id, "attach-authorization", Map.of("authorization", form.id().toString()));
    }

    private static Set<IdentifierMatch.Identifier> agreeing(ReleaseRequest request, Patient patient) {
        Demographics known = patient.demographics();
        IdentifierMatch.Charted charted = new IdentifierMatch.Charted(
                known.familyName(),
                known.givenName(),
                known.birthDate(),
                patient.numbersAt(request.facilityId()),
                known.phone(),
                known.address());
        return IdentifierMatch.agreeing(request.stated(), charted);
    }
}
