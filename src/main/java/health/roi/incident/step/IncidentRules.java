package health.roi.incident.step;

import health.roi.incident.IncidentDetails;
import health.roi.incident.breach.BreachFinding;
import health.roi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way of a step, all at once. */
final class IncidentRules {

    private IncidentRules() {}

    /** Of the decision that it is no breach: the burden of proof is the custodian's, 45 CFR 164.414(b). */
    static List<Refusal> noBreach(IncidentDetails details) {
        boolean presumed = details.assessment()
                .map(assessed -> assessed.assessment().finding() == BreachFinding.BREACH_PRESUMED)
                .orElse(true);
        return presumed
                ? List.of(
                        new Refusal(
                                "breach-presumed",
                                "The assessment does not show a low probability by all four factors, and no exception applies. Decide"
                                        + " that it is a breach, or assess it anew with what is known now. (45 CFR 164.402(2))"))
                : List.of();
    }

    /** Of the decision that it is one. */
    static List<Refusal> breach(IncidentDetails details) {
        return details.residents().total() == 0
                ? List.of(new Refusal(
                        "nobody-affected",
                        "Nobody is named whose information it is. Name them, or say how many there are."))
                : List.of();
    }

    /** Of any notice: what law enforcement holds back, 45 CFR 164.412. */
    static List<Refusal> notice(IncidentDetails details, LocalDate today) {
        return details.delays().stream()
                .filter(stated -> stated.delay().inForceOn(today))
                .map(stated -> new Refusal(
                        "law-enforcement-delay",
                        "A statement of law enforcement holds notices back until "
                                + stated.delay().lastDay() + ". Send it on the day after. (45 CFR 164.412)"))
                .toList();
    }

    /** Of the end: whoever has to be told has been. */
    static List<Refusal> closure(IncidentDetails details) {
        List<Refusal> refusals = new ArrayList<>();
        if (details.incident().facts().unlisted().total() > 0) {
            refusals.add(new Refusal(
                    "people-unlisted",
                    "Not everybody who is affected is named yet. Name them, and say that nobody else is affected."));
        }
        for (IncidentDetails.Owed owed : details.owed()) {
            if (!owed.met()) {
                refusals.add(missing(owed));
            }
        }
        return refusals;
    }

    private static Refusal missing(IncidentDetails.Owed owed) {
        String citation = " (" + owed.duty().deadline().citation() + ")";
        return switch (owed.duty().duty()) {
            case ASSOCIATE, INDIVIDUALS ->
                new Refusal(
                        "individual-notices-missing",
                        "Not everybody who is affected has been told. Send the letters." + citation);
            case MEDIA ->
                new Refusal(
                        "media-notice-missing",
                        "The media of " + owed.duty().state() + " have not been told. Send the notice." + citation);
            case HHS ->
                new Refusal(
                        "hhs-notice-missing",
                        "The Secretary of Health and Human Services has not been told. Send the notice." + citation);
        };
    }
}
