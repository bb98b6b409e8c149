package health.roi.request;

import health.roi.authorization.AuthorizationForm;
import health.roi.chart.ChartRecord;
import health.roi.chart.Patient;
import health.roi.determination.FacilityFacts;
import health.roi.determination.Facts;
import health.roi.determination.PatientFacts;
import health.roi.determination.RecordFacts;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterFacts;
import health.roi.determination.ResearchFacts;
import health.roi.directory.Facility;
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
                        : new PatientFacts(patient.birthDate(), patient.deceasedOn()),
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
                authorization == null ? null : authorization.facts(),
                null,
                new ResearchFacts(false),
                records.stream().map(StoredFacts::of).toList());
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
