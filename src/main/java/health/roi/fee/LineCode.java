package health.roi.fee;

import health.roi.fee.schedule.FeeKind;

/** What a line of a quote is for. */
public enum LineCode {
    BASE,
    SEARCH,
    PAGES,
    ELECTRONIC,
    IMAGES,
    YEARS_SEARCHED,
    MEDIA,
    CERTIFICATION,
    NOTARY,
    RUSH,
    ACTUAL_COST,
    POSTAGE,
    TAX,
    NO_RECORD,
    /** $6.50 all-in for a patient's electronic copy. */
    FLAT_FEE,
    LABOR,
    SUPPLIES,
    MINIMUM,
    CAP,
    WAIVER;

    static LineCode of(FeeKind kind) {
        return valueOf(kind.name());
    }
}
