package health.roi.determination;

import static health.roi.determination.Severity.BLOCKING;
import static health.roi.determination.Severity.INFO;
import static health.roi.determination.Severity.WARNING;

/**
 * What can be wrong with a request as a whole, in the order in which findings are reported.
 *
 * <p>Each code carries the severity that it has unless a rule says otherwise, the citation, and one sentence that a front
 * desk can read to a caller. The sentence is fixed text: it can never contain a patient's or a recipient's data. It must
 * suit whoever may be asking; a representative who is feared hears no more than that the work goes on.
 */
public enum FindingCode {
    IDENTITY_UNVERIFIED(
            BLOCKING,
            "45 CFR 164.514(h)",
            "We have not yet verified who is asking; please show or send proof of identity."),
    AUTHORITY_UNVERIFIED(
            BLOCKING,
            "45 CFR 164.514(h)",
            "We have not yet verified the office that you act for; please send a badge, a letter on letterhead or a contract letter."),
    REPRESENTATIVE_AUTHORITY_UNDOCUMENTED(
            BLOCKING,
            "45 CFR 164.502(g)",
            "We have no document that shows the authority to act for the patient; please send it, or an authorization that the patient signed."),
    REPRESENTATIVE_ENDANGERMENT_REVIEW(
            BLOCKING,
            "45 CFR 164.502(g)(5)",
            "We are still looking at this request, and will write to you when that is done."),
    AUTHORIZATION_MISSING(
            BLOCKING,
            "45 CFR 164.508(a)(1)",
            "We cannot release anything without an authorization; please send one that the patient signed."),
    AUTHORIZATION_NOT_REQUIRED(
            INFO,
            "45 CFR 164.524",
            "No authorization is needed for a request of this kind, so a form that comes along is not used and need not be corrected."),
    DIRECTIVE_NOT_BINDING(
            WARNING,
            "45 CFR 164.524(c)(3)(ii)",
            "A direction to send a copy to someone else binds us only if it is signed, says who receives it and where, and asks for an electronic copy of electronic health records; please send an authorization instead."),
    AUTH_DESCRIPTION_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(i)",
            "The authorization does not describe the information to be released; please have the description filled in."),
    AUTH_DISCLOSER_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(ii)",
            "The authorization does not say who may release the information; please have the name or class filled in."),
    AUTH_RECIPIENT_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(iii)",
            "The authorization does not say who may receive the information; please have the name or class filled in."),
    AUTH_PURPOSE_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(iv)",
            "The authorization does not state a purpose; please have it filled in (\"at the request of the individual\" is enough)."),
    AUTH_EXPIRATION_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(v)",
            "The authorization does not say when it expires; please have a date or an event filled in."),
    AUTH_EXPIRATION_NONE_NOT_ALLOWED(
            BLOCKING,
            "45 CFR 164.508(c)(1)(v)",
            "The authorization says that it never expires, which is not allowed for this purpose; please have a date or an event filled in."),
    AUTH_SIGNATURE_MISSING(
            BLOCKING, "45 CFR 164.508(c)(1)(vi)", "The authorization is not signed; please have it signed."),
    AUTH_SIGNATURE_DATE_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(vi)",
            "The authorization does not say when it was signed; please have the date of the signature filled in."),
    AUTH_SIGNATURE_DATE_IN_FUTURE(
            BLOCKING,
            "45 CFR 164.508(b)(2)(ii), (c)(1)(vi)",
            "The authorization is dated later than today; please have it signed again with the true date."),
    AUTH_SIGNER_AUTHORITY_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(1)(vi)",
            "A representative signed the authorization without saying by what authority; please have the authority described."),
    AUTH_REVOCATION_STATEMENT_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(2)(i)",
            "The authorization does not say that it can be revoked in writing; please use a form that says so."),
    AUTH_CONDITIONING_STATEMENT_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(2)(ii)",
            "The authorization does not say whether treatment, payment or benefits depend on it; please use a form that says so."),
    AUTH_REDISCLOSURE_STATEMENT_MISSING(
            BLOCKING,
            "45 CFR 164.508(c)(2)(iii)",
            "The authorization does not say that the recipient may pass the information on; please use a form that says so."),
    AUTH_EXPIRED(BLOCKING, "45 CFR 164.508(b)(2)(i)", "The authorization has expired; please send a new one."),
    AUTH_REVOKED(
            BLOCKING,
            "45 CFR 164.508(b)(2)(iii), (b)(5)",
            "The authorization has been revoked; please send a new one if the release is still wanted."),
    AUTH_COMPOUND(
            BLOCKING,
            "45 CFR 164.508(b)(3)",
            "The authorization is combined with something that must stand on a form of its own; please send separate forms."),
    AUTH_CONDITIONS_TREATMENT(
            BLOCKING,
            "45 CFR 164.508(b)(4)",
            "The authorization makes treatment or benefits depend on the signature, which is not allowed; please send a form without that condition."),
    AUTH_KNOWN_FALSE(
            BLOCKING,
            "45 CFR 164.508(b)(2)(v)",
            "Something material on the authorization is known to be false; please send a new form with true statements."),
    AUTH_RECIPIENT_MISMATCH(
            BLOCKING,
            "45 CFR 164.508(a)(1)",
            "The authorization names another recipient than the request; please send an authorization for the recipient of this request, or correct the request."),
    SUBPOENA_ASSURANCE_MISSING(
            BLOCKING,
            "45 CFR 164.512(e)(1)(ii)",
            "The subpoena or discovery request lacks a satisfactory assurance; please send proof that the patient was notified and the time to object is over, or a qualified protective order."),
    ADMINISTRATIVE_TEST_FAILED(
            BLOCKING,
            "45 CFR 164.512(f)(1)(ii)(C)",
            "The administrative request must state that the information is relevant, that the request is specific and limited, and that de-identified information would not do; please send these statements."),
    RESEARCH_WAIVER_MISSING(
            BLOCKING,
            "45 CFR 164.512(i)",
            "We need either an authorization or the documented waiver of a review board or privacy board; please send one of them."),
    LEGAL_MANDATE_MISSING(
            BLOCKING,
            "45 CFR 164.512(b), (d), (l)",
            "The request does not state the law under which the information is asked for; please state it."),
    EXTENSION_INVALID(
            WARNING,
            "45 CFR 164.524(b)(2)(ii)",
            "The extension does not move the due date: it must be allowed here, give a reason, be sent within the first 30 days, and name a date no more than 60 days after receipt."),
    OVERDUE(WARNING, "45 CFR 164.524(b)(2)", "The time to act on this request is over; please answer it at once.");

    private final Severity severity;
    private final String citation;
    private final String message;

    FindingCode(Severity severity, String citation, String message) {
        this.severity = severity;
        this.citation = citation;
        this.message = message;
    }

    /** The severity of the code where no rule lowers it. */
    public Severity severity() {
        return severity;
    }

    /** The provision that the finding rests on, such as {@code 45 CFR 164.508(c)(1)(v)}. */
    public String citation() {
        return citation;
    }

    /** One plain sentence: what is wrong and what to do. */
    public String message() {
        return message;
    }
}
