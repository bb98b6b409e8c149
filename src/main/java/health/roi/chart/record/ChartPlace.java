package health.roi.chart.record;

/** Where a paper chart stands; what is not known is null. What does not fit is said in words beside it. */
public record ChartPlace(String room, String shelf, String volume) {

    public static final ChartPlace UNKNOWN = new ChartPlace(null, null, null);
}
