package health.roi.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a copy costs, line by line.
 *
 * @param number of the invoice
 * @param reference the payer's own, or null
 * @param lines in the order in which they add up
 * @param total US dollars, as a decimal string
 * @param schedule the fee schedule, with its citation
 */
public record InvoiceLetter(
        LetterFrame frame,
        String number,
        LocalDate dueOn,
        String reference,
        List<Line> lines,
        String total,
        String schedule)
        implements LetterContent {

    /** One line; amounts in US dollars, as decimal strings. */
    public record Line(String description, int quantity, String unitAmount, String amount, String citation) {}

    public InvoiceLetter {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.INVOICE;
    }
}
