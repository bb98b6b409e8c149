package health.roi.determination;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What is asked for.
 *
 * @param receivedOn day 0 of the statutory clock
 * @param scope null does not limit the request
 * @param recipient who receives the copy; blank is absent
 * @param directive null when no written direction to send the copy to someone else came along
 * @param extension null when no extension was announced
 * @param legalMandate the law that the requester states; blank is absent
 */
public record RequestFacts(
        LocalDate receivedOn,
        Purpose purpose,
        Medium medium,
        Scope scope,
        String recipient,
        Directive directive,
        Extension extension,
        String legalMandate,
        boolean emergency) {

    public RequestFacts {
        requireNonNull(receivedOn, "request.receivedOn");
        requireNonNull(purpose, "request.purpose");
        recipient = Absent.ifBlank(recipient);
        legalMandate = Absent.ifBlank(legalMandate);
    }

    boolean covers(RecordFacts record) {
        return scope == null || scope.covers(record.serviceDate(), record.kind());
    }

    /** The patient's written direction to send the copy to someone else (45 CFR 164.524(c)(3)(ii)). */
    public record Directive(boolean signed, boolean recipientIdentified, boolean destinationStated) {
        boolean complete() {
            return signed && recipientIdentified && destinationStated;
        }
    }

    /** The announcement that the answer takes longer (45 CFR 164.524(b)(2)(ii)); a blank reason is absent. */
    public record Extension(LocalDate noticeSentOn, String reason, LocalDate newDate) {
        public Extension {
            reason = Absent.ifBlank(reason);
        }
    }
}
