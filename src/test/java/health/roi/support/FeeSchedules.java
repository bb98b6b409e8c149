package health.roi.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** A fee schedule that an administrator adds, for North Dakota, which has none: with every kind of component there is. */
public final class FeeSchedules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FeeSchedules() {}

    public static ObjectNode body(String id, LocalDate effectiveFrom) {
        try (InputStream in = FeeSchedules.class.getResourceAsStream("/fee/added.json")) {
            return ((ObjectNode) JSON.readTree(in)).put("id", id).put("effectiveFrom", effectiveFrom.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
