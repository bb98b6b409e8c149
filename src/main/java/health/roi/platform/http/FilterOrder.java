package health.roi.platform.http;

import jakarta.ws.rs.Priorities;

/** The whole order of the filters, in one place; security runs between them at its own priority. */
public final class FilterOrder {

    public static final int TRACE = Priorities.AUTHENTICATION - 500;
    /** After the roles were asked, before anything else is looked at. */
    public static final int REVOKED = Priorities.AUTHORIZATION + 500;

    public static final int PARAMETERS = Priorities.USER;
    public static final int ETAG = Priorities.USER;
    public static final int HEADERS = Priorities.HEADER_DECORATOR;
    /** Response filters run from the highest priority down; the log line is written while the trace still is known. */
    public static final int LOG = Priorities.USER + 1000;

    /** Before the operations there are the server's own filters, which run from the highest down. */
    public static final int SECURITY_HEADERS = 1100;

    public static final int ANNOUNCED_LENGTH = 1000;
    public static final int OPEN_OPERATIONS = 300;
    /** Quarkus authenticates at 200 and authorizes at 100. */
    public static final int RATE_BY_ADDRESS = 250;

    public static final int RATE_BY_CLIENT = 150;

    private FilterOrder() {}
}
