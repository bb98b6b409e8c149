package health.roi.billing.invoice;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.BillingSettings;
import health.roi.billing.BillingSettingsService;
import health.roi.billing.CopyOrder;
import health.roi.billing.PricingService;
import health.roi.billing.WithheldPages;
import health.roi.chart.record.ChartRecord;
import health.roi.document.DocumentService;
import health.roi.document.StoredDocument;
import health.roi.letter.InvoiceLetter;
import health.roi.letter.Letter;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.Resolution;
import health.roi.request.letter.RequestLetterService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Issues invoices and gives them out. */
@ApplicationScoped
@Transactional
public class InvoiceService {

    private static final String LIST = "invoices";

    @Inject
    WithheldPages withheld;

    @Inject
    InvoiceStore invoices;

    @Inject
    EntryStore entries;

    @Inject
    ShareStore shares;

    @Inject
    BillingSettingsService settings;

    @Inject
    PricingService pricing;

    @Inject
    InvoiceHoldService holds;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    RequestLetterService letters;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Issues the invoice of a request whose pages are counted: its quality check passed, or it was closed because nothing was
     * found. Price, lines and schedule are frozen; the letter is written with it. Refuses with {@code no-fees-charged},
     * {@code pages-not-counted}, {@code invoice-exists}, and with what {@link PricingService#price} refuses.
     */
    public Invoice issue(UUID requestId, CopyOrder order) {
        BillingSettings how = settings.get();
        if (!how.charges()) {
            throw new ProblemException(ProblemType.NO_FEES_CHARGED);
        }
        requests.hold(requestId);
        ReleaseRequest request = requests.get(requestId);
        refuseUncounted(request);
        UUID custodian = callers.get().custodian();
        if (invoices.live(custodian, requestId).isPresent()) {
            throw new ProblemException(ProblemType.INVOICE_EXISTS);
        }
        PricingService.Priced priced = pricing.price(requestId, order);
        InvoiceRow row = row(request, how, priced);
        row.number = how.numberPrefix() + "-" + String.format("%06d", invoices.nextNumber(custodian));
        Letter letter = letters.issue(requestId, letter(row, priced));
        row.letterId = letter.id();
        row.holdId = holds.openFor(row, request, how, priced);
        invoices.persistAndFlush(row);
        split(row, priced);
        holds.charged(row, priced.quote().total());
        history.changed(
                requestId,
                "invoice",
                Map.of("invoice", row.id.toString(), "number", row.number, "total", row.total.toString()));
        audit.allowed("invoice.issue", subject(row));
        return whole(row);
    }

    /** The invoices that the caller may see, what is due first. */
    public Page<Invoice> page(InvoiceCriteria criteria, String cursor, int limit) {
        Place<LocalDate> after = cursors.placeAfter(LIST, cursor, LocalDate::parse);
        List<Invoice> rows = invoices.page(callers.get().custodian(), criteria, after, limit + 1).stream()
                .map(this::whole)
                .toList();
        audit.allowed("invoice.list", Subject.of("invoices", null));
        return cursors.byPlace(LIST, rows, limit, invoice -> new Place<>(invoice.dueOn(), invoice.id()));
    }

    public Invoice read(UUID id) {
        InvoiceRow row = row(id);
        audit.allowed("invoice.read", subject(row));
        return whole(row);
    }

    /** By the number that is on it. Not audited: the calling feature does that. */
    public Optional<Invoice> byNumber(String number) {
        return invoices.byNumber(callers.get().custodian(), number).map(this::whole);
    }

    /** The invoices of a request, oldest first; all but the last were cancelled. */
    public List<Invoice> ofRequest(UUID requestId) {
        requests.get(requestId);
        audit.allowed("invoice.list", Subject.of("invoice", null, requestId, null));
        return invoices.ofRequest(callers.get().custodian(), requestId).stream()
                .map(this::whole)
                .toList();
    }

    /** Takes back an invoice on which nothing was recorded yet; {@code invoice-has-entries} otherwise. Its number stays used. */
    public Invoice cancel(UUID id, String ifMatch, String reason) {
        InvoiceRow row = locked(id);
        Versions.require(ifMatch, row.version);
        Invoice invoice = whole(row);
        if (invoice.state() == InvoiceState.CANCELLED) {
            throw new ProblemException(ProblemType.INVOICE_CANCELLED);
        }
        if (!invoice.entries().isEmpty()) {
            throw new ProblemException(ProblemType.INVOICE_HAS_ENTRIES);
        }
        row.state = InvoiceState.CANCELLED;
        row.cancelledAt = clock.instant();
        row.cancelledBy = callers.get().subject();
        row.cancelReason = reason;
        holds.settled(row);
        invoices.flush();
        history.changed(row.requestId, "invoice-cancelled", Map.of("invoice", id.toString(), "number", row.number));
        audit.allowed("invoice.cancel", subject(row));
        return whole(row);
    }

    /** Locked until the transaction ends; {@code not-found} where the caller may not see it. */
    InvoiceRow locked(UUID id) {
        return invoices.locked(id).orElseThrow(ProblemException::notFound);
    }

    Invoice whole(InvoiceRow row) {
        return row.toDomain(shares.of(row.custodianId, row.id), entries.of(row.custodianId, row.id));
    }

    static Subject subject(InvoiceRow row) {
        return Subject.of("invoice", row.id, row.requestId, null);
    }

    private InvoiceRow row(UUID id) {
        return invoices.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private static void refuseUncounted(ReleaseRequest request) {
        boolean counted =
                switch (request.state()) {
                    case READY, DELIVERED -> true;
                    case CLOSED ->
                        request.resolution() == Resolution.NO_RECORDS
                                || request.resolution() == Resolution.RELEASED
                                || request.resolution() == Resolution.PARTLY_RELEASED;
                    case RECEIVED, IN_REVIEW, COLLECTING, QUALITY_CHECK -> false;
                };
        if (!counted) {
            throw new ProblemException(ProblemType.PAGES_NOT_COUNTED);
        }
    }

    private InvoiceRow row(ReleaseRequest request, BillingSettings how, PricingService.Priced priced) {
        InvoiceRow row = new InvoiceRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.facilityId = request.facilityId();
        row.requesterId = request.requester().id();
        row.trackingNumber = request.trackingNumber();
        row.billTo = request.requester().name();
        row.billToAddress = request.requester().address();
        row.reference = request.requester().reference();
        row.issuedOn = priced.facts().asOf();
        row.dueOn = row.issuedOn.plusDays(how.dueDays());
        row.pages = priced.facts().quantities().pages();
        row.total = priced.quote().total().amount();
        row.balance = row.total;
        row.quote = priced.quote();
        row.facts = priced.facts();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.state = new Ledger(priced.quote().total(), List.of(), false).state();
        return row;
    }

    private InvoiceLetter letter(InvoiceRow row, PricingService.Priced priced) {
        return new InvoiceLetter(
                letters.frame(priced.assessment()),
                row.number,
                row.dueOn,
                row.reference,
                priced.quote().lines().stream()
                        .map(line -> new InvoiceLetter.Line(
                                line.description(),
                                line.quantity(),
                                line.unitAmount().toString(),
                                line.amount().toString(),
                                line.citation()))
                        .toList(),
                priced.quote().total().toString(),
                priced.quote().schedule().id() + ", "
                        + priced.quote().schedule().citation());
    }

    /** By the documents that go out: a copy service is who brought one in. */
    private void split(InvoiceRow row, PricingService.Priced priced) {
        Map<UUID, Integer> slips = withheld.byDocument(row.requestId);
        Map<UUID, Integer> pulled = new TreeMap<>();
        for (ChartRecord record : priced.assessment().mayGoOut()) {
            StoredDocument document = record.documentId() == null ? null : documents.read(record.documentId());
            if (document != null && document.copyService() != null) {
                int released = document.pages() - slips.getOrDefault(document.id(), 0);
                pulled.merge(document.copyService(), released, Integer::sum);
            }
        }
        int pages = Math.max(
                row.pages, pulled.values().stream().mapToInt(Integer::intValue).sum());
        for (FeeShare share : FeeShare.of(priced.quote().total(), pulled, shares.percents(row.custodianId), pages)) {
            ShareRow kept = new ShareRow();
            kept.id = Ids.next(clock);
            kept.custodianId = row.custodianId;
            kept.invoiceId = row.id;
            kept.copyServiceId = share.copyService();
            kept.pages = share.pages();
            kept.percent = share.percent();
            kept.amount = share.amount().amount();
            shares.persist(kept);
        }
    }
}
