package health.roi.copyjob;

import health.roi.chart.record.ChartRecord;
import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.assignment.RuleConditions;
import health.roi.copyjob.assignment.SiteRules;
import health.roi.copyjob.rework.Rework;
import health.roi.request.ReleaseRequest;
import java.time.Instant;
import java.util.UUID;

/**
 * To whom each record of a request is offered: what was sent back goes first to whoever delivered it, anything else where
 * the rules of the site say.
 *
 * @param firstUntil until when whoever delivered a record before has it alone
 */
record OfferPlan(SiteRules rules, ReleaseRequest request, Instant now, Instant firstUntil) {

    /** Records that make one job. */
    record Group(Offer offer, UUID qualityCheck) {}

    /**
     * @param rework why the record is asked for again, or null
     * @param before the job that delivered it, or null
     * @param forced how it is offered whatever the rules say, or null
     */
    Group group(ChartRecord record, Rework rework, CopyJobRow before, Offer forced) {
        return new Group(
                forced != null ? forced : offer(record, rework, before), rework == null ? null : rework.qualityCheck());
    }

    private Offer offer(ChartRecord record, Rework rework, CopyJobRow before) {
        if (rework != null && before != null && (before.claimedBy == null || rules.works(before.claimedBy))) {
            return Offer.first(before.claimedBy, firstUntil);
        }
        return rules.offer(
                new RuleConditions.Wanted(
                        record.kind(),
                        record.sourceSystem(),
                        request.requester().kind(),
                        request.purpose()),
                now);
    }
}
