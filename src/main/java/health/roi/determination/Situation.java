package health.roi.determination;

import java.util.Arrays;

/**
 * The facts, with what the rules on findings and records share.
 *
 * @param basis null when there is none
 */
record Situation(Facts facts, Basis basis, Permission permission) {
    static Situation of(Facts facts) {
        return new Situation(facts, BasisRule.basisOf(facts).orElse(null), Permission.of(facts));
    }

    boolean on(Basis... bases) {
        return Arrays.asList(bases).contains(basis);
    }

    boolean onAccess() {
        return basis != null && basis.isAccess();
    }

    boolean onLegalProcess() {
        return basis != null && basis.isLegalProcess();
    }

    boolean emergencyTreatment() {
        return facts.request().emergency() && basis == Basis.TREATMENT;
    }

    /**
     * The release rests on a representative's standing: who asks is one, or one signed the authorization. On a form that
     * the patient signed a representative is a recipient like any other.
     */
    boolean restsOnRepresentative() {
        if (basis != Basis.AUTHORIZATION) {
            return facts.representativeAsks();
        }
        AuthorizationFacts form = facts.authorization();
        return !form.signedByPatient() && (facts.representativeAsks() || form.signedByRepresentative());
    }
}
