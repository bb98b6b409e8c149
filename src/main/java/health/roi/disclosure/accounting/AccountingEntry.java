package health.roi.disclosure.accounting;

import health.roi.disclosure.Disclosure;
import health.roi.disclosure.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One entry of an accounting, 45 CFR 164.528(b)(2): of a single disclosure, or the first of several that repeat it.
 *
 * @param recipientAddress null where it is not known
 * @param purpose in lieu of a copy of the written request
 * @param repetition null for a single disclosure
 * @param correction what was wrong with the entry that this one corrects, or null
 * @param disclosureIds all that it tells of, oldest first
 */
public record AccountingEntry(
        LocalDate madeOn,
        String recipientName,
        String recipientAddress,
        String description,
        String purpose,
        Ground ground,
        Repetition repetition,
        String correction,
        List<UUID> disclosureIds) {

    static AccountingEntry of(List<Disclosure> repeated) {
        Disclosure first = repeated.get(0);
        return new AccountingEntry(
                first.disclosedOn(),
                first.recipientName(),
                first.recipientAddress(),
                first.description(),
                first.purposeStatement(),
                first.ground(),
                repetition(repeated),
                first.origin().correctionNote(),
                repeated.stream().map(Disclosure::id).toList());
    }

    private static Repetition repetition(List<Disclosure> repeated) {
        if (repeated.size() == 1) {
            return null;
        }
        List<LocalDate> days = repeated.stream().map(Disclosure::disclosedOn).toList();
        return new Repetition(days.size(), Rhythm.of(days).orElse(null), days.get(days.size() - 1));
    }
}
