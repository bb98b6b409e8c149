package health.roi.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(
        @Schema(required = true, maxItems = 200) List<T> items,

        @Schema(
                description = "Opaque; send it back to get the next page. Null on the last page.",
                nullable = true,
                maxLength = 1000)
        String next) {

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** From one row more than the limit: the extra row only says that there is a next page. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.get(limit - 1)));
    }
}
