package health.roi.fee.schedule;

import health.roi.platform.money.Rate;

/**
 * What the law makes free.
 *
 * @param code as in a quote's {@code waivedBecause}
 * @param remainder what is still due, in US dollars; 0 where everything is waived
 * @param firstCopies how many copies are free; null where every one is
 */
public record Waiver(
        String code,
        When when,
        Rate remainder,
        Integer firstCopies,
        String description,
        String citation,
        boolean verified) {

    /** Of a copy for treatment, in every state. Not to be used in a schedule. */
    public static final String TREATMENT = "TREATMENT";

    /** Whether it is still to be had after so many copies. */
    public boolean leaves(int earlierCopies) {
        return firstCopies == null || earlierCopies < firstCopies;
    }
}
