package health.roi.request.extension;

import health.roi.determination.Deadline;
import health.roi.determination.Deadlines;
import health.roi.determination.ExtensionFault;
import health.roi.determination.FacilityFacts;
import health.roi.determination.RequestFacts;
import health.roi.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Whether an extension may be announced now; everything that is wrong is told at once. */
final class ExtensionRules {

    private ExtensionRules() {}

    /**
     * @param current the deadline as it stands, or null where no statute sets one
     * @param proposed the request's facts with the extension as it would be announced
     * @param already whether one was announced before
     */
    static List<Refusal> look(FacilityFacts facility, RequestFacts proposed, Deadline current, boolean already) {
        List<Refusal> refusals = new ArrayList<>();
        if (already) {
            refusals.add(new Refusal(
                    "extended-already",
                    "The time was extended once, and the law allows no second time. (45 CFR 164.524(b)(2)(ii))"));
        }
        if (current == null) {
            refusals.add(new Refusal(
                    "no-statutory-deadline", "No statute sets a day for this request, so there is none to extend."));
            return refusals;
        }
        if (!proposed.extension().newDate().isAfter(current.dueOn())) {
            refusals.add(new Refusal(
                    "extension-not-later",
                    "The new date is not later than the day by which to act. Choose a later one."));
        }
        Deadlines.extensionFaults(facility, proposed).forEach(fault -> refusals.add(refusal(fault)));
        return refusals;
    }

    private static Refusal refusal(ExtensionFault fault) {
        return switch (fault) {
            case NO_REASON ->
                new Refusal("extension-reason-missing", "Give the reason for the delay. (45 CFR 164.524(b)(2)(ii)(A))");
            case NOT_ALLOWED ->
                new Refusal(
                        "extension-not-allowed", "The state's law allows no extension: act by the day that is set.");
            case NOTICE_LATE, NOTICE_UNDATED ->
                new Refusal(
                        "extension-too-late",
                        "The first 30 days are over, in which the notice has to be sent. Act now. (45 CFR"
                                + " 164.524(b)(2)(ii))");
            case NEW_DATE_TOO_LATE, NO_NEW_DATE ->
                new Refusal(
                        "extension-too-long",
                        "The new date is more than 60 days after receipt. Choose an earlier one. (45 CFR"
                                + " 164.524(b)(2)(ii))");
        };
    }
}
