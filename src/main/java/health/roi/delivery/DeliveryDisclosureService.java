package health.roi.delivery;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Determination;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.DisclosureService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.request.ReleaseRequest;
import health.roi.request.review.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes into the accounting what a delivery discloses: each attempt is an entry of its own, because each puts the records
 * out of the house (45 CFR 160.103, 164.528). Where it is known that nobody received them, the entry is marked, never
 * taken away.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DeliveryDisclosureService {

    private static final int LONGEST = 2000;

    @Inject
    DisclosureService disclosures;

    @Inject
    Clock clock;

    void sent(ReleaseRequest request, DeliveryRow row, ReleasePackage built, Assessment assessment) {
        Determination determination = assessment.determination();
        List<UUID> sent = built.manifest().recordIds();
        List<ChartRecord> records = assessment.records().stream()
                .filter(record -> sent.contains(record.id()))
                .toList();
        disclosures.record(new Disclosure(
                null,
                assessment.patient().id(),
                request.id(),
                row.id,
                request.trackingNumber(),
                row.sentAt,
                assessment.facility().dayOf(clock.instant()),
                request.recipient(),
                row.address,
                describe(records),
                purpose(request, determination),
                determination.basis(),
                determination.accountable(),
                built.manifest().part2(),
                sent.stream().map(UUID::toString).toList(),
                built.recordPages(),
                built.sha256()));
    }

    void failed(DeliveryRow row, Arrival arrival) {
        arrival.notReceived().ifPresent(how -> disclosures.notReceived(row.id, how));
    }

    /** Brief, as the rule asks: which kinds, which dates. */
    private static String describe(List<ChartRecord> records) {
        String kinds = records.stream()
                .map(record -> record.kind().replace('_', ' ').toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        String text = kinds + "; dates of service " + records.get(0).serviceDate() + " to "
                + records.get(records.size() - 1).serviceDate();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String purpose(ReleaseRequest request, Determination determination) {
        String mandate = request.legalMandate() == null ? "" : "; " + request.legalMandate();
        return request.purpose().name().replace('_', ' ').toLowerCase(Locale.ROOT) + " (basis: "
                + determination.basis().name().replace('_', ' ').toLowerCase(Locale.ROOT) + ")" + mandate;
    }
}
