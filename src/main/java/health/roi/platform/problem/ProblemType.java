package health.roi.platform.problem;

import java.util.Locale;

/**
 * Every way in which the service says no, with its HTTP status, its title and what to do about it. The code on the wire
 * is the name in lower case with hyphens; {@code /problems/{code}} explains it. Codes are never renamed; the list grows.
 */
public enum ProblemType {
    // The request as such
    BODY_INVALID(400, "The body is not valid", "Mend the fields listed in errors and send it again."),
    BODY_UNREADABLE(400, "The body is not readable JSON", "Send one JSON object that follows the API description."),
    PARAMETER_INVALID(
            400, "A parameter is not valid", "Look at the parameters of this operation in the API description."),
    PARAMETER_UNKNOWN(
            400, "Unknown query parameter", "Leave out the parameter, or look for its name in the API description."),
    CURSOR_INVALID(
            400, "The cursor is not valid", "Start again without a cursor; take cursors only from a list's next."),
    IDEMPOTENCY_KEY_MISSING(
            400, "An Idempotency-Key is required", "Send one with a value of your own, 1 to 120 characters."),
    UPLOAD_INCOMPLETE(400, "The upload ended early", "Nothing was stored. Send the document again."),
    NOT_AUTHENTICATED(
            401, "A valid token is required", "Send Authorization: Bearer with a token that has not expired."),
    NOT_PERMITTED(403, "Your role may not do this", "Ask a colleague whose role may, or your administrator."),
    TOKEN_INCOMPLETE(
            403, "The token is incomplete", "Ask your identity provider for a token with all required claims."),
    CLIENT_REVOKED(403, "This client was revoked", "Ask the hospital for a new one; this one is never let in again."),
    TOKEN_REPLAYED(
            403,
            "This token has sent this request before",
            "Ask your identity provider for a fresh token, and look at the request's deliveries first."),
    OPERATOR_ONLY(403, "Only the operator may do this", "Ask the operator of this installation to add a custodian."),
    NOTIFICATION_REFUSED(
            403,
            "The notification is not accepted",
            "Check the address of the endpoint, its secret, the signature and the clock, and send it again."),
    LINK_REFUSED(403, "The link or the code is not valid", "Check the code, or ask the hospital for a new link."),
    NOT_FOUND(404, "Not found", "Check the id. It may not exist, or not for you."),
    PAGE_NOT_THERE(404, "The document has no such page", "Count from 1 to the number of pages of the document."),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here", "Look at the operations in the API description."),
    NOT_ACCEPTABLE(406, "Not available in that form", "Accept application/json or the media type of the operation."),
    TOO_LARGE(413, "Too large", "Send a smaller body, or split the document."),
    URI_TOO_LONG(414, "The address is too long", "Use the search operations for long queries."),
    MEDIA_TYPE_UNSUPPORTED(
            415,
            "This content type is not supported",
            "Send application/json, or a document as PDF, TIFF, JPEG, PNG or C-CDA."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says, and send it again."),
    INTERNAL_ERROR(500, "Something went wrong here", "Try again; if it stays so, tell us the traceId."),
    UNAVAILABLE(503, "Not available just now", "Try again in a moment."),

    // Retry safety and concurrency
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for something else", "Use a new key for a new request."),
    IDEMPOTENCY_IN_FLIGHT(
            409, "The same request is being handled", "Wait a moment and send it again with the same key."),
    VERSION_MISSING(428, "If-Match is required", "Read the resource and send its ETag in If-Match."),
    VERSION_STALE(412, "Somebody changed it meanwhile", "Read it again, look at the change, and send the new ETag."),
    CONFLICT(409, "It conflicts with what is there", "Read the resource and look at what is there."),

    // Directory and chart
    IDENTIFIER_TAKEN(
            409,
            "That record number belongs to another patient",
            "Search for the number; if two charts are one person, ask for a merge."),
    REFERENCE_UNKNOWN(422, "Something that the body names does not exist", "Check the ids listed in errors."),
    DOCUMENT_REFUSED(
            422,
            "The document can not be accepted",
            "Nothing was stored. Mend the document as the detail says and send it again."),
    BUNDLE_REFUSED(
            422,
            "The bundle can not be opened",
            "Nothing was stored. Mend the bundle as the detail says and send it again."),
    BUNDLE_FILE_MISSING(422, "The file is not in the bundle", "Add it under the name that the manifest gives it."),
    BUNDLE_FILE_DAMAGED(
            422, "The file does not have its hash", "Nothing of it was stored. Make the bundle again and compare it."),
    DOCUMENT_DAMAGED(
            500,
            "The stored document is not what it was",
            "It is not given out. Tell your administrator the traceId, so that it is restored from a backup."),
    SCAN_UNAVAILABLE(
            503,
            "Documents cannot be scanned for viruses just now",
            "Nothing was stored. Send the document again in a minute; if it stays so, tell your administrator."),
    DOCUMENT_DELETED(
            410,
            "The document was deleted",
            "Read when and why: of a record in its content/deletion, of a letter, package or report in the certificates of"
                    + " the retention run."),
    HOLD_RELEASED(409, "The legal hold was released already", "Read the hold, and place another one if it is needed."),
    NO_DOCUMENT(404, "No document is stored here yet", "Store the document first."),

    // Uploads that can be resumed
    TUS_VERSION_UNSUPPORTED(412, "That version of the tus protocol is not spoken here", "Send Tus-Resumable: 1.0.0."),
    UPLOAD_OFFSET_CONFLICT(
            409, "The upload is not at that offset", "Ask for the upload's offset with HEAD, and go on from there."),
    UPLOAD_TOO_LONG(
            409,
            "More was sent than the upload is long",
            "Nothing of it was kept. Send no more than Upload-Length says, or begin another upload."),
    UPLOAD_CHECKSUM_MISMATCH(
            460, "The bytes are not those of the checksum", "Nothing of it was kept. Send the same bytes again."),
    UPLOAD_UNFINISHED(409, "The upload is not complete", "Send the rest of it first."),
    UPLOAD_ENDED(410, "The upload has ended", "Begin another one. An upload that nobody attached is kept for a week."),
    TOO_MANY_UPLOADS(409, "Too many uploads are waiting", "Attach or give up those that you have begun first."),
    RESTRICTION_DECIDED(
            409, "The restriction was decided already", "Read the restriction. The patient may ask for another one."),
    RESTRICTION_MANDATORY(
            409,
            "This restriction must be agreed to",
            "Agree to it: what was paid in full may be kept from the plan, 45 CFR 164.522(a)(1)(vi)."),
    RESTRICTION_NOT_IN_FORCE(
            409, "The restriction is not in force", "Read the restriction. Only one that was agreed to can end."),
    RESTRICTION_NOT_TERMINABLE(
            409,
            "A notice cannot end this restriction",
            "Ask the patient: only with them can it end, 45 CFR 164.522(a)(2)(iii)."),
    FORM_MISSING(409, "A form is still missing from the record", "Complete the record's open tasks."),
    TASK_DONE(409, "The task was completed already", "Read the task."),

    // The release request
    ILLEGAL_TRANSITION(409, "Not possible in this state", "Look at the request's state and at what it allows."),
    NOT_ALLOWED_NOW(409, "Something stands in the way", "Mend everything that is listed in refusals."),
    REQUEST_CLOSED(
            409, "The request is closed", "A closed request is not changed. Log a new one that names it in reopens."),
    MATCH_TOO_WEAK(422, "Not enough identifiers agree", "Match by at least two identifiers that agree with the chart."),
    HOLD_ALREADY_RESOLVED(409, "The hold has ended already", "Read the request's holds."),
    ALREADY_REVOKED(409, "The authorization was revoked already", "Read the authorization."),
    NO_EXPIRATION_EVENT(
            409,
            "The form names no event on which it ends",
            "Record a revocation, or wait for its date of expiration."),
    AUTHORIZATION_SCAN_STORED(
            409, "The scanned form is stored already", "Evidence is not replaced. Record a new authorization."),
    AUTHORIZATION_OF_OTHER_PATIENT(
            422, "The authorization is another patient's", "Attach an authorization of the matched patient."),
    APPROVER_MAY_NOT_CONFIRM(409, "The approver may not confirm", "Ask another supervisor, or the privacy officer."),
    CONFIRMATION_NOT_NEEDED(
            409, "This release needs no second person", "Go on: psychotherapy notes and legal process alone need one."),
    APPROVAL_OUTDATED(
            409, "Something changed since the approval", "Take it back to review and have it approved again."),
    CONFIRMED_ALREADY(409, "This decision was confirmed already", "Go on. A changed decision is confirmed anew."),
    NOTHING_TO_REVIEW(409, "There is nothing to review", "A review answers a concern or a denial that is on record."),
    REVIEWED_ALREADY(409, "It was reviewed already", "Read what was decided. A new decision needs a new record."),
    PATIENT_UNMATCHED(409, "The patient is not matched yet", "Match the patient first."),
    LETTER_INCOMPLETE(
            422, "The letter lacks something that it must say", "Supply everything that is listed in refusals."),

    // Access
    OPENER_MAY_NOT_REVIEW(409, "Whoever broke the glass may not review it", "Ask another privacy officer."),
    GLASS_REVIEWED(409, "It was reviewed already", "Read what was decided."),
    CLIENT_KNOWN(409, "The client is registered already", "List the copy service's clients."),
    CLIENT_REVOKED_ALREADY(409, "The client was revoked already", "List the copy service's clients."),

    // The copy job
    JOB_NOT_OPEN(409, "The job is not open", "List the open jobs and claim another one."),
    JOB_OFFERED_ELSEWHERE(
            409,
            "The job is offered to somebody else",
            "Claim another one, or ask a supervisor to assign this one to your own people."),
    LEASE_EXHAUSTED(
            409,
            "The lease cannot be renewed any longer",
            "Complete the job, hand over what is found, or return it; what is left is offered again."),
    NOTHING_TO_HAND_OVER(
            409,
            "Nothing is found or looked for yet",
            "Upload a document, say that one was not found, or return the job."),
    NOTHING_LEFT_WANTED(409, "Nothing is wanted any more", "Complete the job."),
    LEASE_EXPIRED(409, "Your lease on the job has ended", "Claim the job again if it is still open."),
    ITEMS_UNRESOLVED(409, "Some items are still wanted", "Upload each document or say why it was not found."),
    PAGE_COUNT_DIFFERS(
            409, "The page count differs from your report", "Count again, and send the number that you delivered."),

    // Fees
    NO_FEE_SCHEDULE(
            422,
            "No fee schedule is known for that day",
            "Check the state, the kind of facility and the date, or ask your administrator to add the schedule."),
    FEE_SCHEDULE_INVALID(
            422, "The fee schedule has faults", "Mend everything that is listed in errors and send it again."),
    EFFECTIVE_DATE_NOT_FUTURE(
            422,
            "The schedule would hold already",
            "Let it begin on a later day: what was priced before does not change."),
    FEE_SCHEDULE_EXISTS(
            409,
            "There is such a schedule already",
            "A published schedule never changes. Choose another id or first day, as errors says."),

    // Billing
    NO_FEES_CHARGED(409, "The custodian charges no fees", "Let an administrator change the billing settings first."),
    PAGES_NOT_COUNTED(
            409, "The pages are not counted yet", "Wait for the quality check to pass. Tell an estimate until then."),
    BASIS_UNKNOWN(
            409,
            "Nobody knows yet on which basis it is released",
            "Mend what the determination says; the price follows it."),
    ACCESS_METHOD_UNFIT(
            422,
            "That access method does not fit the copy",
            "FLAT is for electronic copies, ACTUAL needs what labor or supplies cost."),
    INVOICE_EXISTS(409, "The request has an invoice already", "Adjust that one, or cancel it first."),
    INVOICE_CANCELLED(409, "The invoice was cancelled", "Read the request's invoices."),
    INVOICE_HAS_ENTRIES(
            409, "Something was recorded on the invoice already", "Adjust it, or write it off; it is not cancelled."),
    CARD_NUMBER_REFUSED(422, "A text holds what can be the number of a card", "Leave it out. Nothing was stored."),
    NOTHING_TO_APPROVE(
            409, "The invoice waits for no word of its requester", "Read the invoice and the request's holds."),
    ENDPOINT_REVOKED(409, "The endpoint was revoked already", "Make another one for the payment provider."),
    NOTIFICATION_SETTLED(
            409, "The notification was matched or settled already", "Read the notification and its invoice."),
    NOTHING_OWED(409, "Nothing is owed on the invoice", "Read the invoice."),
    WAIVER_PENDING(409, "A waiver waits for its decision already", "Decide or withdraw that one first."),
    WAIVER_DECIDED(409, "No waiver waits for a decision", "Read the invoice's waivers; ask for another one."),
    ASKER_MAY_NOT_DECIDE(409, "Whoever asked for the waiver may not decide it", "Ask a colleague to decide."),

    // Package and delivery
    PREPARER_MAY_NOT_CHECK(409, "The preparer may not check", "Ask another quality reviewer."),
    REDACTION_WITHDRAWN(409, "The redaction was withdrawn already", "Read the request's redactions."),
    NO_PACKAGE(409, "There is no package yet", "Build the package first."),
    PACKAGE_IN_PROGRESS(
            409, "A package is being built already", "Ask for the package until its state is READY or FAILED."),
    PACKAGE_NOT_READY(
            409,
            "The package is not ready",
            "Ask for the package until its state is READY; where it has FAILED, do what it says and order it again."),
    PACKAGE_IN_VOLUMES(
            409, "The package has several volumes", "Ask for each volume by its number; the package lists them."),
    PACKAGE_OUTDATED(409, "The package no longer fits the determination", "Build the package again."),
    DELIVERY_ENDED(409, "The delivery has ended already", "Read the delivery."),

    // The accounting of disclosures
    EXTERNAL_ID_USED(
            409,
            "That external id is another disclosure's",
            "Send the content that was sent with it, or correct the earlier entry with a later one."),
    DISCLOSURE_CORRECTED(
            409,
            "The entry was corrected already",
            "List the patient's disclosures and correct the entry that is shown."),
    ACCOUNTING_WITHDRAWN(409, "The patient withdrew the request", "The patient may ask again: log a new request."),
    ACCOUNTING_FULFILLED(
            409, "The report was given out already", "Read the report. For another one, log a new request."),
    NO_ACCOUNTING_REPORT(404, "There is no report yet", "Make the report first."),

    PACKET_CONFIRMED(409, "The packet got through already", "Read the packets of the delivery."),
    NOT_FOR_THIS_METHOD(
            409,
            "This way out has no such thing",
            "Labels are for what is posted, packets for faxes, package files for Direct messages."),

    // The trail
    NOT_SEALED_YET(
            409,
            "The trail is not sealed that far",
            "Try again in a few minutes, or with the size of a checkpoint that there is."),
    AUDIT_EVENT_DELETED(
            410,
            "The event's retention has ended",
            "Read its certificate among those of the retention run; the detail names the run."),

    // Incidents
    INCIDENT_CLOSED(
            409, "The incident is closed", "A closed incident is not changed. Record a new one where more was found.");

    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String remedy() {
        return remedy;
    }

    /** The stable code, as on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
