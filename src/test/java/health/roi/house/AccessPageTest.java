package health.roi.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import health.roi.platform.access.Caller;
import health.roi.support.Operation;
import health.roi.support.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The access table as a page that people read: {@code openapi/access.md}, made of the table that {@link AccessMatrixTest}
 * tries and of the contract.
 *
 * <p>After a change of either, write it anew with {@code mvn test -Dtest=AccessPageTest -Droi.contract.write=true}.
 */
class AccessPageTest {

    private static final Path PAGE = Path.of("openapi", "access.md");
    private static final Path TABLE = Path.of("src", "test", "resources", "house", "access.csv");

    /** In the order of the columns, with their short heads. */
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("front-desk", "desk");
        ROLES.put("roi-specialist", "specialist");
        ROLES.put("quality-reviewer", "reviewer");
        ROLES.put("supervisor", "supervisor");
        ROLES.put("privacy-officer", "officer");
        ROLES.put("billing", "billing");
        ROLES.put("auditor", "auditor");
        ROLES.put("copy-service", "copy service");
        ROLES.put("administrator", "admin");
    }

    private static final Map<String, String> SCOPES = Map.of(
            "none", "",
            "custodian", "own custodian",
            "facility", "own facility",
            "job", "own facility, or own and offered jobs",
            "public", "no token");

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("roi.contract.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                Files.exists(PAGE) ? Files.readString(PAGE) : "",
                page,
                "write it anew: mvn test -Dtest=AccessPageTest -Droi.contract.write=true");
    }

    private static String page() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi", "openapi.yaml").toFile());
        Map<String, String[]> lines = new LinkedHashMap<>();
        for (String row : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            lines.put(cells[0] + " " + cells[1], cells);
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        contract.path("tags").forEach(tag -> rows.put(tag.path("name").asText(), new ArrayList<>()));
        for (Operation operation : Operations.of(contract)) {
            String[] cells = lines.get(operation.toString());
            if (cells != null) {
                rows.get(operation.node().path("tags").path(0).asText()).add(row(operation, cells));
            }
        }
        StringBuilder page = new StringBuilder("""
                # Who may do what

                Made by `AccessPageTest` from the table that `AccessMatrixTest` tries: every operation with every role, with a
                token of another custodian, of another facility and of another copy service, with none, with an expired
                one, and with one that another key signed. What is not the caller's own is answered 404, as if it were not
                there. Within what a role may read, sensitive records are hidden from
                %s; somebody who needs to see one chart or one request breaks the glass.
                """.formatted(ROLES.keySet().stream()
                .filter(role -> !new Caller(UUID.randomUUID(), "x", Set.of(role), null, null).mayKnowSensitive())
                .collect(Collectors.joining(", "))));
        rows.forEach((tag, operations) -> {
            page.append("\n## ").append(tag).append("\n\n| operation | | sees |");
            ROLES.values().forEach(head -> page.append(' ').append(head).append(" |"));
            page.append("\n|---|---|---|").append(":-:|".repeat(ROLES.size())).append('\n');
            operations.forEach(page::append);
        });
        return page.toString();
    }

    private static String row(Operation operation, String[] cells) {
        Set<String> may = Set.of(cells[2].trim().split(" +"));
        StringBuilder row = new StringBuilder("| `" + operation + "` | "
                + operation.node().path("summary").asText() + " | " + SCOPES.get(cells[3]) + " |");
        ROLES.keySet().forEach(role -> row.append(may.contains(role) ? " yes |" : " |"));
        return row.append('\n').toString();
    }
}
