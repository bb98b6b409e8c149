package health.roi.platform.paging;

import health.roi.platform.access.Seal;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Cursors that tell nothing and cannot be made up: the place in a list, sealed for the list and the custodian. A cursor of
 * another list, another custodian or another hand is refused.
 */
@ApplicationScoped
public class Cursors {

    private static final String SEPARATOR = "\u001f";

    @Inject
    Seal seal;

    /** The cursor after a row whose sort key has these parts. */
    public String encode(String list, List<String> parts) {
        return seal.close("cursor " + list, String.join(SEPARATOR, parts));
    }

    /** The parts of the sort key; refuses with {@code cursor-invalid} what was not made by {@link #encode} for this list. */
    public List<String> decode(String list, String cursor) {
        return seal.open("cursor " + list, cursor)
                .map(parts -> List.of(parts.split(SEPARATOR, -1)))
                .orElseThrow(() -> new ProblemException(ProblemType.CURSOR_INVALID));
    }

    /** The id after which a list that is sorted by id goes on; null at its beginning. */
    public UUID idAfter(String list, String cursor) {
        return cursor == null ? null : UUID.fromString(decode(list, cursor).get(0));
    }

    /** The place after which a list that is sorted by a key and then by id goes on; null at its beginning. */
    public <K> Place<K> placeAfter(String list, String cursor, Function<String, K> key) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = decode(list, cursor);
        return new Place<>(key.apply(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    /** One page of a list that is sorted by a key and then by id, from one row more than the limit. */
    public <T> Page<T> byPlace(String list, List<T> rows, int limit, Function<T, Place<?>> place) {
        return Page.of(rows, limit, last -> {
            Place<?> end = place.apply(last);
            return encode(list, List.of(end.key().toString(), end.id().toString()));
        });
    }

    /** One page of a list that is sorted by id, from one row more than the limit. */
    public <T> Page<T> byId(String list, List<T> rows, int limit, Function<T, UUID> id) {
        return Page.of(rows, limit, last -> encode(list, List.of(id.apply(last).toString())));
    }
}
