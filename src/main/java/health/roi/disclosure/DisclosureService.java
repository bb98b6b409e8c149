package health.roi.disclosure;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.determination.Retention;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes disclosures, and gives the accounting of a patient across all of the custodian's facilities. */
@ApplicationScoped
@Transactional
public class DisclosureService {

    private static final String LIST = "disclosures";

    @Inject
    DisclosureStore disclosures;

    @Inject
    PatientService patients;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** Writes one disclosure, in the transaction that sends the records. */
    public UUID record(Disclosure disclosure) {
        Caller caller = callers.get();
        DisclosureRow row = new DisclosureRow();
        row.id = Ids.next(clock);
        row.custodianId = caller.custodian();
        row.patientId = disclosure.patientId();
        row.requestId = disclosure.requestId();
        row.deliveryId = disclosure.deliveryId();
        row.trackingNumber = disclosure.trackingNumber();
        row.disclosedAt = disclosure.disclosedAt();
        row.disclosedOn = disclosure.disclosedOn();
        row.recipientName = disclosure.recipientName();
        row.recipientAddress = disclosure.recipientAddress();
        row.description = disclosure.description();
        row.purposeStatement = disclosure.purposeStatement();
        row.basis = disclosure.basis();
        row.accountable = disclosure.accountable();
        row.part2Consented = disclosure.part2Consented();
        row.recordIds = disclosure.recordIds();
        row.pages = disclosure.pages();
        row.packageSha256 = disclosure.packageSha256();
        row.recordedBy = caller.subject();
        disclosures.persist(row);
        audit.allowed(
                "disclosure.record",
                Subject.of("disclosure", row.id, row.requestId, row.patientId),
                java.util.Map.of("basis", row.basis.name()));
        return row.id;
    }

    /** The last day on which a record of the patient left the house; not audited: the calling feature does that. */
    public Optional<LocalDate> lastOf(UUID patientId, UUID recordId) {
        return disclosures.ofPatient(callers.get().custodian(), patientId).stream()
                .filter(row -> row.recordIds.contains(recordId.toString()))
                .map(row -> row.disclosedOn)
                .max(Comparator.naturalOrder());
    }

    /**
     * The disclosures of the last six years, newest first.
     *
     * @param accountable true for those alone that an accounting must list, false for the others, null for all
     */
    public Page<Disclosure> ofPatient(UUID patientId, Boolean accountable, String cursor, int limit) {
        if (patients.find(patientId).isEmpty()) {
            throw ProblemException.notFound();
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Instant since =
                Retention.accountingFrom(today).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Disclosure> rows = disclosures
                .page(
                        callers.get().custodian(),
                        patientId,
                        accountable,
                        since,
                        cursors.idAfter(LIST, cursor),
                        limit + 1)
                .stream()
                .map(DisclosureRow::toDomain)
                .toList();
        audit.allowed("disclosure.list", Subject.patient(patientId));
        return cursors.byId(LIST, rows, limit, Disclosure::id);
    }
}
