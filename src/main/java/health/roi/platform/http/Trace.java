package health.roi.platform.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The trace of this request (W3C Trace Context): taken over from {@code traceparent} or begun here. The same id stands
 * in the answer, the problem, the log and the audit row.
 */
@RequestScoped
public class Trace {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})");

    private String id = random(16);
    private final String span = random(8);
    private final long begun = System.nanoTime();
    private String flags = "00";

    /** Takes over the caller's trace; a malformed header begins a new one, as the standard says. */
    void continueFrom(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (matcher.matches()) {
            id = matcher.group(1);
            flags = matcher.group(3);
        }
    }

    public String id() {
        return id;
    }

    /** Since the request began. */
    long milliseconds() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    String header() {
        return "00-" + id + "-" + span + "-" + flags;
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
