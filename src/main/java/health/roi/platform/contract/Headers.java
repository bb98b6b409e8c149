package health.roi.platform.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that a caller sends and gets. */
final class Headers {

    static final String TRACEPARENT = "traceparent";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String CACHE_CONTROL = "Cache-Control";
    static final String RETRY_AFTER = "Retry-After";

    static final String KEY = "Idempotency-Key";
    static final String OPTIONAL_KEY = "Idempotency-Key-optional";
    static final String IF_NONE_MATCH = "If-None-Match";

    private Headers() {}

    static Map<String, Header> all() {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put(
                TRACEPARENT,
                header("The trace of this request (W3C Trace Context), yours where you sent one", text(55)));
        headers.put(ETAG, header("The version that this answer shows, for If-Match and If-None-Match", text(40)));
        headers.put(LOCATION, header("The address of what was created", text(300)));
        headers.put(REPLAYED, header("true where the answer is repeated from an earlier request", text(4)));
        headers.put(RETRY_AFTER, header("Seconds to wait before the request is sent again", text(10)));
        headers.put(CACHE_CONTROL, header("Always no-store", text(20)));
        return headers;
    }

    static Header ref(String name) {
        return OASFactory.createHeader().ref(name);
    }

    /** What a caller may send with more than one operation, by the name of its component. */
    static Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put(KEY, idempotencyKey(true));
        parameters.put(OPTIONAL_KEY, idempotencyKey(false));
        parameters.put(IF_NONE_MATCH, ifNoneMatch());
        parameters.put(TRACEPARENT, traceparent());
        return parameters;
    }

    static Parameter sent(String component) {
        return OASFactory.createParameter().ref(component);
    }

    private static Parameter idempotencyKey(boolean required) {
        return parameter(
                "Idempotency-Key",
                required,
                "A value of your own for this request; sent again, the request is answered as the first time. Kept for"
                        + " 48 hours.",
                text(120).minLength(1).pattern("^[!-~]+$"));
    }

    private static Parameter ifNoneMatch() {
        return parameter(
                "If-None-Match", false, "An ETag that you have; answered with 304 where it still holds", text(400));
    }

    private static Parameter traceparent() {
        return parameter(TRACEPARENT, false, "W3C Trace Context; a malformed value is as none", text(200));
    }

    private static Parameter parameter(String name, boolean required, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(schema);
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(int maxLength) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
    }
}
