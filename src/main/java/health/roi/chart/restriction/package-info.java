/**
 * What a patient asked to be kept from somebody, 45 CFR 164.522(a): the custodian may agree, and must where the patient
 * paid for it in full (a)(1)(vi): such a one binds from the day on which it is asked for, and any other once it is agreed
 * to. What binds, binds every release until it ends (a)(2). What is in force is asked
 * by {@link health.roi.chart.restriction.RestrictionService#inForce}; a change is told upwards by {@link
 * health.roi.chart.restriction.RestrictionChanged}. May use: chart.record, chart.patient,
 * directory.
 */
package health.roi.chart.restriction;
