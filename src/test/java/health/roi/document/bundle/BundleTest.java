package health.roi.document.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.support.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final byte[] MANIFEST = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("bundle.zip"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(String name, byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        files.put(name, bytes);
        return Zips.of(files);
    }

    private BundleFault fault(byte[] bytes) {
        return assertThrows(BundleRefused.class, () -> Bundle.open(file(bytes))).fault();
    }

    @Test
    void givesItsManifestAndItsFiles() throws IOException {
        byte[] scan = new byte[3 * MEGABYTE];
        new Random(1).nextBytes(scan);
        try (Bundle bundle = Bundle.open(file(zip("scans/Karin's chart.pdf", scan)))) {
            assertArrayEquals(MANIFEST, bundle.manifest());
            assertEquals(1, bundle.files());
            assertTrue(bundle.has("scans/Karin's chart.pdf"));
            assertFalse(bundle.has("manifest.json"), "no document");
            assertFalse(bundle.has("scans"));
            Path target = folder.resolve("out");
            assertEquals(Bundle.Unpacked.WHOLE, bundle.unpack("scans/Karin's chart.pdf", scan.length, target));
            assertArrayEquals(scan, Files.readAllBytes(target));
            assertEquals(Bundle.Unpacked.TOO_LARGE, bundle.unpack("scans/Karin's chart.pdf", scan.length - 1, target));
        }
    }

    @Test
    void stopsWhatUnpacksToMuchMoreThanItWas() throws IOException {
        try (Bundle bundle = Bundle.open(file(zip("bomb", new byte[50 * MEGABYTE])))) {
            Path target = folder.resolve("out");
            assertEquals(Bundle.Unpacked.TOO_LARGE, bundle.unpack("bomb", Long.MAX_VALUE, target));
            assertTrue(Files.size(target) <= 12L * MEGABYTE, "no more was written than the ratio allows");
        }
    }

    @Test
    void noticesPackedBytesThatAreNotInOrder() {
        byte[] bytes = zip("scan", new byte[MEGABYTE]);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("scan");
        // A last block of the type that deflate reserves.
        bytes[name + 4] = 7;
        try (Bundle bundle = Bundle.open(file(bytes))) {
            assertEquals(Bundle.Unpacked.DAMAGED, bundle.unpack("scan", Long.MAX_VALUE, folder.resolve("out")));
        }
    }

    @Test
    void refusesWhatIsNoZip() {
        assertEquals(BundleFault.NOT_A_ZIP, fault(new byte[0]));
        assertEquals(BundleFault.NOT_A_ZIP, fault("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        byte[] whole = zip("scan", new byte[1000]);
        assertEquals(BundleFault.NOT_A_ZIP, fault(Arrays.copyOf(whole, whole.length - 30)));
    }

    @Test
    void opensOrRefusesWhateverByteIsSpoilt() {
        byte[] whole = zip("scan", new byte[1000]);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] spoilt = whole.clone();
            for (int k = 0; k < 3; k++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try (Bundle bundle = Bundle.open(file(spoilt))) {
                if (bundle.has("scan")) {
                    bundle.unpack("scan", MEGABYTE, folder.resolve("out"));
                }
            } catch (BundleRefused e) {
                assertFalse(e.fault().advice().isBlank());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/../../up", "/root", "C:/x", "a//b", ".", "a/..", "a\u0007b"})
    void refusesNamesThatLeadElsewhere(String name) {
        assertEquals(BundleFault.UNSAFE_NAME, fault(zip(name, new byte[1])));
    }

    @Test
    void refusesLinks() throws IOException {
        ZipArchiveEntry link = new ZipArchiveEntry("link");
        link.setUnixMode(0120777);
        assertEquals(BundleFault.UNSAFE_NAME, fault(written(link, "/etc/passwd")));
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        assertEquals(BundleFault.NAME_TWICE, fault(written(new ZipArchiveEntry("manifest.json"), "{}")));
    }

    @Test
    void refusesWhatHasAPassword() {
        byte[] bytes = zip("scan", new byte[10]);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putShort(at + 8, (short) (buffer.getShort(at + 8) | 1));
            }
        }
        assertEquals(BundleFault.ENCRYPTED, fault(bytes));
    }

    @Test
    void refusesWhatIsPackedInAWayNobodyReadsHere() {
        byte[] bytes = zip("scan", new byte[10]);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putShort(at + 10, (short) 98);
            }
        }
        assertEquals(BundleFault.METHOD_UNKNOWN, fault(bytes));
    }

    @Test
    void refusesABundleWithoutAManifest() {
        assertEquals(BundleFault.MANIFEST_MISSING, fault(Zips.of(Map.of("scans/manifest.json", MANIFEST))));
    }

    @Test
    void refusesAManifestThatIsTooLarge() {
        byte[] large = new byte[2 * MEGABYTE];
        new Random(1).nextBytes(large);
        try (Bundle bundle = Bundle.open(file(Zips.of(Map.of("manifest.json", large))))) {
            assertEquals(
                    BundleFault.MANIFEST_TOO_LARGE,
                    assertThrows(BundleRefused.class, bundle::manifest).fault());
        }
    }

    @Test
    void refusesTooManyFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", MANIFEST);
        for (int i = 0; i <= 1_000; i++) {
            files.put("scan-" + i, new byte[0]);
        }
        assertEquals(BundleFault.TOO_MANY_FILES, fault(Zips.of(files)));
        files.remove("scan-1000");
        try (Bundle bundle = Bundle.open(file(Zips.of(files)))) {
            assertEquals(1_000, bundle.files());
        }
    }

    @Test
    void refusesADirectoryThatWouldFillTheMemoryBeforeItIsRead() {
        byte[] large = new byte[4 * MEGABYTE];
        ByteBuffer end = ByteBuffer.wrap(large, large.length - 22, 22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        end.putInt(46).putInt(0).putShort((short) 0);
        assertEquals(BundleFault.TOO_MANY_FILES, fault(large));
    }

    private static byte[] written(ZipArchiveEntry another, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(new ZipArchiveEntry("manifest.json"));
            zip.write(MANIFEST);
            zip.closeArchiveEntry();
            zip.putArchiveEntry(another);
            zip.write(content.getBytes(StandardCharsets.US_ASCII));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
