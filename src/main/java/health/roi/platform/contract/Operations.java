package health.roi.platform.contract;

import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** What every operation declares without saying so: who may, the headers that it takes and gives, the refusals. */
final class Operations {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName EVERYONE = DotName.createSimple(PermitAll.class);
    private static final DotName PRODUCES = DotName.createSimple(Produces.class);
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    Operations(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(OPERATION)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD && annotation.value("operationId") != null) {
                methods.put(
                        annotation.value("operationId").asString(),
                        annotation.target().asMethod());
            }
        }
    }

    void complete(boolean get, Operation operation, ProblemResponses problems) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException("an operation has no operationId of its own: " + operation.getSummary()
                    + " " + operation.getOperationId());
        }
        boolean versioned = method.returnType().name().equals(REST_RESPONSE);
        boolean open = method.hasAnnotation(EVERYONE) || method.declaringClass().hasDeclaredAnnotation(EVERYONE);
        AnnotationInstance idempotent = method.annotation(IDEMPOTENT);
        boolean creates = idempotent != null
                && idempotent.value("required") != null
                && idempotent.value("required").asBoolean();

        access(operation, method, open);
        parameters(operation, get && versioned, idempotent != null, creates);
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        bytes(method, responses);
        if (creates && responses.containsKey("200") && !responses.containsKey("201")) {
            responses.put("201", responses.remove("200").description("Created"));
        }
        if (get && versioned && responses.containsKey("200")) {
            responses.put("304", OASFactory.createAPIResponse().description("Not changed since that version"));
        }
        Set<Integer> refusals = refusals(operation, open, idempotent != null);
        responses.keySet().stream()
                .filter(status -> status.charAt(0) > '3' && status.length() == 3)
                .map(Integer::valueOf)
                .forEach(refusals::add);
        responses.forEach((status, response) -> headers(status, response, versioned, idempotent != null));
        refusals.forEach(status -> responses.put(status.toString(), problems.ref(status)));
        APIResponses all = OASFactory.createAPIResponses();
        responses.forEach(all::addAPIResponse);
        operation.setResponses(all);
    }

    /** Whoever declares a refusal by hand leaves the answer out; what is not JSON is bytes. */
    private static void bytes(MethodInfo method, Map<String, APIResponse> responses) {
        AnnotationInstance produces = method.annotation(PRODUCES);
        if (produces == null || responses.keySet().stream().anyMatch(status -> status.startsWith("2"))) {
            return;
        }
        Content content = OASFactory.createContent();
        for (String type : produces.value().asStringArray()) {
            if (type.equals("application/json")) {
                return;
            }
            content.addMediaType(
                    type,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .format("binary")));
        }
        responses.put("200", OASFactory.createAPIResponse().description("OK").content(content));
    }

    private static void access(Operation operation, MethodInfo method, boolean open) {
        AnnotationInstance roles = method.annotation(ROLES);
        if (roles == null) {
            roles = method.declaringClass().declaredAnnotation(ROLES);
        }
        if (open || roles == null) {
            operation.setSecurity(new ArrayList<>());
            return;
        }
        operation.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(ContractDetails.SCHEME))));
        String[] names = roles.value().asStringArray();
        Arrays.sort(names);
        String who = "Roles: " + String.join(", ", names) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
    }

    private static void parameters(Operation operation, boolean conditional, boolean idempotent, boolean creates) {
        for (Parameter parameter : given(operation)) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                parameter.setDescription("The ETag of the version that you saw");
                parameter.getSchema().setMaxLength(40);
            }
        }
        if (idempotent) {
            operation.addParameter(Headers.sent(creates ? Headers.KEY : Headers.OPTIONAL_KEY));
        }
        if (conditional) {
            operation.addParameter(Headers.sent(Headers.IF_NONE_MATCH));
        }
        operation.addParameter(Headers.sent(Headers.TRACEPARENT));
    }

    private static Set<Integer> refusals(Operation operation, boolean open, boolean idempotent) {
        // 403 without a token too: a link or a code that is not valid.
        // 503 everywhere: the database or the vault may be away, or a lock was not had in time.
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 403, 406, 429, 500, 503));
        if (!open) {
            statuses.add(401);
        }
        if (given(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add(404);
        }
        if (given(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.addAll(Set.of(409, 412, 428));
        }
        if (given(operation).stream().anyMatch(parameter -> "upload".equals(parameter.getName()))) {
            statuses.addAll(Set.of(410, 460));
        }
        if (given(operation).stream().anyMatch(parameter -> "Tus-Resumable".equals(parameter.getName()))) {
            statuses.addAll(Set.of(409, 410, 412, 413, 460));
        }
        if (idempotent) {
            statuses.addAll(Set.of(409, 422));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415, 422));
            if (takesDocuments(operation)) {
                statuses.add(503);
            }
        }
        return statuses;
    }

    /** They are scanned and read in few places, which can all be taken. */
    private static boolean takesDocuments(Operation operation) {
        return operation.getRequestBody().getContent() != null
                && !operation.getRequestBody().getContent().getMediaTypes().containsKey("application/json");
    }

    private static void headers(String status, APIResponse response, boolean versioned, boolean idempotent) {
        boolean answer = status.startsWith("2");
        response.addHeader(Headers.TRACEPARENT, Headers.ref(Headers.TRACEPARENT));
        response.addHeader(Headers.CACHE_CONTROL, Headers.ref(Headers.CACHE_CONTROL));
        response.addHeader(Headers.RATE_LIMIT, Headers.ref(Headers.RATE_LIMIT));
        if (versioned) {
            response.addHeader(Headers.ETAG, Headers.ref(Headers.ETAG));
        }
        if (answer && status.equals("201")) {
            response.addHeader(Headers.LOCATION, Headers.ref(Headers.LOCATION));
        }
        if (answer && idempotent) {
            response.addHeader(Headers.REPLAYED, Headers.ref(Headers.REPLAYED));
        }
    }

    private static List<Parameter> given(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
