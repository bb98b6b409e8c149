package health.roi.platform.http;

import health.roi.platform.problem.FieldError;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Query parameters whose text is not of their type. Left to itself, the framework answers 404 as if for the path. */
final class QueryValues {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class,
            Integer::valueOf,
            Integer.class,
            Integer::valueOf,
            long.class,
            Long::valueOf,
            Long.class,
            Long::valueOf,
            UUID.class,
            UUID::fromString,
            LocalDate.class,
            LocalDate::parse,
            Instant.class,
            Instant::parse,
            String.class,
            QueryValues::storable);

    private QueryValues() {}

    static List<FieldError> malformed(Method method, Map<String, List<String>> given) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .filter(parameter -> given.getOrDefault(name(parameter), List.of()).stream()
                        .anyMatch(text -> !isReadable(type(parameter), text)))
                .map(parameter -> new FieldError(name(parameter), "format"))
                .toList();
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }

    /** Of one value, where the parameter takes several. */
    private static Class<?> type(Parameter parameter) {
        return parameter.getParameterizedType() instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : parameter.getType();
    }

    private static boolean isReadable(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(value -> ((Enum<?>) value).name().equals(text));
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        try {
            READERS.getOrDefault(type, Function.identity()).apply(text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String storable(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
