package health.roi.disclosure.accounting;

import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.determination.Deadline;
import health.roi.determination.Medium;
import health.roi.letter.Addressee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A patient asks who received the health information, 45 CFR 164.528(c).
 *
 * @param number what people quote
 * @param period what is accounted for: as asked, within the six years, and narrowed where the patient narrowed it
 * @param extension or null
 * @param quote the fee that was named, or null
 */
public record AccountingRequest(
        UUID id,
        UUID patientId,
        String number,
        Asked asked,
        AccountingPeriod period,
        AccountingState state,
        LocalDate dueOn,
        Extension extension,
        Quote quote,
        LocalDate agreedOn,
        LocalDate withdrawnOn,
        Instant fulfilledAt,
        Instant createdAt,
        String createdBy,
        long version) {

    /**
     * What was asked, as it was asked.
     *
     * @param from null is as far back as the law reaches
     * @param to null is the day of receipt
     */
    public record Asked(
            AskedBy by,
            String name,
            String address,
            LocalDate receivedOn,
            LocalDate from,
            LocalDate to,
            Medium medium) {

        /** As it stands on an envelope; empty where no address is known. */
        public List<String> addressLines() {
            return new Addressee(name, address).addressLines();
        }
    }

    /** The one extension, and the letter that announced it. */
    public record Extension(LocalDate sentOn, String reason, UUID letterId) {}

    /** What it would cost, in dollars, and how that was reckoned: the cost of making it, and no more. */
    public record Quote(BigDecimal amount, String explanation, LocalDate quotedOn, String quotedBy) {

        boolean isNothing() {
            return amount.signum() == 0;
        }
    }

    public boolean overdueOn(LocalDate today) {
        return !state.hasEnded() && today.isAfter(dueOn);
    }

    /** The last day to answer, with where it comes from. */
    public Deadline deadline() {
        LocalDate received = asked.receivedOn();
        int days = AccountingTerms.number(AccountingTerm.DAYS_TO_ANSWER, received);
        boolean extended = extension != null;
        return new Deadline(
                dueOn,
                extended
                        ? "extended once, by a written statement of the reason, to the date that it names"
                        : days + " calendar days from receipt",
                "calendar days, weekends and holidays included; the day of receipt is day 0",
                AccountingTerms.citation(
                        extended ? AccountingTerm.DAYS_OF_EXTENSION : AccountingTerm.DAYS_TO_ANSWER, received));
    }
}
