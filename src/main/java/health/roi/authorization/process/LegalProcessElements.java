package health.roi.authorization.process;

import health.roi.determination.Assurance;
import health.roi.determination.LegalProcessFacts;
import health.roi.determination.LegalProcessKind;
import health.roi.determination.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the paper says, and what came with it.
 *
 * @param issuer the court, grand jury, agency or attorney
 * @param answerBy the day by which it wants an answer, or null
 * @param noticeSentOn when the patient was told, for {@link Assurance#NOTICE_TO_PATIENT}
 * @param objectionsUntil the last day on which the patient may object
 * @param objection what came of it, or null where nobody looked it up
 * @param expresslyAuthorizes what the paper states; null where it states nothing
 * @param relevant the information is relevant and material to a lawful inquiry: first part of the test for an
 *     administrative request, 45 CFR 164.512(f)(1)(ii)(C)
 * @param specificAndLimited second part
 * @param deidentifiedInsufficient third part
 * @param part2Order an order under 42 CFR part 2, subpart E: it permits and does not compel
 * @param part2Compulsion a subpoena or the like beside it: it compels and does not permit
 * @param papers the stored papers of the request that show all this
 */
public record LegalProcessElements(
        LegalProcessKind kind,
        String issuer,
        String caseNumber,
        LocalDate issuedOn,
        LocalDate answerBy,
        Assurance assurance,
        LocalDate noticeSentOn,
        LocalDate objectionsUntil,
        Objection objection,
        Scope expresslyAuthorizes,
        boolean relevant,
        boolean specificAndLimited,
        boolean deidentifiedInsufficient,
        boolean part2Order,
        boolean part2Compulsion,
        List<UUID> papers) {

    public LegalProcessElements {
        assurance = assurance == null ? Assurance.NONE : assurance;
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** As the determination of that day looks at it. */
    public LegalProcessFacts facts(LocalDate asOf) {
        return new LegalProcessFacts(
                kind,
                assurance,
                objectionPeriodOver(asOf),
                expresslyAuthorizes,
                relevant,
                specificAndLimited,
                deidentifiedInsufficient,
                part2Order,
                part2Compulsion);
    }

    /**
     * The last day to object belongs to the patient, and after it no objection may be open: none was filed, or all are
     * resolved (45 CFR 164.512(e)(1)(iii)(C)). What nobody looked up is not over.
     */
    boolean objectionPeriodOver(LocalDate asOf) {
        boolean elapsed = objectionsUntil != null && asOf.isAfter(objectionsUntil);
        return elapsed && (objection == Objection.NONE || objection == Objection.RESOLVED);
    }
}
