package health.roi.chart.record;

/** In which form a record's pages are asked for. */
enum ContentForm {
    /** The bytes as they arrived. */
    ORIGINAL,
    /** The normalised PDF, of which a release is made. */
    READABLE
}
