package health.roi.chart.restriction;

/** Where a restriction stands: asked, then agreed or refused; an agreed one may end. */
public enum RestrictionStatus {
    ASKED,
    AGREED,
    REFUSED,
    ENDED
}
