package health.roi.disclosure.research;

import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.platform.problem.FieldError;
import health.roi.platform.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a patient is told of research that may have used the records, 45 CFR 164.528(b)(4)(i).
 *
 * @param description in plain language: the purpose, and by what the records were chosen
 * @param information the type of information that was disclosed
 * @param to the last day, or null while it goes on
 * @param lastDisclosedOn the day of the last disclosure so far, or null where there was none yet
 * @param people how many people's information was disclosed: only from 50 on may a protocol stand for its disclosures
 */
public record ProtocolTerms(
        String name,
        String description,
        String information,
        LocalDate from,
        LocalDate to,
        LocalDate lastDisclosedOn,
        ProtocolContact sponsor,
        ProtocolContact researcher,
        int people,
        Criterion criterion) {

    /** Everything that is wrong with it. */
    List<FieldError> faults(LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        usual("/from", from, faults);
        usual("/to", to, faults);
        usual("/lastDisclosedOn", lastDisclosedOn, faults);
        usual("/criterion/from", criterion.span().from(), faults);
        usual("/criterion/to", criterion.span().to(), faults);
        if (!faults.isEmpty()) {
            return faults;
        }
        if (from.isAfter(today)) {
            faults.add(new FieldError("/from", "not-in-future"));
        }
        if (to != null && to.isBefore(from)) {
            faults.add(new FieldError("/to", "not-before-from"));
        }
        if (lastDisclosedOn != null && (lastDisclosedOn.isBefore(from) || lastDisclosedOn.isAfter(today))) {
            faults.add(new FieldError("/lastDisclosedOn", "within-period-and-past"));
        }
        if (criterion.span().endsBeforeItBegins()) {
            faults.add(new FieldError("/criterion/to", "not-before-from"));
        }
        if (people < AccountingTerms.number(AccountingTerm.PEOPLE_OF_PROTOCOL, today)) {
            faults.add(new FieldError("/people", "at-least-50"));
        }
        return faults;
    }

    private static void usual(String pointer, LocalDate day, List<FieldError> faults) {
        if (day != null && !Days.isUsual(day)) {
            faults.add(new FieldError(pointer, "usual-day"));
        }
    }
}
