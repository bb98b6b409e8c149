package health.roi.billing.invoice;

import health.roi.fee.Quote;
import health.roi.fee.QuoteFacts;
import health.roi.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was frozen is not updatable, here and by grant; state and balance follow from the entries and are kept for lists. */
@Entity
@Table(name = "invoice")
class InvoiceRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    UUID requestId;

    @Column(updatable = false)
    UUID facilityId;

    @Column(updatable = false)
    UUID requesterId;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    String trackingNumber;

    @Column(updatable = false)
    String billTo;

    @Column(updatable = false)
    String billToAddress;

    @Column(updatable = false)
    String reference;

    @Column(updatable = false)
    LocalDate issuedOn;

    @Column(updatable = false)
    LocalDate dueOn;

    @Column(updatable = false)
    int pages;

    @Column(updatable = false)
    BigDecimal total;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    Quote quote;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    QuoteFacts facts;

    @Column(updatable = false)
    UUID letterId;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    @Enumerated(EnumType.STRING)
    InvoiceState state;

    BigDecimal balance;
    UUID holdId;
    Instant cancelledAt;
    String cancelledBy;
    String cancelReason;

    @Version
    long version;

    Invoice toDomain(List<FeeShare> shares, List<LedgerEntry> entries) {
        return new Invoice(
                id,
                requestId,
                facilityId,
                requesterId,
                number,
                trackingNumber,
                billTo,
                billToAddress,
                reference,
                issuedOn,
                dueOn,
                pages,
                new Money(total),
                quote,
                letterId,
                shares,
                state,
                new Money(balance),
                entries,
                cancelReason,
                createdAt,
                createdBy,
                version);
    }
}
