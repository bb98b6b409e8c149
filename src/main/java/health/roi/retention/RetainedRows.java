package health.roi.retention;

import health.roi.determination.RetainedKind;
import health.roi.determination.Retention;
import java.time.LocalDate;

/** The rows that a run deletes, in this order, and the law that has kept them until then. */
public enum RetainedRows {
    /**
     * Sixty days longer than the law says: a patient's letter is logged after it came, and its accounting reaches back from the
     * day on which it came.
     */
    DISCLOSURE(RetainedKind.DISCLOSURE, 60),
    REQUEST_HISTORY(RetainedKind.REQUEST),
    /** The bytes of a letter; its row stays, and so with packages and packets. */
    LETTER(RetainedKind.LETTER),
    /** The bytes of a volume of a package. */
    PACKAGE(RetainedKind.REQUEST),
    /** The bytes of what was faxed: pages of a package. */
    FAX_PACKET(RetainedKind.REQUEST),
    /** The bytes of an accounting, and its row, which holds the same in words. */
    ACCOUNTING_REPORT(RetainedKind.ACCOUNTING),
    AUDIT_EVENT(RetainedKind.TRAIL),
    /** After the rows of the trail that tell of them: as long as one is there, the verifier asks for its decision. */
    DECISION_RECORD(RetainedKind.TRAIL);

    private final RetainedKind kind;
    private final int daysLonger;

    RetainedRows(RetainedKind kind) {
        this(kind, 0);
    }

    RetainedRows(RetainedKind kind, int daysLonger) {
        this.kind = kind;
        this.daysLonger = daysLonger;
    }

    /** Whether bytes in the vault go, and not rows alone. */
    boolean areContents() {
        return switch (this) {
            case LETTER, PACKAGE, FAX_PACKET, ACCOUNTING_REPORT -> true;
            case DISCLOSURE, REQUEST_HISTORY, AUDIT_EVENT, DECISION_RECORD -> false;
        };
    }

    /**
     * The last day of which rows may be gone on that day: they were made and last in effect then, or before, and the law
     * has had them kept until the day before at the latest.
     */
    public LocalDate lastDue(LocalDate on) {
        LocalDate today = on.minusDays(daysLonger);
        int years = Retention.keepUntil(kind, today).getYear() - today.getYear();
        LocalDate due = today.minusYears(years);
        while (!Retention.keepUntil(kind, due).isBefore(today)) {
            due = due.minusDays(1);
        }
        return due;
    }

    /** How the law says it, for the certificate. */
    public String rule(LocalDate today) {
        LocalDate due = lastDue(today);
        return "made and last in effect on " + due + " or before, kept until " + Retention.keepUntil(kind, due)
                + " at the latest";
    }

    public String citation(LocalDate today) {
        return Retention.citation(kind, lastDue(today));
    }
}
