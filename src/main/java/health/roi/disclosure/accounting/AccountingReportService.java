package health.roi.disclosure.accounting;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.Patient;
import health.roi.chart.patient.PatientService;
import health.roi.directory.CustodianService;
import health.roi.directory.FacilityService;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.DisclosureService;
import health.roi.disclosure.research.ProtocolService;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.WrittenDocument;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the report of a request, once, and gives it out as it was made. */
@ApplicationScoped
@Transactional
public class AccountingReportService {

    @Inject
    AccountingReportStore reports;

    @Inject
    AccountingRequestStore requests;

    @Inject
    AccountingRequestService reading;

    @Inject
    AccountingStepService steps;

    @Inject
    AccountingPagesService pages;

    @Inject
    DisclosureService disclosures;

    @Inject
    ProtocolService protocols;

    @Inject
    PatientService patients;

    @Inject
    CustodianService custodians;

    @Inject
    FacilityService facilities;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Makes the report and freezes it; what is suspended today is not in it. Refuses a missing or stale version, a request
     * that has ended, and with {@code not-allowed-now}: {@code fee-not-agreed}.
     */
    AccountingReport fulfil(UUID id, String ifMatch) {
        AccountingRequestRow request = steps.forChange(id, ifMatch);
        Optional<Refusal> unpaid = AccountingRules.fee(request.toDomain(), reading.isFree(request));
        if (unpaid.isPresent()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, List.of(unpaid.get()));
        }
        AccountingReportRow report = report(request.toDomain());
        request.state = AccountingState.FULFILLED;
        request.fulfilledAt = report.createdAt;
        request.fulfilledBy = report.createdBy;
        reading.save(request, "fulfil");
        return report.toDomain();
    }

    /**
     * Refuses with {@code not-found}, with {@code no-accounting-report} where none was made yet, and with
     * {@code document-deleted} where its retention has ended.
     */
    AccountingReport read(UUID id) {
        AccountingReportRow report = row(id);
        audit.allowed("accounting-report.read", subject(report));
        return report.toDomain();
    }

    /** The PDF as it was made; {@code document-damaged} where it is no longer that. */
    OpenedFile content(UUID id) {
        AccountingReportRow report = row(id);
        OpenedFile file = documents.written(report.sha256);
        audit.allowed("accounting-report.content.read", subject(report));
        return file;
    }

    private AccountingReportRow report(AccountingRequest request) {
        Patient patient = patients.find(request.patientId()).orElseThrow();
        LocalDate today = facilities.latestDay();
        Accounting accounting = account(request);
        WrittenDocument written = documents.keepWritten(pages.page(
                request, accounting, patient, custodians.read(callers.get().custodian()), today));
        AccountingReportRow row = new AccountingReportRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.patientId = request.patientId();
        row.madeOn = today;
        row.content = accounting;
        row.sha256 = written.sha256();
        row.pages = written.pages();
        row.bytes = written.bytes();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        reports.persistAndFlush(row);
        return row;
    }

    private Accounting account(AccountingRequest request) {
        AccountingPeriod period = request.period();
        List<Disclosure> known = disclosures.between(request.patientId(), period.from(), period.to());
        Set<UUID> named = known.stream()
                .map(disclosure -> disclosure.origin().protocolId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Accounting.of(
                known,
                period,
                request.asked().receivedOn(),
                protocols.concerning(request.patientId(), period.from(), period.to(), named));
    }

    private AccountingReportRow row(UUID id) {
        AccountingRequestRow request = requests.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return reports.ofRequest(callers.get().custodian(), id)
                .orElseThrow(() -> new ProblemException(
                        request.state == AccountingState.FULFILLED
                                ? ProblemType.DOCUMENT_DELETED
                                : ProblemType.NO_ACCOUNTING_REPORT));
    }

    private static Subject subject(AccountingReportRow report) {
        return Subject.of("accounting-report", report.requestId, null, report.patientId);
    }
}
