package health.roi.determination;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a determination looks at.
 *
 * <p>What is unknown is {@code null} or {@code false}: what is not shown is not so. Parts that an absent value would make
 * meaningless to ask about ({@code patient}, {@code research}, {@code records}) are never null here.
 *
 * @param asOf the day on which the question is asked
 * @param representative null when nobody acts for the patient
 * @param authorization null when no form came with the request
 * @param legalProcess null when no order, warrant, subpoena or the like came with the request
 * @throws NullPointerException without {@code asOf}, {@code facility}, {@code requester} or {@code request}
 */
public record Facts(
        LocalDate asOf,
        FacilityFacts facility,
        PatientFacts patient,
        RequesterFacts requester,
        RepresentativeFacts representative,
        RequestFacts request,
        AuthorizationFacts authorization,
        LegalProcessFacts legalProcess,
        ResearchFacts research,
        List<RecordFacts> records) {

    public Facts {
        requireNonNull(asOf, "asOf");
        requireNonNull(facility, "facility");
        requireNonNull(requester, "requester");
        requireNonNull(request, "request");
        patient = requireNonNullElse(patient, PatientFacts.UNKNOWN);
        research = requireNonNullElse(research, ResearchFacts.NONE);
        records = records == null ? List.of() : List.copyOf(records);
    }

    boolean patientIsMinor() {
        return patient.minorOn(asOf);
    }

    boolean representativeAsks() {
        return requester.kind() == RequesterKind.PERSONAL_REPRESENTATIVE;
    }

    boolean representativeAuthorityDocumented() {
        return representative != null && representative.authorityDocumented();
    }

    /** The tie of whoever acts for the patient; one that nobody wrote down gives no more than {@code OTHER}. */
    RelationshipKind relationship() {
        return representative == null ? RelationshipKind.OTHER : representative.relationship();
    }
}
