package health.roi.chart.patient;

/**
 * The patient of a registration.
 *
 * @param created false where one of the identifiers was known already
 */
public record Registered(Patient patient, boolean created) {}
