package health.roi.chart.patient;

import java.util.UUID;

/** A medical record number, as the facility that gave it writes it. */
public record Identifier(UUID facilityId, String number) {}
