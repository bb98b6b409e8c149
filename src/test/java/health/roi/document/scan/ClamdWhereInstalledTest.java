package health.roi.document.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.work.Sha256;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The same against a real clamd, which runs where one is on the path, with a database of one signature made here. */
@EnabledIf("isClamdInstalled")
class ClamdWhereInstalledTest {
    /** The harmless string that every scanner knows, in halves, so that this file is not found by one. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    static Path folder;

    private static Process clamd;
    private static int port;

    static boolean isClamdInstalled() {
        return executable() != null;
    }

    private static String executable() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path database = Files.createDirectory(folder.resolve("database"));
        byte[] eicar = EICAR.getBytes(StandardCharsets.US_ASCII);
        Path sample = Files.write(folder.resolve("eicar"), eicar);
        Files.writeString(
                database.resolve("test.hsb"), Sha256.of(sample) + ":" + eicar.length + ":Eicar.Made.Here:73\n");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        List.of(
                                "Foreground yes",
                                "DatabaseDirectory " + database,
                                "OfficialDatabaseOnly no",
                                "TCPAddr 127.0.0.1",
                                "TCPSocket " + port,
                                "StreamMaxLength 1M",
                                "User " + System.getProperty("user.name"),
                                "")));
        clamd = new ProcessBuilder(executable(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        while (!isListening()) {
            assertTrue(clamd.isAlive(), () -> "clamd ended: " + log());
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        clamd.destroy();
        clamd.waitFor();
    }

    @Test
    void findsTheTestString() throws IOException {
        Verdict verdict = scan(EICAR.getBytes(StandardCharsets.US_ASCII));
        assertFalse(verdict.clean());
        assertEquals("Eicar.Made.Here.UNOFFICIAL", verdict.signature());
    }

    @Test
    void letsDocumentsThrough() throws IOException {
        assertTrue(scan(SampleDocuments.pdf("chart", 20)).clean());
        assertTrue(scan(SampleDocuments.faxTiff(2)).clean());
    }

    @Test
    void givesNoVerdictOnWhatIsLargerThanTheScannerTakes() {
        assertThrows(ScanUnavailable.class, () -> scan(new byte[5_000_000]));
    }

    private static Verdict scan(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        return new ClamdScanner("127.0.0.1:" + port, Duration.ofSeconds(5), Duration.ofMinutes(1)).scan(file);
    }

    private static boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("clamd.log"));
        } catch (IOException e) {
            return "no log";
        }
    }
}
