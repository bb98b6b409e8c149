package health.roi.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.regex.Pattern;

/** Where in a JSON body something is wrong. */
final class JsonPointers {

    /** A name that does not look like a field's may be a value in the wrong place, so it is not repeated. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

    private JsonPointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : path) {
            String name = reference.getFieldName();
            if (name == null) {
                pointer.append('/').append(Math.max(reference.getIndex(), 0));
            } else {
                pointer.append('/').append(FIELD_NAME.matcher(name).matches() ? name : "?");
            }
        }
        return pointer.toString();
    }

    static String constraint(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "unknown-field";
        }
        if (e instanceof InvalidFormatException format) {
            return format.getTargetType() != null && format.getTargetType().isEnum() ? "enumeration" : "format";
        }
        return e instanceof InvalidNullException ? "not-null" : "type";
    }
}
