package health.roi.fee.schedule;

import health.roi.determination.Medium;

/** The medium by which pages are priced. */
public enum CopyMedium {
    PAPER,
    ELECTRONIC,
    /** Copied from microfilm or microfiche. */
    FILM;

    /** Of a copy that is asked for in that form. */
    public static CopyMedium of(Medium medium) {
        return switch (medium) {
            case PAPER -> PAPER;
            case ELECTRONIC -> ELECTRONIC;
        };
    }
}
