package health.roi.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** All violations of a request at once, in a stable order, as pointers and constraint names. */
final class Violations {

    private Violations() {}

    static List<FieldError> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation.getPropertyPath()), constraint(violation)))
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::constraint))
                .toList();
    }

    private static String constraint(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    /** The parameter named {@code body} is the body itself; any other is a query, path or header parameter. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return "body".equals(parameter) || parameter == null
                ? (pointer.isEmpty() ? "/" : pointer.toString())
                : parameter + pointer;
    }
}
