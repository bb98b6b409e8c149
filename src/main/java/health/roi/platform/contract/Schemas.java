package health.roi.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/**
 * Makes the schemas say all that is held: nothing unknown in an object, a bound on whatever has a size, and what can be
 * absent or null.
 */
final class Schemas {

    static final String PREFIX = "#/components/schemas/";
    private static final String NOTHING = "Nothing";
    private static final Set<String> FORMATS =
            Set.of("uuid", "date-time", "date", "time", "duration", "uri", "local-date-time");

    private final Components components;
    private final Presence presence;
    private final SchemaBounds bounds = new SchemaBounds();
    private final Map<String, Schema> values = new LinkedHashMap<>();

    Schemas(IndexView index, Components components) {
        this.components = components;
        this.presence = new Presence(index);
    }

    void complete(OpenAPI contract) {
        Map<String, Schema> named = new TreeMap<>(components.getSchemas());
        named.values().removeIf(schema -> schema.getBooleanSchema() != null);
        named.forEach((name, schema) -> {
            if (isValue(schema)) {
                values.put(PREFIX + name, schema);
            }
        });
        values.keySet().forEach(ref -> named.remove(ref.substring(PREFIX.length())));
        components.setSchemas(named);

        Set<String> sent = new Reached(named)
                .from(operations(contract)
                        .filter(operation -> operation.getRequestBody() != null)
                        .flatMap(operation -> schemas(operation.getRequestBody().getContent())));
        named.forEach((name, schema) -> {
            walk(schema);
            if (schema.getProperties() != null) {
                presence.apply(name, schema, sent.contains(name))
                        .forEach(property -> schema.addProperty(
                                property, nullable(schema.getProperties().get(property))));
            }
        });
        operations(contract).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getRef() == null)
                        .forEach(parameter -> parameter.setSchema(walk(parameter.getSchema())));
            }
            Stream.concat(
                            Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                            operation.getResponses().getAPIResponses().values().stream()
                                    .map(response -> response.getContent()))
                    .filter(content -> content != null)
                    .flatMap(content -> content.getMediaTypes().values().stream())
                    .filter(media -> media.getSchema() != null)
                    .forEach(media -> media.setSchema(walk(media.getSchema())));
        });
        if (new Reached(named).mentions(NOTHING)) {
            named.put(
                    NOTHING,
                    OASFactory.createSchema()
                            .type(new ArrayList<>(List.of(SchemaType.OBJECT, SchemaType.NULL)))
                            .description("Null: there is none")
                            .maxProperties(0)
                            .additionalPropertiesSchema(SchemaBounds.closed()));
        }
        components.setSchemas(named);
    }

    /** Ids, dates and instants: shorter to read where they stand than as a reference. */
    private static boolean isValue(Schema schema) {
        return SchemaBounds.is(schema, SchemaType.STRING)
                && schema.getEnumeration() == null
                && schema.getFormat() != null
                && FORMATS.contains(schema.getFormat());
    }

    private Schema walk(Schema schema) {
        if (schema == null) {
            return null;
        }
        if (schema.getRef() != null) {
            Schema value = values.get(schema.getRef());
            return value == null ? schema : walk(copy(value, null));
        }
        if (schema.getAllOf() != null
                && schema.getAllOf().size() == 1
                && values.containsKey(schema.getAllOf().get(0).getRef())) {
            return walk(copy(values.get(schema.getAllOf().get(0).getRef()), schema.getDescription()));
        }
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> properties.put(name, walk(property)));
            schema.setProperties(properties);
        }
        schema.setItems(walk(schema.getItems()));
        if (schema.getAdditionalPropertiesSchema() != null) {
            schema.setAdditionalPropertiesSchema(walk(schema.getAdditionalPropertiesSchema()));
        }
        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(list -> list != null)
                .forEach(list -> list.forEach(this::walk));
        bounds.apply(schema);
        return schema;
    }

    private static Schema copy(Schema value, String description) {
        return OASFactory.createSchema()
                .type(new ArrayList<>(value.getType()))
                .format(value.getFormat())
                .description(description);
    }

    /** A reference cannot be made nullable in OpenAPI 3.0 but by an alternative. */
    private static Schema nullable(Schema schema) {
        // The generator writes a reference that can be null as one alternative of two, or as the only part of all.
        String ref = Stream.of(schema.getAllOf(), schema.getAnyOf())
                .filter(parts -> parts != null)
                .flatMap(List::stream)
                .map(Schema::getRef)
                .filter(part -> part != null)
                .findFirst()
                .orElse(schema.getRef());
        if (ref != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(ref))
                    .addAnyOf(OASFactory.createSchema().ref(NOTHING));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }

    private static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Content content) {
        return content.getMediaTypes().values().stream()
                .map(media -> media.getSchema())
                .filter(schema -> schema != null);
    }
}
