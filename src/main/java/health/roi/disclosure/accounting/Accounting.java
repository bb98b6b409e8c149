package health.roi.disclosure.accounting;

import health.roi.chart.patient.Names;
import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.Ground;
import health.roi.disclosure.research.ResearchProtocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The accounting of a patient's disclosures (45 CFR 164.528) with the Part 2 list (42 CFR 2.25): what happened in, what is
 * told out.
 *
 * @param asOf the day on which it was asked for, from which the years are counted back
 * @param disclosures how many disclosures the entries tell of
 * @param entries oldest first
 * @param protocols research on many people, told by protocol instead of by disclosure
 * @param part2 consented disclosures of substance use disorder records of three years, oldest first
 */
public record Accounting(
        LocalDate asOf,
        AccountingPeriod period,
        int disclosures,
        List<AccountingEntry> entries,
        List<ProtocolEntry> protocols,
        List<AccountingEntry> part2) {

    private static final Comparator<Disclosure> OLDEST_FIRST =
            Comparator.comparing(Disclosure::disclosedOn).thenComparing(Disclosure::id);

    /** What makes disclosures repetitions of one another: the same recipient, for a single purpose. */
    private record Same(String recipient, Ground ground, String purpose) {}

    /**
     * @param known the patient's disclosures, without those that are suspended and those that a later entry corrects; those
     *     outside the period do not matter
     * @param protocols those that concern the patient in the period
     */
    public static Accounting of(
            List<Disclosure> known, AccountingPeriod period, LocalDate asOf, List<ResearchProtocol> protocols) {
        Set<UUID> toldByProtocol = protocols.stream().map(ResearchProtocol::id).collect(Collectors.toSet());
        List<Disclosure> accountable = select(
                known,
                period,
                disclosure -> disclosure.accountable()
                        && !toldByProtocol.contains(disclosure.origin().protocolId()));
        LocalDate part2From = asOf.minusYears(AccountingTerms.number(AccountingTerm.PART2_YEARS_BACK, asOf));
        List<Disclosure> part2 = select(
                known,
                period,
                disclosure -> disclosure.part2().isListed()
                        && !disclosure.disclosedOn().isBefore(part2From));
        return new Accounting(
                asOf,
                period,
                accountable.size(),
                grouped(accountable),
                protocols.stream().map(ProtocolEntry::of).toList(),
                part2.stream()
                        .map(disclosure -> AccountingEntry.of(List.of(disclosure)))
                        .toList());
    }

    private static List<Disclosure> select(
            List<Disclosure> known, AccountingPeriod period, Predicate<Disclosure> wanted) {
        return known.stream()
                .filter(disclosure -> period.contains(disclosure.disclosedOn()))
                .filter(wanted)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The first of repeated disclosures stands for all of them, (b)(3); what was a mistake is told one by one. */
    private static List<AccountingEntry> grouped(List<Disclosure> accountable) {
        Map<Object, List<Disclosure>> groups = new LinkedHashMap<>();
        for (Disclosure disclosure : accountable) {
            groups.computeIfAbsent(key(disclosure), key -> new ArrayList<>()).add(disclosure);
        }
        return groups.values().stream().map(AccountingEntry::of).toList();
    }

    /** A corrected entry stands alone, so that its note is not lost. */
    private static Object key(Disclosure disclosure) {
        return disclosure.ground().isGrouped() && disclosure.origin().corrects() == null
                ? new Same(
                        Names.part(disclosure.recipientName()),
                        disclosure.ground(),
                        Names.part(disclosure.purposeStatement()))
                : disclosure.id();
    }
}
