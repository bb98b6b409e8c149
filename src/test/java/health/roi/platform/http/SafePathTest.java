package health.roi.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SafePathTest {

    @Test
    void keepsTheWordsOfTheApiAndIds() {
        String path = "/v1/release-requests/" + UUID.randomUUID() + "/holds/" + UUID.randomUUID() + "/resolution";
        assertEquals(path, SafePath.of(path));
    }

    @Test
    void keepsNothingElse() {
        assertEquals("/v1/patients/?", SafePath.of("/v1/patients/olson-maria-1979"));
        assertEquals("/?/?", SafePath.of("/nowhere/Maria Olson"));
    }

    @Test
    void knowsEveryWordOfTheContract() throws IOException {
        List<String> unknown = Files.readAllLines(Path.of("openapi", "openapi.yaml")).stream()
                .filter(line -> line.startsWith("  /v1/"))
                .flatMap(line -> Arrays.stream(line.strip().replace(":", "").split("/")))
                .filter(word -> !word.startsWith("{") && !SafePath.WORDS.contains(word))
                .toList();
        assertEquals(List.of(), unknown);
    }
}
