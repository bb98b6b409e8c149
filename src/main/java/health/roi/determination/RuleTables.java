package health.roi.determination;

import java.time.LocalDate;

/** All rule data together, so that a service with a broken table does not start. */
public final class RuleTables {
    private RuleTables() {}

    /**
     * Reads every table and asks it for what a request of that day needs.
     *
     * @return how many rows there are
     * @throws IllegalStateException naming what a table lacks on that day
     * @throws ExceptionInInitializerError whose cause names the table and the line that is malformed
     */
    public static int validate(LocalDate day) {
        StateDeadlineTable.CURRENT.federal(day);
        for (Notice notice : Notice.values()) {
            NoticeTexts.text(notice, day);
        }
        NoticeTexts.shortRedisclosure(day);
        for (RetainedKind kind : RetainedKind.values()) {
            Retention.citation(kind, day);
        }
        for (AccountingTerm term : AccountingTerm.values()) {
            AccountingTerms.citation(term, day);
        }
        for (BreachTerm term : BreachTerm.values()) {
            BreachTerms.citation(term, day);
        }
        RecordRetention.keep(new FacilityFacts("", null, false), day, day);
        return StateDeadlineTable.CURRENT.size()
                + SensitiveCategoryTable.CURRENT.size()
                + NoticeTexts.CURRENT.size()
                + Retention.CURRENT.size()
                + AccountingTerms.CURRENT.size()
                + BreachTerms.CURRENT.size()
                + RecordRetention.CURRENT.size();
    }
}
