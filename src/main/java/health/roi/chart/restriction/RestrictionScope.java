package health.roi.chart.restriction;

import health.roi.chart.ChartRecord;
import health.roi.determination.Scope;

/**
 * Which records a restriction is about; everything that is given must agree, and nothing given is the whole chart.
 *
 * @param encounter the number of the visit or stay, or null
 * @param span service dates and document kinds
 */
public record RestrictionScope(String encounter, Scope span) {

    public boolean covers(ChartRecord record) {
        return (encounter == null || encounter.equals(record.encounter()))
                && span.covers(record.serviceDate(), record.kind());
    }
}
