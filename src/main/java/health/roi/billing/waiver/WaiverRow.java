package health.roi.billing.waiver;

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
import java.util.UUID;

@Entity
@Table(name = "fee_waiver")
class WaiverRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    UUID invoiceId;

    @Enumerated(EnumType.STRING)
    WaiverState state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    WaiverReason reason;

    @Column(updatable = false)
    String explanation;

    @Column(updatable = false)
    BigDecimal asked;

    @Column(updatable = false)
    Instant askedAt;

    @Column(updatable = false)
    String askedBy;

    BigDecimal granted;
    String decisionReason;
    Instant decidedAt;
    String decidedBy;

    @Version
    long version;

    Waiver toDomain() {
        return new Waiver(
                id,
                invoiceId,
                state,
                reason,
                explanation,
                money(asked),
                askedAt,
                askedBy,
                money(granted),
                decisionReason,
                decidedAt,
                decidedBy,
                version);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
