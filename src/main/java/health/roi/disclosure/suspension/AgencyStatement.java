package health.roi.disclosure.suspension;

import health.roi.chart.patient.Names;
import health.roi.determination.AccountingTerm;
import health.roi.determination.AccountingTerms;
import health.roi.platform.problem.FieldError;
import health.roi.platform.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an agency stated about one patient: that an accounting of what it received would be likely to impede its work.
 *
 * @param alsoKnownAs other names under which it is written down as a recipient
 * @param official who stated it, with title
 * @param officialIdentity how the official was identified; without it no oral statement
 * @param until the last day, or null: an oral statement then lasts as long as the law lets it
 * @param reason how an accounting would impede the agency's work
 */
public record AgencyStatement(
        UUID patientId,
        AgencyKind agencyKind,
        String agencyName,
        List<String> alsoKnownAs,
        String official,
        String officialIdentity,
        StatementForm form,
        LocalDate madeOn,
        LocalDate until,
        String reason) {

    public AgencyStatement {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
    }

    /** The last day on which an oral statement of that day can hold anything back. */
    static LocalDate lastDayOfOral(LocalDate madeOn) {
        return madeOn.plusDays(AccountingTerms.number(AccountingTerm.DAYS_OF_ORAL_SUSPENSION, madeOn));
    }

    /** The last day on which the statement holds anything back. */
    LocalDate lastDay() {
        return until == null ? lastDayOfOral(madeOn) : until;
    }

    /** The names of the agency as recipients are compared. */
    Set<String> recipientKeys() {
        Set<String> keys = new TreeSet<>();
        keys.add(Names.part(agencyName));
        alsoKnownAs.forEach(name -> keys.add(Names.part(name)));
        keys.remove("");
        return keys;
    }

    /** Everything that is wrong with it; empty where it suspends. */
    List<FieldError> faults(LocalDate latestDay) {
        List<FieldError> faults = new ArrayList<>();
        if (recipientKeys().isEmpty()) {
            faults.add(new FieldError("/agencyName", "letter-or-digit"));
        }
        if (!Days.isUsual(madeOn)) {
            faults.add(new FieldError("/madeOn", "usual-day"));
            return faults;
        }
        if (madeOn.isAfter(latestDay)) {
            faults.add(new FieldError("/madeOn", "not-in-future"));
        }
        if (form == StatementForm.ORAL && officialIdentity == null) {
            faults.add(new FieldError("/officialIdentity", "required-for-oral"));
        }
        if (form == StatementForm.WRITTEN && until == null) {
            faults.add(new FieldError("/until", "required-for-written"));
        } else if (!Days.isUsual(lastDay())) {
            faults.add(new FieldError("/until", "usual-day"));
        } else if (lastDay().isBefore(madeOn)) {
            faults.add(new FieldError("/until", "not-before-statement"));
        } else if (form == StatementForm.ORAL && lastDay().isAfter(lastDayOfOral(madeOn))) {
            faults.add(new FieldError("/until", "at-most-30-days-for-oral"));
        }
        return faults;
    }
}
