package health.roi.document.work;

import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries that read documents from logging. What they say about a bad file quotes it, and no setting of
 * the log may bring that back.
 */
public final class QuietParsers {
    /** Held here because a logger that nobody holds is collected together with its level. */
    private static final List<Logger> SILENCED = List.of(
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("com.twelvemonkeys"),
            Logger.getLogger("com.openhtmltopdf"),
            Logger.getLogger("org.verapdf"));

    static {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        XRLog.setLoggingEnabled(false);
    }

    private QuietParsers() {}

    /** To be called by every way into the parsers. */
    public static void hush() {
        // Loading the class has done it.
    }
}
