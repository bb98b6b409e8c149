package health.roi.delivery;

import health.roi.authorization.AuthorizationForm;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Determination;
import health.roi.disclosure.Disclosure;
import health.roi.disclosure.Ground;
import health.roi.disclosure.Origin;
import health.roi.disclosure.Part2;
import health.roi.fulfillment.ReleasePackage;
import health.roi.request.ReleaseRequest;
import health.roi.request.review.Assessment;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the accounting is told of a package that goes out. */
final class SentDisclosure {

    private static final int LONGEST = 2000;

    private SentDisclosure() {}

    static Disclosure of(Delivery delivery, ReleasePackage built, Assessment assessment) {
        ReleaseRequest request = assessment.situation().request();
        Determination determination = assessment.determination();
        List<UUID> sent = built.manifest().recordIds();
        List<ChartRecord> records = assessment.records().stream()
                .filter(record -> sent.contains(record.id()))
                .toList();
        return new Disclosure(
                null,
                assessment.patient().id(),
                request.id(),
                delivery.id(),
                request.trackingNumber(),
                delivery.sentAt(),
                assessment.facility().dayOf(delivery.sentAt()),
                request.recipient(),
                delivery.address(),
                describe(records),
                purpose(request, determination),
                determination.basis(),
                Ground.of(determination.basis()),
                built.manifest().part2() ? part2(records, assessment.situation().authorization()) : Part2.NONE,
                sent.stream().map(UUID::toString).toList(),
                built.recordPages(),
                built.sha256(),
                Origin.RELEASE);
    }

    /** Brief, as the rule asks: which kinds, which dates. */
    private static String describe(List<ChartRecord> records) {
        String kinds =
                records.stream()
                        .map(record -> words(record.kind()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        String text = kinds + "; dates of service " + records.get(0).serviceDate() + " to "
                + records.get(records.size() - 1).serviceDate();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String purpose(ReleaseRequest request, Determination determination) {
        String mandate = request.legalMandate() == null ? "" : "; " + request.legalMandate();
        return words(request.purpose().name()) + " (basis: "
                + words(determination.basis().name()) + ")" + mandate;
    }

    /** Through an electronic health record as far as is known: whether any of these records is kept in one. */
    private static Part2 part2(List<ChartRecord> records, AuthorizationForm consent) {
        boolean throughEhr = records.stream()
                .filter(record -> record.categories().contains(Category.SUD_PART2)
                        || record.categories().contains(Category.SUD_COUNSELING_NOTES))
                .anyMatch(ChartRecord::electronicHealthRecord);
        return new Part2(true, consent != null && consent.elements().forTpo(), throughEhr);
    }

    private static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
