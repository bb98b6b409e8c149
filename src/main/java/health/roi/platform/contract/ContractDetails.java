package health.roi.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/** Puts the finished contract together when the application is built; the parts are in this package. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractDetails implements OASFilter {

    static final String SCHEME = "bearer";

    private static final String DESCRIPTION = """
            A hospital answers people who ask for copies of medical records: intake, authorization, decision, \
            collection, quality check, package, delivery, accounting.

            Every error is `application/problem+json` (RFC 9457) with a stable `code`; its `type` leads to a page \
            that says what to do. A POST that creates something needs an `Idempotency-Key`; a change needs the \
            `ETag` that it saw in `If-Match`. Lists go on with the cursor in `next`. Enumerations and codes may \
            grow: treat a value that you do not know as unknown, not as an error.""";

    private final IndexView index;

    public ContractDetails(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        Operations operations = new Operations(index);
        ProblemResponses problems = new ProblemResponses();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().entrySet().stream())
                .sorted(Comparator.comparing(entry -> entry.getValue().getOperationId()))
                .forEach(entry ->
                        operations.complete(entry.getKey() == PathItem.HttpMethod.GET, entry.getValue(), problems));
        new Schemas(index, components).complete(contract);
        Examples.complete(contract);
        components.setHeaders(Headers.all());
        components.setParameters(Headers.parameters());
        components.setResponses(problems.used());
        components.setSecuritySchemes(
                Map.of(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "Signed by your identity provider (RS256), with the claims sub, groups (the roles),"
                                                + " custodian, and facilities (ids or *) or copy_service. Tokens follow RFC8725.")));
        inReadingOrder(contract, components);
    }

    /** The general part first, the schemas last; in the generator's order a reader starts in the middle. */
    private void inReadingOrder(OpenAPI contract, Components components) {
        var paths = contract.getPaths();
        List<Tag> tags = tags(contract.getTags());
        contract.setComponents(null);
        contract.setPaths(null);
        contract.setTags(null);
        Info info = OASFactory.createInfo()
                .title("Release of information")
                .version("2.1.0")
                .description(DESCRIPTION);
        contract.setInfo(info);
        Server server = OASFactory.createServer()
                .url("/")
                .description("Where this document was read: local, staging or production");
        server.addExtension("x-internal", false);
        contract.setServers(new ArrayList<>(List.of(server)));
        contract.setTags(tags);
        contract.setPaths(paths);
        contract.setComponents(components);
    }

    /** Described in {@code openapi/tags.json}, and in that order. */
    private static List<Tag> tags(List<Tag> used) {
        Map<String, String> described = new LinkedHashMap<>();
        Examples.read("openapi/tags.json")
                .ifPresent(json ->
                        ((Map<?, ?>) json).forEach((name, text) -> described.put(name.toString(), text.toString())));
        List<String> order = List.copyOf(described.keySet());
        return used.stream()
                .map(tag -> OASFactory.createTag().name(tag.getName()).description(described.get(tag.getName())))
                .sorted(Comparator.comparing(tag -> order.indexOf(tag.getName())))
                .toList();
    }
}
