package health.roi.incident;

import health.roi.delivery.Delivery;
import health.roi.delivery.FailureReason;
import health.roi.delivery.MisdirectionSuspected;
import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens a suspected incident where a delivery hints at one, in the transaction that found the hint. */
@ApplicationScoped
class IncidentWatchService {

    @Inject
    IncidentService incidents;

    void suspected(@Observes MisdirectionSuspected hint) {
        Delivery delivery = hint.delivery();
        incidents.suspect(
                delivery,
                new IncidentFacts(
                        kind(delivery.failureReason()),
                        null,
                        new Discovery(hint.foundOn(), null, false),
                        hint.sentOn(),
                        words(delivery.failureReason()) + " Nobody has looked into it yet.",
                        "What the release package holds",
                        "Not known",
                        RecipientKind.UNKNOWN,
                        null,
                        0,
                        Residents.NONE));
    }

    private static IncidentKind kind(FailureReason reason) {
        return switch (reason) {
            case RETURNED_MAIL -> IncidentKind.RETURNED_OPENED;
            case WRONG_ADDRESS -> IncidentKind.WRONG_ADDRESS;
            case FAX_WRONG_NUMBER -> IncidentKind.WRONG_RECIPIENT;
            default -> IncidentKind.OTHER;
        };
    }

    private static String words(FailureReason reason) {
        return switch (reason) {
            case RETURNED_MAIL -> "What was sent came back opened.";
            case WRONG_ADDRESS -> "What was sent went to a wrong address.";
            case FAX_WRONG_NUMBER -> "Somebody else answered the fax.";
            default -> "What was sent is lost.";
        };
    }
}
