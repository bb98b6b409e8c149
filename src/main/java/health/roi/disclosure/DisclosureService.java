package health.roi.disclosure;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.determination.Retention;
import health.roi.directory.FacilityService;
import health.roi.disclosure.suspension.SuspensionService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes disclosures, and gives those of a patient across all of the custodian's facilities. Whoever reads them through this
 * service gets no suspended one (45 CFR 164.528(a)(2)), for as long as the suspension lasts.
 */
@ApplicationScoped
@Transactional
public class DisclosureService {

    private static final String LIST = "disclosures-by-day";

    @Inject
    DisclosureStore disclosures;

    @Inject
    NotReceivedStore notReceived;

    @Inject
    SuspensionService suspensions;

    @Inject
    PatientService patients;

    @Inject
    FacilityService facilities;

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
        DisclosureRow row = new DisclosureRow();
        row.id = Ids.next(clock);
        row.firstId = row.id;
        return keep(row, disclosure, "disclosure.record");
    }

    UUID keep(DisclosureRow row, Disclosure disclosure, String action) {
        Caller caller = callers.get();
        row.custodianId = caller.custodian();
        row.describe(disclosure);
        row.recordedBy = caller.subject();
        disclosures.persist(row);
        audit.allowed(
                action,
                Subject.of("disclosure", row.id, row.requestId, row.patientId),
                Map.of("ground", row.ground.name()));
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
     * Marks what was sent with a delivery as known to have reached nobody, in the transaction in which that is learnt. The
     * entry itself stays as it was written.
     */
    public void notReceived(UUID deliveryId, NotReceived reason) {
        Caller caller = callers.get();
        for (DisclosureRow sent : disclosures.ofDelivery(caller.custodian(), deliveryId)) {
            NotReceivedRow row = new NotReceivedRow();
            row.id = Ids.next(clock);
            row.custodianId = caller.custodian();
            row.disclosureId = sent.id;
            row.reason = reason;
            row.recordedAt = clock.instant();
            row.recordedBy = caller.subject();
            notReceived.persist(row);
            audit.allowed(
                    "disclosure.not-received",
                    Subject.of("disclosure", sent.id, sent.requestId, sent.patientId),
                    Map.of("reason", reason.name()));
        }
    }

    /**
     * The disclosures of the last six years (of the Part 2 list: three), newest first.
     *
     * @param accountable true for those alone that an accounting must list, false for the others, null for all
     */
    Page<Disclosure> ofPatient(UUID patientId, DisclosureList list, Boolean accountable, String cursor, int limit) {
        if (patients.find(patientId).isEmpty()) {
            throw ProblemException.notFound();
        }
        audit.allowed("disclosure.list", Subject.patient(patientId), Map.of("list", list.name()));
        return page(patientId, list, list == DisclosureList.ACCOUNTING ? Boolean.TRUE : accountable, cursor, limit);
    }

    /** Everything that went out in the last six years, newest first; not audited: the calling feature does that. */
    public Page<Disclosure> ofPatient(UUID patientId, String cursor, int limit) {
        return page(patientId, DisclosureList.ALL, null, cursor, limit);
    }

    /** All between two days, which both count, oldest first; not audited: the calling feature does that. */
    public List<Disclosure> between(UUID patientId, LocalDate from, LocalDate to) {
        return marked(disclosures.between(
                callers.get().custodian(), patientId, from, to, suspensions.suspendedRecipients(patientId)));
    }

    /** The release requests of suspended disclosures: what tells of them tells of the disclosure. Not audited. */
    public Set<UUID> suspendedRequests(UUID patientId) {
        Set<String> suspended = suspensions.suspendedRecipients(patientId);
        return suspended.isEmpty()
                ? Set.of()
                : new HashSet<>(disclosures.suspendedRequests(callers.get().custodian(), patientId, suspended));
    }

    private Page<Disclosure> page(UUID patientId, DisclosureList list, Boolean accountable, String cursor, int limit) {
        LocalDate today = facilities.earliestDay();
        LocalDate since = list == DisclosureList.PART2
                ? today.minusYears(AccountingTerms.number(AccountingTerm.PART2_YEARS_BACK, today))
                : Retention.accountingFrom(today);
        List<Disclosure> rows = marked(disclosures.page(
                callers.get().custodian(),
                patientId,
                list,
                accountable,
                since,
                suspensions.suspendedRecipients(patientId),
                cursors.placeAfter(LIST, cursor, LocalDate::parse),
                limit + 1));
        return cursors.byPlace(LIST, rows, limit, row -> new Place<>(row.disclosedOn(), row.id()));
    }

    /** With what is known of whether they arrived. */
    private List<Disclosure> marked(List<DisclosureRow> rows) {
        Map<UUID, NotReceived> marks = notReceived.of(
                callers.get().custodian(), rows.stream().map(row -> row.id).toList());
        return rows.stream().map(row -> row.toDomain(marks.get(row.id))).toList();
    }
}
