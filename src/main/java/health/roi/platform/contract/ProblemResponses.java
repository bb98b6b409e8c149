package health.roi.platform.contract;

import health.roi.platform.problem.Problem;
import health.roi.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One shared response for each status that a problem can have, with the codes that go with it. */
final class ProblemResponses {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "NotAuthenticated"),
            Map.entry(403, "NotPermitted"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(411, "LengthRequired"),
            Map.entry(412, "VersionStale"),
            Map.entry(413, "TooLarge"),
            Map.entry(415, "MediaTypeUnsupported"),
            Map.entry(422, "NotAcceptedAsSent"),
            Map.entry(428, "VersionMissing"),
            Map.entry(460, "ChecksumMismatch"),
            Map.entry(500, "InternalError"),
            Map.entry(503, "Unavailable"));

    private final Map<String, APIResponse> used = new TreeMap<>();

    APIResponse ref(int status) {
        String name = NAMES.get(status);
        if (name == null) {
            throw new IllegalStateException("an operation declares " + status + ", which no problem has");
        }
        used.computeIfAbsent(name, key -> response(status));
        return OASFactory.createAPIResponse().ref(name);
    }

    Map<String, APIResponse> used() {
        return used;
    }

    private static APIResponse response(int status) {
        String codes = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(type -> "- `" + type.code() + "`: " + type.title())
                .collect(Collectors.joining("\n"));
        APIResponse response = OASFactory.createAPIResponse()
                .description("Refused, with one of these codes; the list may grow.\n\n" + codes)
                .addHeader(Headers.TRACEPARENT, Headers.ref(Headers.TRACEPARENT))
                .addHeader(Headers.CACHE_CONTROL, Headers.ref(Headers.CACHE_CONTROL))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        return status == ProblemType.UNAVAILABLE.status()
                ? response.addHeader(Headers.RETRY_AFTER, Headers.ref(Headers.RETRY_AFTER))
                : response;
    }
}
