package health.roi.request.review;

import health.roi.authorization.AuthorizationElements;
import health.roi.authorization.AuthorizationForm;
import health.roi.chart.patient.Patient;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.AuthorizationFacts;
import health.roi.determination.FacilityFacts;
import health.roi.determination.Facts;
import health.roi.determination.PatientFacts;
import health.roi.determination.RecordFacts;
import health.roi.determination.RequesterFacts;
import health.roi.determination.ResearchFacts;
import health.roi.directory.Facility;
import health.roi.request.ReleaseRequest;
import health.roi.request.Verification;
import health.roi.request.evidence.Grounds;
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
            Grounds grounds,
            Set<Verification.Subject> verified,
            List<ChartRecord> records,
            Protections protections,
            LocalDate today) {
        PatientFacts about = patient == null
                ? new PatientFacts(request.stated().birthDate(), null)
                : new PatientFacts(
                        patient.demographics().birthDate(),
                        patient.demographics().deceasedOn());
        boolean authorityVerified = verified.contains(Verification.Subject.REQUESTER_AUTHORITY);
        return new Facts(
                today,
                new FacilityFacts(facility.state(), facility.kind(), facility.part2Program()),
                about,
                new RequesterFacts(
                        request.requester().kind(),
                        verified.contains(Verification.Subject.REQUESTER_IDENTITY),
                        authorityVerified),
                grounds.representative() == null
                        ? null
                        : grounds.representative().facts(authorityVerified, about.birthDate(), about.deceasedOn()),
                request.facts(request.extension()),
                grounds.authorization() == null ? null : of(grounds.authorization(), today),
                grounds.process() == null ? null : grounds.process().elements().facts(today),
                new ResearchFacts(
                        grounds.waiver() != null && grounds.waiver().elements().documented(today)),
                records.stream().map(record -> of(record, protections, today)).toList());
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
                form.eventOccurred(),
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

    private static RecordFacts of(ChartRecord record, Protections protections, LocalDate today) {
        return new RecordFacts(
                record.id().toString(),
                record.kind(),
                record.serviceDate(),
                record.status(),
                record.matchesPatient(),
                record.categories(),
                protections.selfPaid(record, today),
                protections.agreed(record, today),
                protections.accessDenied(record),
                record.electronicHealthRecord());
    }
}
