package health.roi.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * What is always there and what can be null. An answer writes every property, with null where there is nothing; a body
 * may leave out, or send as null, whatever is not asked for by a constraint.
 */
final class Presence {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final Set<String> NOT_NULL = Set.of(
            "jakarta.validation.constraints.NotNull",
            "jakarta.validation.constraints.NotBlank",
            "jakarta.validation.constraints.NotEmpty");
    /** A list without entries is written as an empty one. */
    private static final Set<String> COLLECTIONS =
            Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.SortedSet", "java.util.SortedMap");

    private final Map<String, ClassInfo> records = new HashMap<>();

    Presence(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("health.roi.")) {
                records.putIfAbsent(type.simpleName(), type);
            }
        }
        for (AnnotationInstance annotation : index.getAnnotations(SCHEMA)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS && annotation.value("name") != null) {
                records.put(
                        annotation.value("name").asString(), annotation.target().asClass());
            }
        }
    }

    /** Sets what is required, and returns the properties that can be null. */
    List<String> apply(String name, Schema schema, boolean sent) {
        ClassInfo type = records.get(name);
        if (type != null && type.hasDeclaredAnnotation(JSON_INCLUDE)) {
            return List.of();
        }
        List<String> required = new ArrayList<>();
        List<String> nullable = new ArrayList<>();
        schema.getProperties().forEach((property, part) -> {
            Optional<RecordComponentInfo> component =
                    Optional.ofNullable(type).map(owner -> owner.recordComponent(property));
            boolean declared = component
                    .map(Presence::isDemanded)
                    .orElseGet(() ->
                            schema.getRequired() != null && schema.getRequired().contains(property));
            boolean primitive = component
                    .map(RecordComponentInfo::type)
                    .filter(kind -> kind.kind() == Type.Kind.PRIMITIVE)
                    .isPresent();
            if (sent) {
                if (declared) {
                    required.add(property);
                } else if (!primitive) {
                    nullable.add(property);
                }
            } else {
                required.add(property);
                if (saysNull(part)
                        || component
                                .filter(found -> !declared && !primitive && canBeNull(found))
                                .isPresent()) {
                    nullable.add(property);
                }
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
        return nullable;
    }

    /** Where the code itself says that null is an answer, though the property is always there. */
    private static boolean saysNull(Schema part) {
        return part.getType() != null && part.getType().contains(Schema.SchemaType.NULL)
                || part.getAnyOf() != null && part.getAnyOf().stream().anyMatch(Presence::saysNull);
    }

    private static boolean isDemanded(RecordComponentInfo component) {
        // A constraint on the entries of a list is an annotation of the component's type, and asks for no list.
        return component.annotations().stream()
                .filter(annotation -> annotation.target().kind() != AnnotationTarget.Kind.TYPE)
                .anyMatch(annotation -> NOT_NULL.contains(annotation.name().toString())
                        || annotation.name().equals(SCHEMA)
                                && annotation.value("required") != null
                                && annotation.value("required").asBoolean());
    }

    private static boolean canBeNull(RecordComponentInfo component) {
        return !component.name().equals("id")
                && component.type().kind() != Type.Kind.ARRAY
                && !COLLECTIONS.contains(component.type().name().toString());
    }
}
