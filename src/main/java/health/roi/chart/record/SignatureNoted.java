package health.roi.chart.record;

import health.roi.determination.RecordStatus;
import java.util.UUID;

/**
 * Somebody who entered or corrected a record said whether it is signed, also where that was known before. Fired in the
 * transaction of the entry; who hears it may refuse.
 */
public record SignatureNoted(UUID recordId, RecordStatus status) {}
