package health.roi.document.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.FakeClamd;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    @TempDir
    Path folder;

    @Test
    void sendsEveryByteAndBelievesThatItIsClean() throws IOException {
        byte[] bytes = new byte[300_001];
        new Random(3).nextBytes(bytes);
        AtomicReference<byte[]> seen = new AtomicReference<>();
        try (FakeClamd clamd = new FakeClamd(0, sent -> {
            seen.set(sent);
            return "stream: OK";
        })) {
            assertTrue(scanner(clamd.address()).scan(file(bytes)).clean());
        }
        assertArrayEquals(bytes, seen.get());
    }

    @Test
    void saysWhatWasFound() throws IOException {
        try (FakeClamd clamd = new FakeClamd(0, sent -> "stream: Win.Test-EICAR_HDB-1 <x> FOUND")) {
            Verdict verdict = scanner(clamd.address()).scan(file(new byte[9]));
            assertFalse(verdict.clean());
            assertEquals("Win.Test-EICAR_HDB-1x", verdict.signature());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSTREAM size limit exceeded. ERROR", "", "HTTP/1.1 400 Bad Request", "stream: OK and more"})
    void givesNoVerdictForAnyOtherAnswer(String answer) throws IOException {
        try (FakeClamd clamd = new FakeClamd(0, sent -> answer)) {
            Path file = file(new byte[9]);
            assertThrows(ScanUnavailable.class, () -> scanner(clamd.address()).scan(file));
        }
    }

    @Test
    void givesNoVerdictWhenTheScannerHangsUp() throws IOException {
        try (FakeClamd clamd = new FakeClamd(0, sent -> null)) {
            Path file = file(new byte[9]);
            assertThrows(ScanUnavailable.class, () -> scanner(clamd.address()).scan(file));
        }
    }

    @Test
    void givesNoVerdictWhenTheScannerIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Path file = file(new byte[9]);
            ClamdScanner scanner = scanner("127.0.0.1:" + silent.getLocalPort());
            assertThrows(ScanUnavailable.class, () -> scanner.scan(file));
        }
    }

    @Test
    void givesNoVerdictWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        Path file = file(new byte[9]);
        assertThrows(ScanUnavailable.class, () -> scanner("127.0.0.1:" + port).scan(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", ":3310", "clamd:", "clamd:x", "clamd:1234567"})
    void refusesAnAddressThatIsNone(String address) {
        assertThrows(IllegalArgumentException.class, () -> scanner(address));
    }

    private static ClamdScanner scanner(String address) {
        return new ClamdScanner(address, Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
