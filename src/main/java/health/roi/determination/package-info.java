/**
 * The release determination: facts in, cited decision out.
 *
 * <p>{@link health.roi.determination.ReleaseDetermination#decide} is the one place where the service decides whether, on
 * what basis and how far records may be released. A dry run and a stored request ask the same function. It is pure: no
 * clock, no storage, no framework; the day on which the question is asked is one of the facts.
 *
 * <p>The rules, each in a class of its own:
 *
 * <ul>
 *   <li>{@code BasisRule}: the legal ground, by the first of seven rules that finds one;
 *   <li>{@code AuthorizationDefects}: what makes a form defective; {@code Permission}: what a valid one permits;
 *   <li>{@code RequestFindings}: what is wrong with the request as a whole, all at once;
 *   <li>{@code RecordPolicy}: what happens to each record, in the tiers wrong patient, {@code ScopeRules}, {@code
 *       WithholdingRules}, unsigned;
 *   <li>{@code Consequences}: the clock, minimum necessary, accounting and notices; {@code Deadlines}: the days;
 *   <li>{@code FindingFacts}, {@code ReasonFacts} and {@code BasisReason}: the fact behind each line of the answer, in a
 *       sentence that quotes dates, kinds, categories and states, and never a name or what is written on a form; {@code
 *       Audience}: who may hear it.
 * </ul>
 *
 * <p>What differs from state to state or changes with time is effective-dated data with its citation, in {@code
 * determination/*.csv} beside the classes: deadlines, categories that need a permission of their own, the wording of
 * notices, what must be kept how long. A malformed or overlapping row stops the service; {@link
 * health.roi.determination.RuleTables#validate} reads them all at its start.
 *
 * <p>Redisclosure of a Part 2 record under 42 CFR 2.33(b) by a custodian that is not the program is not permitted here: it
 * is a choice of policy, and the answer is no.
 *
 * <p>The package also owns the vocabulary of all features: basis, purpose, category, kinds. It uses nothing of ours.
 */
package health.roi.determination;
