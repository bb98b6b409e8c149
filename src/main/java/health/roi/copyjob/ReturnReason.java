package health.roi.copyjob;

/** Why a copy service gives a job back, what has to happen then, and whether a day can be said on which it will. */
public enum ReturnReason {
    CHART_NOT_AVAILABLE("Find out where the chart is", Day.MAY_BE_SAID),
    /** Somebody in the house has the chart. */
    CHART_CHECKED_OUT("Ask whoever has the chart to give it back", Day.MAY_BE_SAID),
    /** The chart is in a store outside of the house, which says when it delivers. */
    OFF_SITE("Order the chart from the outside store", Day.MUST_BE_SAID),
    /** The chart of somebody who died was archived. */
    DECEASED_ARCHIVE("Order the chart from the archive of deceased patients", Day.MUST_BE_SAID),
    WRONG_SITE("Look up at which facility the records are, and mend the index", Day.NEVER),
    /** The chart that was found may be another person's. */
    PATIENT_UNCLEAR("Compare the chart with the request's match of the patient", Day.NEVER),
    /** The technician's account may not open the chart or the system. */
    ACCESS_MISSING("Give the copy service access to the chart or the system, or pull it yourselves", Day.NEVER),
    SYSTEM_DOWN("Bring the system back, or pull the chart yourselves", Day.MAY_BE_SAID),
    /** Nothing stands in the way of another service. */
    NO_CAPACITY("Find another copy service, or pull the chart yourselves", Day.NEVER),
    OTHER("Read the copy service's note and resolve what it says", Day.MAY_BE_SAID);

    /** Whether a return for this reason says when the work can go on. */
    private enum Day {
        NEVER,
        MAY_BE_SAID,
        MUST_BE_SAID
    }

    private final String remedy;
    private final Day day;

    ReturnReason(String remedy, Day day) {
        this.remedy = remedy;
        this.day = day;
    }

    /** What the facility has to do, without a full stop. */
    String remedy() {
        return remedy;
    }

    /** Whether an expected day fits: it is said, or it is not. */
    boolean fits(boolean said) {
        return switch (day) {
            case NEVER -> !said;
            case MAY_BE_SAID -> true;
            case MUST_BE_SAID -> said;
        };
    }
}
