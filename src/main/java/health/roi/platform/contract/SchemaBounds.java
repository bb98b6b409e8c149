package health.roi.platform.contract;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A bound for whatever has a size, where the code gives none that is tighter. */
final class SchemaBounds {

    /** The longest string that the JSON reader takes. */
    private static final int LONGEST_STRING = 100_000;

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_PROPERTIES = 200;
    /** Beyond it a reader that holds numbers as doubles loses digits. */
    private static final BigDecimal EXACT = new BigDecimal("9007199254740991");

    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40);
    /** How {@code NotBlank} is written; every other pattern of the code is held against the whole value. */
    private static final String NOT_BLANK = "\\S";

    void apply(Schema schema) {
        if (is(schema, SchemaType.STRING)) {
            string(schema);
        } else if (is(schema, SchemaType.INTEGER)) {
            integer(schema);
        } else if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        } else if (is(schema, SchemaType.OBJECT)) {
            if (schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesSchema(closed());
            } else if (schema.getAdditionalPropertiesSchema().getBooleanSchema() == null
                    && schema.getMaxProperties() == null) {
                schema.setMaxProperties(MOST_PROPERTIES);
            }
        }
    }

    /** Nothing but the properties that are listed. */
    static Schema closed() {
        return OASFactory.createSchema().booleanSchema(false);
    }

    static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void string(Schema schema) {
        if (schema.getEnumeration() != null) {
            String description = schema.getDescription();
            if (description == null) {
                schema.setDescription("The list may grow");
            } else if (!description.contains("may grow") && !description.contains("closed")) {
                schema.setDescription(description + "; the list may grow");
            }
            return;
        }
        String format = schema.getFormat();
        if ("uuid".equals(format)) {
            schema.setPattern(null);
        }
        if ("binary".equals(format)) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(LENGTHS.getOrDefault(format == null ? "" : format, LONGEST_STRING));
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
    }

    private static void integer(Schema schema) {
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum("int64".equals(schema.getFormat()) ? EXACT : BigDecimal.valueOf(Integer.MAX_VALUE));
        }
    }
}
