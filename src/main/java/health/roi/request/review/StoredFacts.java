package health.roi.request.review;

import health.roi.authorization.AuthorizationElements;
import health.roi.authorization.AuthorizationForm;
import health.roi.chart.ChartRecord;
import health.roi.chart.Patient;
import health.roi.determination.AuthorizationFacts;
import health.roi.determination.FacilityFacts;
import health.roi.determination.Facts;
import health.roi.determination.PatientFacts;
import health.roi.determination.RecordFacts;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterFacts;
import health.roi.determination.ResearchFacts;
import health.roi.directory.Facility;
import health.roi.request.ReleaseRequest;
import health.roi.request.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is stored about a request, as the facts that the determination looks at. */
final class StoredFacts {

    private StoredFacts() {}

    static Facts of(
            ReleaseRequest request,
            Facility facility,
            Patient patient,
            AuthorizationForm authorization,
            Set<Verification.Subject> verified,
            List<ChartRecord> records,
            LocalDate today) {
        return new Facts(
                today,
                new FacilityFacts(facility.state(), facility.kind(), facility.part2Program()),
                patient == null
                        ? new PatientFacts(request.stated().birthDate(), null)
                        : new PatientFacts(
                                patient.demographics().birthDate(),
                                patient.demographics().deceasedOn()),
                new RequesterFacts(
                        request.requester().kind(),
                        verified.contains(Verification.Subject.REQUESTER_IDENTITY),
                        verified.contains(Verification.Subject.REQUESTER_AUTHORITY)),
                null,
                new RequestFacts(
                        request.receivedOn(),
                        request.purpose(),
                        request.medium(),
                        request.scope(),
                        request.recipient(),
                        request.directive(),
                        null,
                        request.legalMandate(),
                        request.emergency()),
                authorization == null ? null : of(authorization, today),
                null,
                new ResearchFacts(false),
                records.stream().map(StoredFacts::of).toList());
    }

    private static AuthorizationFacts of(AuthorizationForm form, LocalDate today) {
        AuthorizationElements e = form.elements();
        return new AuthorizationFacts(
                e.informationDescription(),
                e.discloser(),
                e.recipient(),
                e.purpose(),
                e.expirationDate(),
                e.expirationEvent(),
                e.expirationEventOccurred(),
                e.signed(),
                e.signedOn(),
                e.signedByRepresentative(),
                e.signerAuthority(),
                e.statesRevocationRight(),
                e.statesConditioning(),
                e.statesRedisclosure(),
                e.conditionsTreatment(),
                e.knownFalse(),
                form.revokedAsOf(today),
                e.combinedWith(),
                e.psychotherapyNotesOnly(),
                e.forTpo(),
                e.recipientIsClass(),
                e.examForRecipient(),
                e.scope(),
                e.specificallyPermits());
    }

    private static RecordFacts of(ChartRecord record) {
        return new RecordFacts(
                record.id().toString(),
                record.kind(),
                record.serviceDate(),
                record.status(),
                record.matchesPatient(),
                record.categories(),
                false,
                false,
                false,
                record.electronicHealthRecord());
    }
}
