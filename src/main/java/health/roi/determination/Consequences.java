package health.roi.determination;

import java.util.List;

/** What follows from the basis: the clock, the minimum-necessary standard and the notices. */
final class Consequences {
    private Consequences() {}

    /** The clock of the right of access; a representative who has yet to show papers has already started it. */
    static boolean clockRuns(Situation situation) {
        return situation.onAccess()
                || (situation.basis() == null && situation.facts().representativeAsks());
    }

    /** Null where no statute sets a day. */
    static Deadline deadline(Situation situation) {
        Facts facts = situation.facts();
        return clockRuns(situation) ? Deadlines.forRequest(facts.facility(), facts.request()) : null;
    }

    /** 45 CFR 164.502(b)(2). */
    static boolean minimumNecessary(Situation situation) {
        if (situation.basis() == null) {
            return true;
        }
        Facts facts = situation.facts();
        return switch (situation.basis()) {
            case PATIENT_ACCESS, ACCESS_DIRECTIVE, TREATMENT, COURT_ORDER, NOT_PHI -> false;
            case AUTHORIZATION ->
                facts.authorization().forTpo() && facts.request().purpose().paymentOrOperations();
            case LAW_ENFORCEMENT -> !facts.legalProcess().kind().warrantOrGrandJury();
            case PAYMENT,
                    OPERATIONS,
                    SUBPOENA,
                    PUBLIC_HEALTH,
                    HEALTH_OVERSIGHT,
                    WORKERS_COMPENSATION,
                    CORONER,
                    RESEARCH_WAIVER,
                    SERIOUS_THREAT -> true;
        };
    }

    static boolean accountable(Situation situation) {
        return situation.basis() != null && situation.basis().isAccountable();
    }

    /**
     * Both notices go with a Part 2 record or counseling note that leaves by force of a consent (42 CFR 2.32), also when
     * the request as a whole rests on something else; the patient's own access needs neither.
     */
    static List<Notice> notices(Situation situation, List<RecordFacts> released) {
        boolean needed = !situation.on(Basis.PATIENT_ACCESS)
                && released.stream().anyMatch(record -> releasedByConsent(situation, record));
        return needed ? List.of(Notice.PART2_REDISCLOSURE, Notice.PART2_CONSENT_COPY) : List.of();
    }

    private static boolean releasedByConsent(Situation situation, RecordFacts record) {
        boolean part2 = record.is(Category.SUD_PART2)
                && !situation.onLegalProcess()
                && situation.permission().part2(record);
        return part2 || record.is(Category.SUD_COUNSELING_NOTES);
    }
}
