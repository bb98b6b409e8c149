package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import health.roi.platform.problem.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be written into a ledger. */
public final class LedgerRules {

    /** Groups of digits, each apart from the next by one space or hyphen. */
    private static final Pattern RUN = Pattern.compile("[0-9]+(?:[ -][0-9]+)*");

    private LedgerRules() {}

    /** Why an entry of that amount cannot be made now. */
    static Optional<Refusal> refusal(Ledger ledger, EntryKind kind, Money amount) {
        if (ledger.cancelled()) {
            return refused(
                    "invoice-cancelled", "The invoice was cancelled. Issue another one, or refund nothing here.");
        }
        return switch (kind) {
            case PAYMENT, DEBIT -> Optional.empty();
            case REFUND ->
                amount.exceeds(ledger.credit())
                        ? refused(
                                "exceeds-credit",
                                "No more than what was paid too much is refunded. Credit the charge first, and say why.")
                        : Optional.empty();
            case WRITE_OFF, WAIVER ->
                amount.exceeds(ledger.balance())
                        ? refused("exceeds-balance", "No more than what is owed can be written off or waived.")
                        : Optional.empty();
            case CREDIT ->
                amount.exceeds(ledger.corrected())
                        ? refused("exceeds-charge", "No more than what was charged can be credited.")
                        : Optional.empty();
        };
    }

    /**
     * Whether a text holds what can be the number of a payment card: 13 to 19 digits, with spaces or hyphens or without, whose
     * last one is the check digit of Luhn. Such a number has no place here (PCI DSS 3.2).
     */
    public static boolean holdsCardNumber(String text) {
        if (text == null) {
            return false;
        }
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String[] groups = run.group().split("[ -]");
            for (int first = 0; first < groups.length; first++) {
                StringBuilder digits = new StringBuilder();
                for (int last = first; last < groups.length; last++) {
                    digits.append(groups[last]);
                    if (digits.length() >= 13 && digits.length() <= 19 && luhn(digits)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static Optional<Refusal> refused(String code, String message) {
        return Optional.of(new Refusal(code, message));
    }
}
