package health.roi.disclosure;

/**
 * What is known of the substance use disorder records that went out, for the list of 42 CFR 2.25.
 *
 * @param consented whether they went out on the patient's consent
 * @param forTpo whether the consent is one for treatment, payment and health care operations
 * @param throughEhr whether they went out through an electronic health record; null where nobody knows
 */
public record Part2(boolean consented, boolean forTpo, Boolean throughEhr) {

    public static final Part2 NONE = new Part2(false, false, null);

    /**
     * Whether the list has it: consented, and where the consent is for treatment, payment and operations only if through an
     * electronic health record. What nobody knows is listed: the patient is told too much rather than too little.
     */
    public boolean isListed() {
        return consented && (!forTpo || !Boolean.FALSE.equals(throughEhr));
    }
}
