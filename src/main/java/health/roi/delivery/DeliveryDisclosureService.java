package health.roi.delivery;

import health.roi.disclosure.DisclosureService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.request.review.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Writes into the accounting what a delivery discloses: each attempt is an entry of its own, because each puts the records
 * out of the house (45 CFR 160.103, 164.528). Where it is known that nobody received them, the entry is marked, never
 * taken away.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeliveryDisclosureService {

    @Inject
    DisclosureService disclosures;

    void sent(DeliveryRow row, ReleasePackage built, Assessment assessment) {
        disclosures.record(SentDisclosure.of(row.toDomain(), built, assessment));
    }

    void failed(DeliveryRow row, Arrival arrival) {
        arrival.notReceived().ifPresent(how -> disclosures.notReceived(row.id, how));
    }
}
