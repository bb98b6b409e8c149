package health.roi.billing.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.invoice.EntryKind;
import health.roi.billing.invoice.EntryService;
import health.roi.billing.invoice.Invoice;
import health.roi.billing.invoice.InvoiceService;
import health.roi.billing.invoice.InvoiceState;
import health.roi.billing.invoice.LedgerRules;
import health.roi.billing.invoice.PaymentMethod;
import health.roi.billing.notification.NotificationApi.PaymentNotificationBody;
import health.roi.directory.FacilityService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes what a payment provider tells. There is no token: the endpoint is resolved to its custodian first. */
@ApplicationScoped
public class ReceiveService {

    /** What an unknown endpoint is checked against, so that the work is the same. */
    private static final String NO_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Inject
    DataSource database;

    @Inject
    PaymentEndpointService endpoints;

    @Inject
    PaymentNotificationStore notifications;

    @Inject
    InvoiceService invoices;

    @Inject
    EntryService entries;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** What arrived; the body as it was signed, to the byte. */
    record Arrived(String id, String timestamp, String signatures, String body) {

        boolean isSigned(String secret, Clock clock) {
            return WebhookSignature.isRight(secret, id, timestamp, body, signatures, clock.instant());
        }
    }

    /**
     * The notification as it was taken, the same one for the same {@code webhook-id}; or nothing where the endpoint is unknown
     * or revoked, the signature wrong or too old, or a token was sent: the answer does not tell which.
     */
    Optional<PaymentNotification> receive(UUID endpoint, Arrived arrived) {
        Optional<UUID> custodian = callers.find().isPresent() ? Optional.empty() : custodian(endpoint);
        if (custodian.isEmpty()) {
            arrived.isSigned(NO_SECRET, clock);
            return Optional.empty();
        }
        callers.bind(Caller.system(custodian.get(), "payment-notification"));
        return QuarkusTransaction.requiringNew().call(() -> check(endpoint, arrived));
    }

    private Optional<PaymentNotification> check(UUID endpoint, Arrived arrived) {
        Optional<String> secret = endpoints.hold(endpoint);
        if (!arrived.isSigned(secret.orElse(NO_SECRET), clock) || secret.isEmpty()) {
            audit.allowed("payment-notification.refused", PaymentEndpointService.subject(endpoint));
            return Optional.empty();
        }
        PaymentNotificationRow row = notifications
                .earlier(endpoint, arrived.id())
                .orElseGet(() -> take(endpoint, arrived.id(), read(arrived.body())));
        return Optional.of(row.toDomain());
    }

    /** Whether it fits is decided before anything is recorded: a refused entry would take the notification along. */
    private PaymentNotificationRow take(UUID endpoint, String webhookId, PaymentNotificationBody told) {
        Optional<Invoice> invoice = invoices.byNumber(told.invoiceNumber());
        boolean cardAsNumber = invoice.isEmpty() && LedgerRules.holdsCardNumber(told.invoiceNumber());
        boolean cardAsReference = LedgerRules.holdsCardNumber(told.reference());
        PaymentNotificationRow row = new PaymentNotificationRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.endpointId = endpoint;
        row.webhookId = webhookId;
        row.receivedAt = clock.instant();
        row.invoiceNumber = cardAsNumber ? null : told.invoiceNumber();
        row.amount = told.money().amount();
        row.reference = cardAsReference ? null : told.reference();
        row.referenceLeftOut = cardAsNumber || cardAsReference;
        row.receivedOn = told.receivedOn();
        row.unmatched = unmatched(invoice, row);
        if (row.unmatched == null) {
            row.invoiceId = invoice.orElseThrow().id();
            entries.add(row.invoiceId, payment(row));
        }
        notifications.persistAndFlush(row);
        audit.allowed(
                "payment-notification.receive",
                Subject.of("payment-notification", row.id),
                Map.of("state", row.unmatched == null ? "RECORDED" : row.unmatched.name()));
        return row;
    }

    private Unmatched unmatched(Optional<Invoice> invoice, PaymentNotificationRow row) {
        if (row.referenceLeftOut) {
            return Unmatched.CARD_NUMBER;
        }
        if (invoice.isEmpty()) {
            return Unmatched.INVOICE_UNKNOWN;
        }
        if (invoice.get().state() == InvoiceState.CANCELLED) {
            return Unmatched.INVOICE_CANCELLED;
        }
        return row.receivedOn.isAfter(facilities.latestDay()) ? Unmatched.DAY_IN_FUTURE : null;
    }

    static EntryService.Order payment(PaymentNotificationRow row) {
        PaymentNotification told = row.toDomain();
        return new EntryService.Order(
                EntryKind.PAYMENT,
                told.amount(),
                PaymentMethod.PROVIDER,
                told.reference(),
                told.receivedOn(),
                null,
                null);
    }

    private PaymentNotificationBody read(String body) {
        PaymentNotificationBody told;
        try {
            told = json.readValue(body, PaymentNotificationBody.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
        if (told == null) {
            throw new ProblemException(ProblemType.BODY_UNREADABLE);
        }
        var violations = validator.validate(told);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return told;
    }

    private Optional<UUID> custodian(UUID endpoint) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select roi_payment_custodian(?)")) {
            statement.setObject(1, endpoint);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return Optional.ofNullable(found.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the endpoint could not be resolved", e);
        }
    }
}
