package health.roi.fee.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import health.roi.support.FeeSchedules;
import java.time.LocalDate;

/** The schedule that an administrator adds; each {@code with} changes one place of it. */
public final class Added {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ObjectNode written = FeeSchedules.body("ND-2035", LocalDate.of(2035, 1, 1));

    public static FeeSchedule schedule() {
        return new Added().read().toDomain();
    }

    /** @param json the new value at that JSON pointer; {@code null} to leave it out; a pointer that ends in {@code -} adds */
    Added with(String pointer, String json) {
        JsonNode parent = written.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode value = json == null ? null : node(json);
        if (parent instanceof ArrayNode list) {
            if (name.equals("-")) {
                list.add(value);
            } else {
                list.set(Integer.parseInt(name), value);
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
        return this;
    }

    FeeScheduleBody read() {
        try {
            return JSON.treeToValue(written, FeeScheduleBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
