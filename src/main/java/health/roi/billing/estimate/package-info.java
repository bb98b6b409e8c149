/**
 * What a copy will cost about, told before the work (45 CFR 164.524(c)(4) and the guidance on it). May use: billing.
 */
package health.roi.billing.estimate;
