package health.roi.request.denial;

import java.util.Locale;

/**
 * A licensed health care professional.
 *
 * @param licence the number of the licence
 */
public record Professional(String name, String licence) {

    /** By the licence or by the name, however written: one person is not two. */
    boolean samePersonAs(Professional other) {
        return other != null
                && (bare(licence).equals(bare(other.licence)) || bare(name).equals(bare(other.name)));
    }

    private static String bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
