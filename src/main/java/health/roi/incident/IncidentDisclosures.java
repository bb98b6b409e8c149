package health.roi.incident;

import health.roi.disclosure.Disclosure;
import health.roi.disclosure.Ground;
import health.roi.disclosure.Origin;
import health.roi.disclosure.Part2;
import health.roi.disclosure.Source;
import java.util.List;
import java.util.UUID;

/**
 * The lines that an incident writes into the accounting of disclosures (45 CFR 164.528(b)(2)).
 *
 * @param associate the name of the business associate at which it happened, or null
 * @param patientOfRequest whose request the delivery was, or null
 * @param trackingNumber of that request, or null
 */
record IncidentDisclosures(Incident incident, String associate, UUID patientOfRequest, String trackingNumber) {

    Disclosure of(UUID patientId) {
        // Another patient's line says nothing of the request: that is somebody else's.
        boolean own = patientId.equals(patientOfRequest);
        IncidentFacts facts = incident.facts();
        return new Disclosure(
                null,
                patientId,
                own ? incident.requestId() : null,
                own ? incident.deliveryId() : null,
                own ? trackingNumber : null,
                null,
                facts.happenedOn(),
                facts.recipientName(),
                facts.recipientAddress(),
                facts.information(),
                "It went out by mistake; incident " + incident.number(),
                null,
                Ground.IMPERMISSIBLE,
                Part2.NONE,
                List.of(),
                facts.pages(),
                null,
                new Origin(
                        associate == null ? Source.BY_HAND : Source.BUSINESS_ASSOCIATE,
                        associate,
                        "incident " + incident.id() + " " + patientId,
                        null,
                        null,
                        null));
    }
}
