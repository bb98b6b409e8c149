package health.roi.disclosure.accounting;

import health.roi.determination.Medium;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "accounting_request")
class AccountingRequestRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;
    String number;

    @Enumerated(EnumType.STRING)
    AskedBy requestedBy;

    String requesterName;
    String requesterAddress;
    LocalDate receivedOn;
    LocalDate askedFrom;
    LocalDate askedTo;

    @Enumerated(EnumType.STRING)
    Medium medium;

    LocalDate periodFrom;
    LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    AccountingState state;

    LocalDate dueOn;
    LocalDate extensionSentOn;
    String extensionReason;
    UUID extensionLetterId;
    BigDecimal feeAmount;
    String feeExplanation;
    LocalDate quotedOn;
    String quotedBy;
    LocalDate agreedOn;
    String agreedBy;
    LocalDate withdrawnOn;
    String withdrawnBy;
    Instant fulfilledAt;
    String fulfilledBy;
    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void describe(AccountingRequest.Asked asked) {
        requestedBy = asked.by();
        requesterName = asked.name();
        requesterAddress = asked.address();
        receivedOn = asked.receivedOn();
        askedFrom = asked.from();
        askedTo = asked.to();
        medium = asked.medium();
        cover(AccountingPeriod.of(asked.receivedOn(), asked.from(), asked.to()));
        dueOn = AccountingRules.dueOn(asked.receivedOn());
    }

    void cover(AccountingPeriod period) {
        periodFrom = period.from();
        periodTo = period.to();
        state = AccountingState.OPEN;
        quote(null);
    }

    /** Null takes back a quote: what it was for has changed. */
    void quote(AccountingRequest.Quote quote) {
        feeAmount = quote == null ? null : quote.amount();
        feeExplanation = quote == null ? null : quote.explanation();
        quotedOn = quote == null ? null : quote.quotedOn();
        quotedBy = quote == null ? null : quote.quotedBy();
    }

    AccountingRequest toDomain() {
        return new AccountingRequest(
                id,
                patientId,
                number,
                new AccountingRequest.Asked(
                        requestedBy, requesterName, requesterAddress, receivedOn, askedFrom, askedTo, medium),
                new AccountingPeriod(periodFrom, periodTo),
                state,
                dueOn,
                extensionSentOn == null
                        ? null
                        : new AccountingRequest.Extension(extensionSentOn, extensionReason, extensionLetterId),
                feeAmount == null ? null : new AccountingRequest.Quote(feeAmount, feeExplanation, quotedOn, quotedBy),
                agreedOn,
                withdrawnOn,
                fulfilledAt,
                createdAt,
                createdBy,
                version);
    }
}
