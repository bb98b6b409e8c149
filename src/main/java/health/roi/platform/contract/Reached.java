package health.roi.platform.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which named schemas are mentioned from where. */
final class Reached {

    private final Map<String, Schema> named;

    Reached(Map<String, Schema> named) {
        this.named = named;
    }

    Set<String> from(Stream<Schema> roots) {
        Set<String> names = new HashSet<>();
        roots.forEach(root -> follow(root, names));
        return names;
    }

    boolean mentions(String name) {
        return named.values().stream()
                .flatMap(schema -> parts(schema).stream())
                .anyMatch(part -> from(Stream.of(part)).contains(name));
    }

    private void follow(Schema schema, Set<String> names) {
        String ref = schema.getRef();
        if (ref != null) {
            String name = ref.substring(Schemas.PREFIX.length());
            if (names.add(name) && named.containsKey(name)) {
                follow(named.get(name), names);
            }
        }
        parts(schema).forEach(part -> follow(part, names));
    }

    private static List<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()),
                        orNone(schema.getAllOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getOneOf()))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Schema> orNone(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
