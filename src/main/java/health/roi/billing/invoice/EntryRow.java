package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "invoice_entry")
class EntryRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID invoiceId;

    @Enumerated(EnumType.STRING)
    EntryKind kind;

    BigDecimal amount;

    @Enumerated(EnumType.STRING)
    PaymentMethod method;

    String reference;
    LocalDate valueOn;
    Integer pages;
    String reason;
    Instant recordedAt;
    String recordedBy;

    LedgerEntry toDomain() {
        return new LedgerEntry(
                id, kind, new Money(amount), method, reference, valueOn, pages, reason, recordedAt, recordedBy);
    }
}
