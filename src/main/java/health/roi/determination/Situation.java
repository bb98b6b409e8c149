package health.roi.determination;

/**
 * The facts, with what the rules on findings and records share.
 *
 * @param basis null when there is none
 */
record Situation(Facts facts, Basis basis, Permission permission, SpecificPermission specificPermission) {
    static Situation of(Facts facts) {
        Basis basis = BasisRule.basisOf(facts).orElse(null);
        return new Situation(facts, basis, Permission.of(facts), SpecificPermission.requiredBy(facts, basis));
    }

    boolean on(Basis ground) {
        return basis == ground;
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

    /** A minor's parent or guardian has no access to the minor's Part 2 record without the minor's consent (2.14). */
    boolean minorsParentOrGuardianAsks() {
        return facts.representativeAsks()
                && facts.patientIsMinor()
                && switch (facts.relationship()) {
                    case PARENT, GUARDIAN -> true;
                    case HEALTH_CARE_AGENT, EXECUTOR, OTHER -> false;
                };
    }
}
