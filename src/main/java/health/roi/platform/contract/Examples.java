package health.roi.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Gives every body its example: {@code openapi/examples/<name of its schema>.json}. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "#/components/schemas/";

    private Examples() {}

    static void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        set(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().values().forEach(response -> set(response.getContent()));
                });
    }

    private static void set(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(Examples::set);
        }
    }

    private static void set(MediaType media) {
        String ref = media.getSchema() == null ? null : media.getSchema().getRef();
        if (ref != null && ref.startsWith(PREFIX) && media.getExample() == null) {
            read("openapi/examples/" + ref.substring(PREFIX.length()) + ".json").ifPresent(media::setExample);
        }
    }

    /** A JSON resource as maps and lists, or nothing where it is missing. */
    static Optional<Object> read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not readable: " + resource, e);
        }
    }
}
