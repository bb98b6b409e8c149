package health.roi.platform.http;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;

/** {@code ETag} and {@code If-Match}: a strong tag that holds the row's version. */
public final class Versions {

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses a change that does not say which version it saw (428) or saw an old one (412). */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemType.VERSION_MISSING);
        }
        if (!ifMatch.trim().equals(tag(version))) {
            throw new ProblemException(ProblemType.VERSION_STALE);
        }
    }
}
