package health.roi.billing.waiver;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.EntryKind;
import health.roi.billing.invoice.EntryService;
import health.roi.billing.invoice.Invoice;
import health.roi.billing.invoice.InvoiceService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Segregation;
import health.roi.platform.http.Versions;
import health.roi.platform.money.Money;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for a waiver, decides one. Whoever asks for it does not decide it. */
@ApplicationScoped
@Transactional
public class WaiverService {

    @Inject
    WaiverStore waivers;

    @Inject
    InvoiceService invoices;

    @Inject
    EntryService entries;

    @Inject
    RequestHistoryService history;

    @Inject
    AuditService audit;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Asks for a waiver. Refuses with {@code waiver-pending} while another one waits, and with {@code nothing-owed} where there
     * is nothing to waive.
     *
     * @param amount US dollars, or null for all that is owed
     */
    Waiver ask(UUID invoiceId, WaiverReason reason, String explanation, Money amount) {
        Invoice invoice = invoices.read(invoiceId);
        if (invoice.state().settled()) {
            throw new ProblemException(ProblemType.NOTHING_OWED);
        }
        boolean waiting = waivers.of(callers.get().custodian(), invoiceId).stream()
                .anyMatch(row -> row.state == WaiverState.ASKED);
        if (waiting) {
            throw new ProblemException(ProblemType.WAIVER_PENDING);
        }
        WaiverRow row = new WaiverRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.invoiceId = invoiceId;
        row.state = WaiverState.ASKED;
        row.reason = reason;
        row.explanation = explanation;
        row.asked = amount == null ? null : amount.amount();
        row.askedAt = clock.instant();
        row.askedBy = callers.get().subject();
        waivers.persistAndFlush(row);
        tell(invoice, row);
        return row.toDomain();
    }

    List<Waiver> of(UUID invoiceId) {
        invoices.read(invoiceId);
        return waivers.of(callers.get().custodian(), invoiceId).stream()
                .map(WaiverRow::toDomain)
                .toList();
    }

    /**
     * Grants it, in whole or in part, or refuses it. Refuses with {@code asker-may-not-decide}, and with {@code waiver-decided}
     * where there is none to decide.
     *
     * @param granted US dollars; null to grant what was asked for
     */
    Waiver decide(UUID invoiceId, String ifMatch, boolean grant, Money granted, String why) {
        Invoice invoice = invoices.read(invoiceId);
        WaiverRow row = waiting(invoiceId);
        Versions.require(ifMatch, row.version);
        Segregation.ASKER_DECIDES.require(row.askedBy, callers.get().subject());
        Waiver asked = row.toDomain();
        end(row, grant ? WaiverState.GRANTED : WaiverState.REFUSED, why);
        if (grant) {
            Money amount = granted != null ? granted : row.asked == null ? invoice.balance() : new Money(row.asked);
            row.granted = amount.amount();
            entries.add(
                    invoiceId,
                    new EntryService.Order(EntryKind.WAIVER, amount, null, null, null, null, row.reason.name()));
        }
        waivers.flush();
        tell(invoice, row);
        Waiver decided = row.toDomain();
        decisions.keep(
                DecisionKind.WAIVER,
                invoice.requestId(),
                null,
                Map.of("waiver", asked, "total", invoice.total(), "owed", invoice.balance()),
                decided);
        return decided;
    }

    /** Whoever asked does without it; {@code waiver-decided} where it is too late. */
    Waiver withdraw(UUID invoiceId, String ifMatch) {
        Invoice invoice = invoices.read(invoiceId);
        WaiverRow row = waiting(invoiceId);
        Versions.require(ifMatch, row.version);
        end(row, WaiverState.WITHDRAWN, null);
        waivers.flush();
        tell(invoice, row);
        return row.toDomain();
    }

    private WaiverRow waiting(UUID invoiceId) {
        return waivers.of(callers.get().custodian(), invoiceId).stream()
                .filter(row -> row.state == WaiverState.ASKED)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.WAIVER_DECIDED));
    }

    private void end(WaiverRow row, WaiverState state, String why) {
        row.state = state;
        row.decisionReason = why;
        row.decidedAt = clock.instant();
        row.decidedBy = callers.get().subject();
    }

    private void tell(Invoice invoice, WaiverRow row) {
        history.changed(
                invoice.requestId(), "fee-waiver", Map.of("waiver", row.id.toString(), "state", row.state.name()));
        audit.allowed(
                "fee-waiver." + row.state.name().toLowerCase(java.util.Locale.ROOT),
                Subject.of("fee-waiver", row.id, invoice.requestId(), null));
    }
}
