package health.roi.determination;

/**
 * Who may hear the fact behind a line of the answer. Every rule on that stands here.
 *
 * <p>A sentence that tells why a record is kept back tells that the record exists, and often what care it is about, what
 * its patient paid or what was agreed with the patient. To confirm that to anyone else is the disclosure that the rule
 * prevents: nobody may learn from the answer to a request that there was substance use treatment (42 CFR 2.13(c)) or HIV
 * care (N.Y. Pub. Health Law 2782), a health plan may not learn what the patient paid for alone (45 CFR 164.522(a)(1)(vi)),
 * and a denial with its ground is owed to the patient, and not to whoever else asks (45 CFR 164.524(d)).
 */
enum Audience {
    /** Whoever asks: the sentence can be read aloud. */
    REQUESTER(""),
    /** Only the people who work on the request. */
    FRONT_DESK("For the front desk only: ");

    private final String prefix;

    Audience(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Of a reason. The patient hears it, and a representative in the patient's place does only of records that the authority
     * reaches (45 CFR 164.502(g)(2)). That a minor controls a record is never read out.
     */
    static Audience of(ReasonCode code, Situation situation, RecordFacts record) {
        Facts facts = situation.facts();
        boolean heard = code != ReasonCode.MINOR_CONTROLS_RECORD
                && ofPatientsFacts(facts) == REQUESTER
                && (!facts.representativeAsks() || facts.representative().reaches(record, facts.asOf()));
        return heard ? REQUESTER : FRONT_DESK;
    }

    /**
     * Of a finding: what the requester sent, said or failed to show can be read back, but not what the records are, nor for
     * what care somebody signed a form.
     */
    static Audience of(FindingCode code, Facts facts) {
        return switch (code) {
            case REPRESENTATIVE_ENDANGERMENT_REVIEW -> FRONT_DESK;
            case AUTHORIZATION_NOT_REQUIRED, DIRECTIVE_NOT_BINDING, AUTH_COMPOUND -> ofPatientsFacts(facts);
            case IDENTITY_UNVERIFIED,
                    AUTHORITY_UNVERIFIED,
                    REPRESENTATIVE_AUTHORITY_UNDOCUMENTED,
                    AUTHORIZATION_MISSING,
                    AUTH_DESCRIPTION_MISSING,
                    AUTH_DISCLOSER_MISSING,
                    AUTH_RECIPIENT_MISSING,
                    AUTH_PURPOSE_MISSING,
                    AUTH_EXPIRATION_MISSING,
                    AUTH_EXPIRATION_NONE_NOT_ALLOWED,
                    AUTH_SIGNATURE_MISSING,
                    AUTH_SIGNATURE_DATE_MISSING,
                    AUTH_SIGNATURE_DATE_IN_FUTURE,
                    AUTH_SIGNER_AUTHORITY_MISSING,
                    AUTH_REVOCATION_STATEMENT_MISSING,
                    AUTH_CONDITIONING_STATEMENT_MISSING,
                    AUTH_REDISCLOSURE_STATEMENT_MISSING,
                    AUTH_EXPIRED,
                    AUTH_REVOKED,
                    AUTH_CONDITIONS_TREATMENT,
                    AUTH_KNOWN_FALSE,
                    AUTH_RECIPIENT_MISMATCH,
                    SUBPOENA_ASSURANCE_MISSING,
                    ADMINISTRATIVE_TEST_FAILED,
                    RESEARCH_WAIVER_MISSING,
                    LEGAL_MANDATE_MISSING,
                    EXTENSION_INVALID,
                    OVERDUE -> REQUESTER;
        };
    }

    /** Of a basis: a death is told to nobody else, also where 42 CFR part 2 alone still protects the patient. */
    static Audience of(Basis basis, Facts facts) {
        return basis == Basis.NOT_PHI ? ofPatientsFacts(facts) : REQUESTER;
    }

    /** The sentence as the answer has it. */
    String hears(String fact) {
        return prefix + fact;
    }

    /**
     * The patient, or the representative of an adult, whose authority is documented and goes on and about whom nobody is
     * concerned (45 CFR 164.502(g)(1)-(2), (5)); in both cases one who has been identified (45 CFR 164.514(h)). A minor's
     * representative may not, because the minor may have sought the care alone (45 CFR 164.502(g)(3), 42 CFR 2.14).
     */
    private static Audience ofPatientsFacts(Facts facts) {
        boolean patientAsks = facts.requester().kind() == RequesterKind.PATIENT;
        boolean heard = facts.requester().identityVerified() && (patientAsks || representativeStandsIn(facts));
        return heard ? REQUESTER : FRONT_DESK;
    }

    private static boolean representativeStandsIn(Facts facts) {
        return facts.representativeAsks()
                && facts.representativeAuthorityDocumented()
                && !facts.representative().endedBefore(facts.asOf())
                && !facts.representative().endangermentConcern()
                && !facts.patientIsMinor();
    }
}
