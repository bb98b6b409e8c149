package health.roi.determination;

import static health.roi.determination.BasisReason.askedBy;

import java.util.ArrayList;
import java.util.List;

/**
 * The fact behind each finding, marked where it is not for whoever asks to hear. Dates, kinds and states are quoted; what
 * somebody wrote into a form, and anyone's name, is not.
 */
final class FindingFacts {
    private FindingFacts() {}

    static String because(FindingCode code, Situation situation) {
        return Audience.of(code, situation.facts()).hears(fact(code, situation));
    }

    private static String fact(FindingCode code, Situation situation) {
        Facts facts = situation.facts();
        AuthorizationFacts form = facts.authorization();
        return switch (code) {
            case IDENTITY_UNVERIFIED ->
                "No proof of the requester's identity is on record"
                        + (situation.emergencyTreatment() ? "; the request is for emergency treatment." : ".");
            case AUTHORITY_UNVERIFIED ->
                "The request comes from " + facts.requester().kind().words()
                        + ", and no proof of that office is on record.";
            case REPRESENTATIVE_AUTHORITY_UNDOCUMENTED ->
                "The request comes from " + facts.relationship().words()
                        + ", and no document on record shows the authority to act for the patient.";
            case REPRESENTATIVE_ENDANGERMENT_REVIEW ->
                "A concern about the representative is on record and awaits a professional's review.";
            case AUTHORIZATION_MISSING -> askedBy(facts) + ", and no authorization came with it.";
            case AUTHORIZATION_NOT_REQUIRED ->
                (facts.representativeAsks() ? "The patient's representative" : "The patient")
                        + " asks for the patient's own records, and an authorization came along.";
            case DIRECTIVE_NOT_BINDING -> "The direction " + Words.list(directiveFaults(facts)) + ".";
            case AUTH_DESCRIPTION_MISSING -> "The form leaves the description of the information blank.";
            case AUTH_DISCLOSER_MISSING -> "The form leaves blank who may release the information.";
            case AUTH_RECIPIENT_MISSING -> "The form leaves blank who may receive the information.";
            case AUTH_PURPOSE_MISSING -> "The form leaves the purpose blank.";
            case AUTH_EXPIRATION_MISSING -> "The form names neither a date nor an event on which it ends.";
            case AUTH_EXPIRATION_NONE_NOT_ALLOWED ->
                "The form names no date, its event reads \"none\", and the purpose of the request is "
                        + facts.request().purpose().words() + ".";
            case AUTH_SIGNATURE_MISSING -> "The form bears no signature.";
            case AUTH_SIGNATURE_DATE_MISSING -> "The form bears no date of a signature.";
            case AUTH_SIGNATURE_DATE_IN_FUTURE -> "The form is dated " + Words.date(form.signedOn()) + today(facts);
            case AUTH_SIGNER_AUTHORITY_MISSING ->
                "The form is a representative's and does not describe the representative's authority.";
            case AUTH_REVOCATION_STATEMENT_MISSING -> "The form has no statement on the right to revoke it.";
            case AUTH_CONDITIONING_STATEMENT_MISSING ->
                "The form has no statement on whether treatment, payment or benefits depend on it.";
            case AUTH_REDISCLOSURE_STATEMENT_MISSING ->
                "The form has no statement that the recipient may pass the information on.";
            case AUTH_EXPIRED ->
                form.endedBefore(facts.asOf())
                        ? "The authorization ended on " + Words.date(form.expirationDate()) + today(facts)
                        : "The event on which the authorization ends has occurred.";
            case AUTH_REVOKED -> "The authorization was revoked on " + Words.date(form.revokedOn()) + today(facts);
            case AUTH_COMPOUND -> compound(form);
            case AUTH_CONDITIONS_TREATMENT ->
                "The form makes treatment, payment or benefits depend on the signature; it is neither for research nor"
                        + " for an examination made for the recipient.";
            case AUTH_KNOWN_FALSE -> "A material statement on the form is known to be false.";
            case AUTH_RECIPIENT_MISMATCH ->
                "The recipient that the form names is not the recipient that the request names.";
            case SUBPOENA_ASSURANCE_MISSING -> assurance(facts.legalProcess());
            case ADMINISTRATIVE_TEST_FAILED ->
                "The request does not show " + Words.list(administrativeFaults(facts.legalProcess())) + ".";
            case RESEARCH_WAIVER_MISSING ->
                askedBy(facts) + ", and neither an authorization nor a documented waiver came with it.";
            case LEGAL_MANDATE_MISSING -> askedBy(facts) + ", and it states no law.";
            case EXTENSION_INVALID -> "The extension " + Words.list(extensionFaults(facts)) + ".";
            case OVERDUE ->
                "The last day to act was "
                        + Words.date(Consequences.deadline(situation).dueOn()) + today(facts);
        };
    }

    private static String compound(AuthorizationFacts form) {
        if (!AuthorizationDefects.joinsWhatItMayNot(form)) {
            return "The form permits substance use counseling notes together with something else.";
        }
        return (form.psychotherapyNotesOnly() ? "The form is for psychotherapy notes alone and" : "The form")
                + " is combined with " + form.combinedWith().words() + ".";
    }

    private static String today(Facts facts) {
        return "; today is " + Words.date(facts.asOf()) + ".";
    }

    private static List<String> directiveFaults(Facts facts) {
        RequestFacts.Directive directive = facts.request().directive();
        List<String> faults = new ArrayList<>();
        addUnless(directive.signed(), "is not signed", faults);
        addUnless(directive.recipientIdentified(), "does not identify the recipient", faults);
        addUnless(directive.destinationStated(), "does not say where to send the copy", faults);
        addUnless(facts.request().medium() == Medium.ELECTRONIC, "does not ask for an electronic copy", faults);
        addUnless(
                BasisRule.asksOnlyForElectronicRecords(facts),
                "asks for records that are not electronic health records",
                faults);
        return faults;
    }

    private static String assurance(LegalProcessFacts process) {
        return switch (process.assurance()) {
            case NONE ->
                "The " + process.kind().words()
                        + " came with neither proof of notice to the patient nor a qualified protective order.";
            case NOTICE_TO_PATIENT, QUALIFIED_PROTECTIVE_ORDER ->
                "The patient was notified of the " + process.kind().words() + ", and the time to object is not over.";
        };
    }

    private static List<String> administrativeFaults(LegalProcessFacts process) {
        List<String> faults = new ArrayList<>();
        addUnless(process.relevant(), "that the information is relevant", faults);
        addUnless(process.specificAndLimited(), "that it is specific and limited", faults);
        addUnless(process.deidentifiedInsufficient(), "that de-identified information would not do", faults);
        return faults;
    }

    private static List<String> extensionFaults(Facts facts) {
        return Deadlines.extensionFaults(facts.facility(), facts.request()).stream()
                .map(fault -> extensionFault(fault, facts))
                .toList();
    }

    private static String extensionFault(ExtensionFault fault, Facts facts) {
        RequestFacts request = facts.request();
        return switch (fault) {
            case NO_REASON -> "gives no reason";
            case NOTICE_UNDATED -> "does not show when it was announced";
            case NOTICE_LATE ->
                "was announced on " + Words.date(request.extension().noticeSentOn()) + ", after "
                        + Words.date(Deadlines.lastDayForNotice(request));
            case NOT_ALLOWED ->
                "is not allowed by the law of " + StateNames.of(facts.facility().state());
            case NO_NEW_DATE -> "names no new date";
            case NEW_DATE_TOO_LATE ->
                "names " + Words.date(request.extension().newDate()) + ", after "
                        + Words.date(Deadlines.furthestExtension(facts.facility(), request)
                                .orElseThrow());
        };
    }

    private static void addUnless(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
