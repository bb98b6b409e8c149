package health.roi.incident;

import health.roi.delivery.Delivery;
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
                        IncidentKind.RETURNED_OPENED,
                        null,
                        new Discovery(hint.foundOn(), null, false),
                        hint.sentOn(),
                        "What was sent came back opened. Nobody has looked into it yet.",
                        "What the release package holds",
                        "Not known",
                        RecipientKind.UNKNOWN,
                        null,
                        0,
                        Residents.NONE));
    }
}
