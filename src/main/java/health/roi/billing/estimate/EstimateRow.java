package health.roi.billing.estimate;

import health.roi.fee.Quote;
import health.roi.fee.QuoteFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "fee_estimate")
class EstimateRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    BigDecimal total;

    @JdbcTypeCode(SqlTypes.JSON)
    Quote quote;

    @JdbcTypeCode(SqlTypes.JSON)
    QuoteFacts facts;

    @Enumerated(EnumType.STRING)
    Told toldHow;

    String toldTo;
    Instant toldAt;
    String toldBy;

    Estimate toDomain() {
        return new Estimate(id, requestId, quote, facts.quantities().pages(), toldHow, toldTo, toldAt, toldBy);
    }
}
