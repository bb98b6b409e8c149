package health.roi.platform.http;

import jakarta.ws.rs.Priorities;

/** The whole order of the filters, in one place; security runs between them at its own priority. */
public final class FilterOrder {

    public static final int TRACE = Priorities.AUTHENTICATION - 500;
    public static final int PARAMETERS = Priorities.USER;
    public static final int ETAG = Priorities.USER;
    public static final int HEADERS = Priorities.HEADER_DECORATOR;
    /** Response filters run from the highest priority down; the log line is written while the trace still is known. */
    public static final int LOG = Priorities.USER + 1000;

    private FilterOrder() {}
}
