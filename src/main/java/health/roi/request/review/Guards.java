package health.roi.request.review;

import health.roi.authorization.AuthorizationForm;
import health.roi.authorization.representative.Representative;
import health.roi.chart.patient.Names;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Basis;
import health.roi.determination.Category;
import health.roi.determination.Decision;
import health.roi.determination.Determination;
import health.roi.determination.Finding;
import health.roi.determination.Reason;
import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.determination.RequesterKind;
import health.roi.determination.Severity;
import health.roi.platform.problem.Refusal;
import health.roi.request.Hold;
import health.roi.request.ReleaseRequest;
import health.roi.request.Verification;
import health.roi.request.evidence.Grounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the way of an approval or a delivery: named rules, all reported at once. */
public final class Guards {

    /**
     * What the rules look at.
     *
     * @param confirmed the decision that a second person confirmed of the last approval, as {@link SecondPerson#decision}
     *     names it, or null
     */
    public record Situation(
            ReleaseRequest request,
            List<Hold> holds,
            Set<Verification.Subject> verified,
            Determination determination,
            Grounds grounds,
            List<ChartRecord> records,
            boolean matchCarries,
            String confirmed) {

        /** The patient's form, or null. */
        public AuthorizationForm authorization() {
            return grounds.authorization();
        }

        /**
         * Whether the release rests on the authorization: as its basis, or because a record goes out that only the form
         * permits, such as psychotherapy notes on the patient's own request.
         */
        public boolean restsOnForm() {
            return determination.basis() == Basis.AUTHORIZATION
                    || !determination.notices().isEmpty()
                    || (authorization() != null && records.stream().anyMatch(this::needsForm));
        }

        private boolean needsForm(ChartRecord record) {
            boolean patient = determination.basis() == Basis.PATIENT_ACCESS;
            boolean guarded = record.categories().contains(Category.PSYCHOTHERAPY_NOTES)
                    || record.categories().contains(Category.SUD_COUNSELING_NOTES)
                    || record.kind().equals(Category.PSYCHOTHERAPY_NOTES.name())
                    || record.kind().equals(Category.SUD_COUNSELING_NOTES.name())
                    || (!patient && record.categories().contains(Category.SUD_PART2));
            return guarded
                    && determination.records().stream()
                            .anyMatch(
                                    decision -> decision.id().equals(record.id().toString()) && mayGoOut(decision));
        }
    }

    private interface Rule {
        List<Refusal> look(Situation situation);
    }

    /** What is asked as long as a copy can still leave the house, at its download too. */
    private static final List<Rule> RELEASE = List.of(
            Guards::patientIsMatched,
            Guards::noHoldBlocks,
            Guards::lawPermits,
            Guards::recipientIsWhoAsks,
            Guards::authorizationIsOnFile,
            Guards::signerIsVerified,
            Guards::processIsOnFile,
            Guards::threatIsStated,
            Guards::representativeIsWhoAsks);

    /** Bases that reach whoever asks and nobody else; a form, an order or a threat may name another recipient. */
    private static final Set<Basis> REACH_WHO_ASKS = EnumSet.of(
            Basis.PATIENT_ACCESS,
            Basis.TREATMENT,
            Basis.PAYMENT,
            Basis.OPERATIONS,
            Basis.PUBLIC_HEALTH,
            Basis.HEALTH_OVERSIGHT,
            Basis.WORKERS_COMPENSATION,
            Basis.CORONER,
            Basis.RESEARCH_WAIVER);

    private Guards() {}

    /** Review ends only when nothing of this stands in the way. */
    public static List<Refusal> approval(Situation situation) {
        List<Refusal> refusals = look(situation);
        refusals.addAll(accessIsDeniedInWriting(situation));
        refusals.addAll(somethingIsReleased(situation));
        return refusals;
    }

    /** Asked again in the transaction that delivers: an authorization that was revoked a second ago blocks. */
    public static List<Refusal> delivery(Situation situation) {
        List<Refusal> refusals = look(situation);
        refusals.addAll(accessIsDeniedInWriting(situation));
        refusals.addAll(SecondPerson.confirmed(situation));
        return refusals;
    }

    /**
     * Asked at each download of what was sent. What came to the chart since is no matter then, and neither is a denial of
     * it.
     */
    public static List<Refusal> download(Situation situation) {
        return look(situation);
    }

    /** Looked at record by record, because the outcome of a blocked release says nothing of them. */
    private static List<Refusal> somethingIsReleased(Situation situation) {
        List<RecordDecision> records = situation.determination().records();
        if (situation.request().patientId() == null || records.stream().anyMatch(Guards::mayGoOut)) {
            return List.of();
        }
        return List.of(
                records.stream().allMatch(record -> record.decision() == Decision.OUT_OF_SCOPE)
                        ? new Refusal(
                                "no-record-in-scope",
                                "No record in the index is inside the scope. Widen the scope, index the missing records, or close it with no records.")
                        : new Refusal(
                                "none-releasable",
                                "Every record in scope is withheld or waits. Look at the determination's reasons and mend them."));
    }

    /** Released, or pending for no reason of its own. */
    static boolean mayGoOut(RecordDecision record) {
        return record.decision() == Decision.RELEASE
                || (record.decision() == Decision.PENDING && record.reasons().isEmpty());
    }

    private static List<Refusal> look(Situation situation) {
        List<Refusal> refusals = new ArrayList<>();
        RELEASE.forEach(rule -> refusals.addAll(rule.look(situation)));
        return refusals;
    }

    private static List<Refusal> patientIsMatched(Situation situation) {
        if (situation.request().patientId() == null) {
            return List.of(new Refusal("patient-unmatched", "Match the patient by at least two identifiers first."));
        }
        return situation.matchCarries()
                ? List.of()
                : List.of(new Refusal(
                        "match-outdated",
                        "The chart was corrected, and fewer than two identifiers agree now. Take the request back to"
                                + " review, and match the patient again."));
    }

    private static List<Refusal> noHoldBlocks(Situation situation) {
        return situation.holds().stream()
                .filter(hold -> hold.open() && hold.blocks())
                .map(hold -> new Refusal("hold-open", "A hold is open (" + hold.reason() + "). Resolve it first."))
                .toList();
    }

    private static List<Refusal> lawPermits(Situation situation) {
        return situation.determination().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(Guards::refusal)
                .toList();
    }

    private static Refusal refusal(Finding finding) {
        return new Refusal(finding.code().name(), finding.message() + " (" + finding.citation() + ")");
    }

    /** A right to ask is nobody else's right to receive: to another it takes the patient's directive or authorization. */
    private static List<Refusal> recipientIsWhoAsks(Situation situation) {
        ReleaseRequest request = situation.request();
        Basis basis = situation.determination().basis();
        boolean somebodyElse = basis != null
                && REACH_WHO_ASKS.contains(basis)
                && !Names.part(request.recipient())
                        .equals(Names.part(request.requester().name()));
        return somebodyElse
                ? List.of(new Refusal(
                        "recipient-not-requester",
                        "Somebody other than the requester is to receive the copy: record the signed directive, or an"
                                + " authorization. (45 CFR 164.524(c)(3)(ii), 164.508(a)(1))"))
                : List.of();
    }

    private static List<Refusal> representativeIsWhoAsks(Situation situation) {
        Representative representative = situation.grounds().representative();
        boolean another = onAccess(situation)
                && situation.request().requester().kind() == RequesterKind.PERSONAL_REPRESENTATIVE
                && representative != null
                && !Names.part(representative.elements().name())
                        .equals(Names.part(situation.request().requester().name()));
        return another
                ? List.of(new Refusal(
                        "representative-not-requester",
                        "The papers show somebody else's authority, not the requester's. Record who asks, or mend the"
                                + " request. (45 CFR 164.502(g))"))
                : List.of();
    }

    /**
     * What the right of access does not reach is denied in writing, and not merely left out. To a minor's parent it is no
     * denial, and must not be named, what the minor controls.
     */
    private static List<Refusal> accessIsDeniedInWriting(Situation situation) {
        boolean leftOut = onAccess(situation)
                && situation.determination().records().stream().anyMatch(Guards::exceptedAndNotDenied);
        return leftOut
                ? List.of(new Refusal(
                        "denial-missing",
                        "Records are withheld that the right of access does not reach. Deny access to them in writing"
                                + " (EXCEPTED_INFORMATION), in review. (45 CFR 164.524(d))"))
                : List.of();
    }

    private static boolean exceptedAndNotDenied(RecordDecision record) {
        Set<ReasonCode> codes = record.reasons().stream().map(Reason::code).collect(Collectors.toSet());
        return (codes.contains(ReasonCode.PSYCHOTHERAPY_NOTES) || codes.contains(ReasonCode.LITIGATION_PREPARATION))
                && !codes.contains(ReasonCode.ACCESS_DENIED)
                && !codes.contains(ReasonCode.MINOR_CONTROLS_RECORD);
    }

    private static boolean onAccess(Situation situation) {
        return situation.determination().basis() != null
                && situation.determination().basis().isAccess();
    }

    private static List<Refusal> processIsOnFile(Situation situation) {
        boolean missing = situation.determination().basis() != null
                && situation.determination().basis().isLegalProcess()
                && situation.grounds().process().elements().papers().isEmpty();
        return missing
                ? List.of(new Refusal(
                        "legal-process-scan-missing",
                        "Store the scanned order, warrant or subpoena, and record the legal process with it."))
                : List.of();
    }

    private static List<Refusal> threatIsStated(Situation situation) {
        boolean missing = situation.determination().basis() == Basis.SERIOUS_THREAT
                && !situation.grounds().threatStated();
        return missing
                ? List.of(new Refusal(
                        "threat-statement-missing",
                        "Store a THREAT_STATEMENT: who in good faith believes in which serious and imminent threat, and that"
                                + " the recipient can prevent it. (45 CFR 164.512(j))"))
                : List.of();
    }

    private static List<Refusal> authorizationIsOnFile(Situation situation) {
        boolean missing = situation.restsOnForm()
                && (situation.authorization() == null
                        || situation.authorization().documentId() == null);
        return missing
                ? List.of(
                        new Refusal("authorization-scan-missing", "Store the scan of the signed authorization first."))
                : List.of();
    }

    private static List<Refusal> signerIsVerified(Situation situation) {
        if (!situation.restsOnForm() || situation.authorization() == null) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!situation.verified().contains(Verification.Subject.SIGNER_IDENTITY)) {
            refusals.add(new Refusal("signer-unverified", "Verify who signed the authorization, and record how."));
        }
        if (situation.authorization().elements().signedByRepresentative()
                && !situation.verified().contains(Verification.Subject.SIGNER_AUTHORITY)) {
            refusals.add(new Refusal(
                    "signer-authority-unverified", "Verify the signing representative's authority, and record how."));
        }
        return refusals;
    }
}
