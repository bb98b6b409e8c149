package health.roi.disclosure.accounting;

import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** By when an accounting is owed, whether it is free, and what stands in the way of a step. */
final class AccountingRules {

    private AccountingRules() {}

    /** One request among the patient's, for the question which of them are free. */
    record Received(UUID id, LocalDate on) {}

    /** 60 days from receipt, 45 CFR 164.528(c)(1)(i). */
    static LocalDate dueOn(LocalDate receivedOn) {
        return receivedOn.plusDays(AccountingTerms.number(AccountingTerm.DAYS_TO_ANSWER, receivedOn));
    }

    /** Everything that is wrong with an extension that is announced on that day, 45 CFR 164.528(c)(1)(ii). */
    static List<Refusal> extension(AccountingRequest request, LocalDate today, LocalDate newDate) {
        LocalDate received = request.asked().receivedOn();
        LocalDate due = dueOn(received);
        List<Refusal> refusals = new ArrayList<>();
        if (request.extension() != null) {
            refusals.add(new Refusal(
                    "extended-already",
                    "The time was extended once, and the law allows no second time. (45 CFR 164.528(c)(1)(ii)(B))"));
        }
        if (today.isAfter(due)) {
            refusals.add(new Refusal(
                    "extension-too-late",
                    "The first 60 days are over, in which the statement has to be sent. Answer now. (45 CFR"
                            + " 164.528(c)(1)(ii)(A))"));
        }
        if (!newDate.isAfter(request.dueOn())) {
            refusals.add(new Refusal(
                    "extension-not-later",
                    "The new date is not later than the day by which to answer. Choose a later one."));
        }
        if (newDate.isAfter(due.plusDays(AccountingTerms.number(AccountingTerm.DAYS_OF_EXTENSION, received)))) {
            refusals.add(new Refusal(
                    "extension-too-long",
                    "The new date is more than 30 days after the first one. Choose an earlier one. (45 CFR"
                            + " 164.528(c)(1)(ii))"));
        }
        return refusals;
    }

    /**
     * Whether a report is the first in 12 months and so free (45 CFR 164.528(c)(2)): the months are counted from the receipt
     * of the last free one, and the day on which they are full is free again.
     *
     * @param all the patient's requests that were not withdrawn, this one included
     */
    static boolean isFree(List<Received> all, UUID id) {
        LocalDate lastFree = null;
        for (Received one : all.stream()
                .sorted(Comparator.comparing(Received::on).thenComparing(Received::id))
                .toList()) {
            boolean free = lastFree == null || !one.on().isBefore(freeAgainOn(lastFree));
            if (one.id().equals(id)) {
                return free;
            }
            lastFree = free ? one.on() : lastFree;
        }
        throw new IllegalArgumentException("the request is not among the patient's");
    }

    private static LocalDate freeAgainOn(LocalDate lastFree) {
        return lastFree.plusMonths(AccountingTerms.number(AccountingTerm.MONTHS_BETWEEN_FREE, lastFree));
    }

    /** What stands in the way of a report that costs something: the patient is told beforehand and may think again. */
    static Optional<Refusal> fee(AccountingRequest request, boolean free) {
        return free || request.state() == AccountingState.AGREED
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "fee-not-agreed",
                        "It is not the first report in 12 months. Name a fee, or none, and have the patient agree to it."
                                + " (45 CFR 164.528(c)(2))"));
    }
}
