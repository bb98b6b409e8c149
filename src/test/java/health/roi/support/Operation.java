package health.roi.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One operation of the contract. */
public record Operation(String method, String path, JsonNode node) {

    /** The names of its parameters, wherever they stand. */
    public List<String> parameters() {
        List<String> names = new ArrayList<>();
        node.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
