package health.roi.letter;

import health.roi.directory.ComplaintContact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What each letter must say. Everything that is missing is found at once. */
public final class LetterRequirements {

    private static final String HOUSE = "house rule";
    private static final String DEFECTS = "45 CFR 164.508(b)(2), 164.514(h)";
    private static final String EXTENSION = "45 CFR 164.524(b)(2)(ii)(A)";
    private static final String ACCOUNTING = "45 CFR 164.528(c)(1)(ii)(A)";
    private static final String REST = "45 CFR 164.524(d)(1)";
    private static final String BASIS = "45 CFR 164.524(d)(2)(i)";
    private static final String REVIEW_RIGHT = "45 CFR 164.524(d)(2)(ii)";
    private static final String COMPLAINTS = "45 CFR 164.524(d)(2)(iii)";
    private static final String FEES = "45 CFR 164.524(c)(4)";
    private static final String REVIEW = "45 CFR 164.524(a)(4), (d)(4)";
    private static final String BREACH = "45 CFR 164.404(c)(1)";
    private static final String MEDIA = "45 CFR 164.406(a)";
    private static final String SECRETARY = "45 CFR 164.408";

    private final List<MissingElement> missing = new ArrayList<>();

    private LetterRequirements() {}

    /** Empty when the letter may go out. */
    public static List<MissingElement> missing(LetterContent content) {
        LetterRequirements requirements = new LetterRequirements();
        requirements.frame(content.frame());
        if (!(content instanceof BreachNotice)) {
            requirements.ofRequest(content.frame());
        }
        switch (content.kind()) {
            case ACKNOWLEDGEMENT -> requirements.acknowledgement((Acknowledgement) content);
            case DEFICIENCY -> requirements.deficiency((Deficiency) content);
            case EXTENSION -> requirements.extension((Extension) content);
            case DENIAL -> requirements.denial((Denial) content);
            case DENIAL_REVIEW -> requirements.review((DenialReview) content);
            case NO_RECORDS -> requirements.noRecords((NoRecords) content);
            case ACCOUNTING_EXTENSION -> requirements.accountingExtension((AccountingExtension) content);
            case INVOICE -> requirements.invoice((InvoiceLetter) content);
            case BREACH_NOTICE, BREACH_MEDIA_NOTICE, BREACH_HHS_NOTICE -> requirements.breach((BreachNotice) content);
        }
        return List.copyOf(requirements.missing);
    }

    private void frame(LetterFrame frame) {
        Letterhead from = frame.from();
        text(from.custodianName(), "SENDER_NAME", HOUSE, "Say who writes.");
        text(from.address(), "SENDER_ADDRESS", HOUSE, "Give the sender's address.");
        text(from.phone(), "SENDER_PHONE", HOUSE, "Give a telephone number for questions.");
        text(frame.to().name(), "ADDRESSEE_NAME", HOUSE, "Say to whom the letter goes.");
        there(frame.date(), "LETTER_DATE", HOUSE, "Date the letter.");
        text(frame.trackingNumber(), "TRACKING_NUMBER", HOUSE, "Give the tracking number.");
    }

    private void ofRequest(LetterFrame frame) {
        text(frame.patientName(), "PATIENT_NAME", HOUSE, "Say whose records were asked for.");
        there(frame.receivedOn(), "RECEIVED_ON", HOUSE, "Say when the request was received.");
    }

    private void acknowledgement(Acknowledgement letter) {
        text(letter.askedFor(), "ASKED_FOR", HOUSE, "Say what was asked for.");
    }

    private void deficiency(Deficiency letter) {
        if (letter.defects().isEmpty()) {
            add("DEFECTS", DEFECTS, "Say at least one thing that is wrong and how to mend it.");
        }
        if (letter.clockRuns() && letter.answerBy() == null) {
            add("ANSWER_BY", "45 CFR 164.524(b)(2)", "Say by when we answer, since the time goes on.");
        }
    }

    private void extension(Extension letter) {
        moreTime(letter.reason(), letter.oldDate(), letter.newDate(), EXTENSION);
    }

    private void accountingExtension(AccountingExtension letter) {
        moreTime(letter.reason(), letter.oldDate(), letter.newDate(), ACCOUNTING);
    }

    private void moreTime(String reason, LocalDate oldDate, LocalDate newDate, String citation) {
        text(reason, "EXTENSION_REASON", citation, "Say why more time is needed.");
        there(oldDate, "OLD_DATE", citation, "Say by when the answer was due.");
        if (newDate == null || isNotAfter(newDate, oldDate)) {
            add("NEW_DATE", citation, "Say by when we answer now: a date later than the old one.");
        }
    }

    private static boolean isNotAfter(LocalDate newDate, LocalDate oldDate) {
        return oldDate != null && !newDate.isAfter(oldDate);
    }

    private void denial(Denial letter) {
        text(letter.basis(), "DENIAL_BASIS", BASIS, "Say in plain language why access is denied.");
        text(letter.withheld(), "WITHHELD", REST, "Say in general words what is withheld.");
        there(letter.rest(), "REST", REST, "Say what becomes of everything that is not withheld.");
        if (letter.reviewable()) {
            text(letter.reviewHow(), "REVIEW_HOW", REVIEW_RIGHT, "Say how to ask for a review.");
        }
        complaints(letter.complaints());
    }

    private void review(DenialReview letter) {
        there(letter.askedOn(), "REVIEW_ASKED_ON", REVIEW, "Say when the review was asked for.");
        there(letter.outcome(), "REVIEW_OUTCOME", REVIEW, "Say what the review decided.");
        text(letter.reviewer(), "REVIEWER", REVIEW, "Name the professional who made the review.");
        text(letter.explanation(), "REVIEW_EXPLANATION", REVIEW, "Say in plain language why.");
        complaints(letter.complaints());
    }

    private void complaints(ComplaintContact contact) {
        text(
                contact == null ? null : contact.name(),
                "COMPLAINT_NAME",
                COMPLAINTS,
                "Name who takes complaints, by name or title; it is set at the custodian.");
        text(
                contact == null ? null : contact.phone(),
                "COMPLAINT_PHONE",
                COMPLAINTS,
                "Give the telephone number for complaints; it is set at the custodian.");
    }

    private void noRecords(NoRecords letter) {
        text(letter.askedFor(), "ASKED_FOR", HOUSE, "Say what was asked for.");
        if (letter.searches().isEmpty()) {
            add("SEARCHES", HOUSE, "Say what was looked for, and where.");
        }
    }

    private void invoice(InvoiceLetter letter) {
        text(letter.number(), "INVOICE_NUMBER", HOUSE, "Give the number of the invoice.");
        there(letter.dueOn(), "INVOICE_DUE", HOUSE, "Say by when it is to be paid.");
        text(letter.total(), "INVOICE_TOTAL", HOUSE, "Say what the lines add up to.");
        if (letter.lines().isEmpty()) {
            add("INVOICE_LINES", FEES, "List what is charged, line by line.");
        }
    }

    private void breach(BreachNotice letter) {
        BreachNotice.Text text = letter.text();
        text(text.happened(), "WHAT_HAPPENED", BREACH + "(A)", "Say briefly what happened.");
        there(letter.discoveredOn(), "DISCOVERED_ON", BREACH + "(A)", "Say when it was discovered.");
        text(text.information(), "INFORMATION", BREACH + "(B)", "Say which kinds of information it was.");
        text(text.steps(), "STEPS", BREACH + "(C)", "Say what people can do to protect themselves.");
        text(text.doing(), "DOING", BREACH + "(D)", "Say what is done about it, and so that it does not happen again.");
        text(
                text.contact(),
                "CONTACT",
                BREACH + "(E)",
                "Say how to ask: a toll-free telephone number, an e-mail address, a web site or a postal address.");
        switch (letter.audience()) {
            case INDIVIDUAL ->
                text(letter.frame().patientName(), "PATIENT_NAME", HOUSE, "Say whose information it was.");
            case MEDIA -> text(letter.state(), "STATE", MEDIA, "Say in which state the people live.");
            case HHS -> {
                if (letter.residents().isEmpty()) {
                    add("PEOPLE", SECRETARY, "Say how many people are affected.");
                }
            }
        }
    }

    private void text(String value, String code, String citation, String message) {
        if (value == null || value.isBlank()) {
            add(code, citation, message);
        }
    }

    private void there(Object value, String code, String citation, String message) {
        if (value == null) {
            add(code, citation, message);
        }
    }

    private void add(String code, String citation, String message) {
        missing.add(new MissingElement(code, citation, message));
    }
}
