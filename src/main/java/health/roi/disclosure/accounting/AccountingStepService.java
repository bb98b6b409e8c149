package health.roi.disclosure.accounting;

import health.roi.chart.patient.PatientService;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.directory.FacilityService;
import health.roi.disclosure.accounting.AccountingRequestService.Shown;
import health.roi.letter.AccountingExtension;
import health.roi.letter.Addressee;
import health.roi.letter.LetterFrame;
import health.roi.letter.LetterService;
import health.roi.letter.Letterhead;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The steps between a request and its report. Each refuses a missing or stale version, and with {@code
 * accounting-withdrawn} or {@code accounting-fulfilled} a request that has ended.
 */
@ApplicationScoped
@Transactional
public class AccountingStepService {

    @Inject
    AccountingRequestStore requests;

    @Inject
    AccountingRequestService reading;

    @Inject
    PatientService patients;

    @Inject
    CustodianService custodians;

    @Inject
    FacilityService facilities;

    @Inject
    LetterService letters;

    @Inject
    CurrentCaller callers;

    /**
     * Takes up to 30 more days, once, and writes the letter that says so; it counts as sent on the day on which it is
     * written. Refuses with {@code not-allowed-now}: see {@link AccountingRules#extension}.
     */
    Shown extend(UUID id, String ifMatch, String reason, LocalDate newDate) {
        AccountingRequestRow row = forChange(id, ifMatch);
        LocalDate today = facilities.latestDay();
        refuse(AccountingRules.extension(row.toDomain(), today, newDate));
        AccountingExtension letter = new AccountingExtension(frame(row, today), reason, row.dueOn, newDate);
        row.extensionLetterId = letters.issueToPatient(row.patientId, letter).id();
        row.extensionSentOn = today;
        row.extensionReason = reason;
        row.dueOn = newDate;
        return reading.save(row, "extend");
    }

    /**
     * Names the fee of a report that is not the first in 12 months; nothing at all needs no agreement. Refuses with {@code
     * not-allowed-now}: {@code accounting-free}.
     */
    Shown quote(UUID id, String ifMatch, BigDecimal amount, String explanation) {
        AccountingRequestRow row = forChange(id, ifMatch);
        if (reading.isFree(row)) {
            refuse(List.of(new Refusal(
                    "accounting-free",
                    "It is the first report in 12 months, which is free. Make the report. (45 CFR 164.528(c)(2))")));
        }
        AccountingRequest.Quote quote = new AccountingRequest.Quote(
                amount, explanation, facilities.latestDay(), callers.get().subject());
        row.quote(quote);
        row.state = quote.isNothing() ? AccountingState.AGREED : AccountingState.QUOTED;
        return reading.save(row, "quote");
    }

    /** The patient agrees to the fee. Refuses with {@code not-allowed-now}: {@code nothing-quoted}. */
    Shown agree(UUID id, String ifMatch) {
        AccountingRequestRow row = forChange(id, ifMatch);
        if (row.state != AccountingState.QUOTED) {
            refuse(List.of(new Refusal("nothing-quoted", "No fee waits for an agreement. Name the fee first.")));
        }
        row.agreedOn = facilities.latestDay();
        row.agreedBy = callers.get().subject();
        row.state = AccountingState.AGREED;
        return reading.save(row, "agree");
    }

    /** The patient asks for less; a quote was for more and is taken back. Refuses a period that is not inside the present. */
    Shown narrow(UUID id, String ifMatch, LocalDate from, LocalDate to) {
        AccountingRequestRow row = forChange(id, ifMatch);
        AccountingPeriod present = new AccountingPeriod(row.periodFrom, row.periodTo);
        AccountingPeriod narrowed =
                new AccountingPeriod(from == null ? present.from() : from, to == null ? present.to() : to);
        if (narrowed.hasNoDay() || !present.contains(narrowed) || narrowed.equals(present)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/", "inside-the-present-period");
        }
        row.cover(narrowed);
        row.agreedOn = null;
        row.agreedBy = null;
        return reading.save(row, "narrow");
    }

    /** The patient does not want it any more. */
    Shown withdraw(UUID id, String ifMatch) {
        AccountingRequestRow row = forChange(id, ifMatch);
        row.state = AccountingState.WITHDRAWN;
        row.withdrawnOn = facilities.latestDay();
        row.withdrawnBy = callers.get().subject();
        return reading.save(row, "withdraw");
    }

    /** The row of a caller who saw this version of it; nobody else changes it until the transaction has ended. */
    AccountingRequestRow forChange(UUID id, String ifMatch) {
        AccountingRequestRow row =
                requests.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        if (row.state == AccountingState.WITHDRAWN) {
            throw new ProblemException(ProblemType.ACCOUNTING_WITHDRAWN);
        }
        if (row.state == AccountingState.FULFILLED) {
            throw new ProblemException(ProblemType.ACCOUNTING_FULFILLED);
        }
        return row;
    }

    private LetterFrame frame(AccountingRequestRow row, LocalDate today) {
        Custodian custodian = custodians.read(row.custodianId);
        var patient = patients.find(row.patientId).orElseThrow().demographics();
        return new LetterFrame(
                new Letterhead(custodian.name(), null, custodian.address(), custodian.phone()),
                new Addressee(row.requesterName, row.requesterAddress),
                today,
                row.number,
                patient.givenName() + " " + patient.familyName(),
                row.receivedOn);
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }
}
