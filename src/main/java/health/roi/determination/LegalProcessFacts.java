package health.roi.determination;

import static java.util.Objects.requireNonNullElse;

/**
 * The court order, warrant, subpoena or other process that came with the request.
 *
 * @param kind null when unknown, and then no basis follows from it
 * @param assurance an absent one counts as {@code NONE}
 * @param objectionPeriodOver after a notice to the patient, the time to object is over or every objection is resolved
 * @param expresslyAuthorizes what the paper states; a court order that states nothing authorizes nothing
 * @param relevant first part of the test for an administrative request (45 CFR 164.512(f)(1)(ii)(C))
 * @param specificAndLimited second part
 * @param deidentifiedInsufficient third part
 * @param part2Order an order under 42 CFR part 2, subpart E, which permits but does not compel
 * @param part2Compulsion a subpoena or the like, which compels but does not permit
 */
public record LegalProcessFacts(
        LegalProcessKind kind,
        Assurance assurance,
        boolean objectionPeriodOver,
        Scope expresslyAuthorizes,
        boolean relevant,
        boolean specificAndLimited,
        boolean deidentifiedInsufficient,
        boolean part2Order,
        boolean part2Compulsion) {

    public LegalProcessFacts {
        assurance = requireNonNullElse(assurance, Assurance.NONE);
    }

    boolean satisfactoryAssurance() {
        return switch (assurance) {
            case NONE -> false;
            case NOTICE_TO_PATIENT -> objectionPeriodOver;
            case QUALIFIED_PROTECTIVE_ORDER -> true;
        };
    }

    boolean passesAdministrativeTest() {
        return relevant && specificAndLimited && deidentifiedInsufficient;
    }

    boolean permitsAndCompelsPart2() {
        return part2Order && part2Compulsion;
    }

    boolean names(Category category) {
        return expresslyAuthorizes != null && expresslyAuthorizes.names(category.name());
    }

    boolean expresslyReaches(RecordFacts record) {
        return expresslyAuthorizes != null && expresslyAuthorizes.covers(record.serviceDate(), record.kind());
    }
}
