package health.roi.document.vault;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.document.work.Sha256;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.keys.KeyRing;
import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.CopyWork;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vault under the service: what is on the disk, what is in the database, and what comes out of both. */
@QuarkusTest
class VaultApiTest extends ApiTest {

    private static final String MARKER = "MARKER-LINDQVIST-1979-04-12";

    @ConfigProperty(name = "roi.documents.directory")
    Path directory;

    @Inject
    DocumentService documents;

    @Inject
    ContentService contents;

    @Inject
    VaultUpkeepService upkeep;

    @Inject
    ContentCipher cipher;

    @Inject
    DocumentKeyCheckService check;

    @Inject
    SweepVaultJob sweep;

    @Inject
    RewrapKeysJob rewrap;

    @Inject
    PlainFilesJob plainFiles;

    private Journey journey;
    private UUID custodian;

    @BeforeEach
    void chart() {
        journey = new Journey();
        custodian = journey.world.custodian;
    }

    @Test
    void nothingOfAnUploadIsOnTheDiskInPlain() throws IOException {
        List<Path> before = Journey.unfinished();
        byte[] text = (MARKER + "\nSeen today, feels well.").getBytes(StandardCharsets.US_ASCII);
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", text);
        assertArrayEquals(text, content(record));
        byte[] marker = MARKER.getBytes(StandardCharsets.US_ASCII);
        String hash = hash(text);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(holds(Files.readAllBytes(file), marker), file.toString());
                assertFalse(file.toString().contains(hash), file.toString());
            }
        }
        assertThat(Journey.unfinished()).as("working files are gone").isSubsetOf(before);
        assertEquals(2, objects().size(), "the text, and its PDF");
    }

    @Test
    void thePackageAndTheLettersAreInTheVaultToo() {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Plain note", 1));
        String request = journey.packagedPatientRequest("PICK_UP");
        assertThat(journey.packageOf(request)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                1,
                OwnerSql.count(
                        custodian,
                        "content",
                        "exists (select 1 from release_package p where p.sha256 = content.sha256)"
                                + " and exists (select 1 from content_pin p where p.sha256 = content.sha256)"));
        assertThat(plainFiles()).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnce() {
        byte[] pdf = SampleDocuments.pdf("Twice", 1);
        UUID first = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", pdf);
        UUID second = journey.storedRecord("PROGRESS_NOTE", "2025-02-02", pdf);
        assertEquals(1, OwnerSql.count(custodian, "content", "sha256 = ?", hash(pdf)));
        assertArrayEquals(pdf, content(first));
        assertArrayEquals(pdf, content(second));
    }

    @Test
    void theSameBytesAreKeptOnceForEachCustodianUnderAnotherNameAndKey() {
        byte[] pdf = SampleDocuments.pdf("Everybody's form", 1);
        Journey theirs = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", pdf);
        theirs.storedRecord("PROGRESS_NOTE", "2025-02-01", pdf);
        String column = "select object || encode(wrapped_key, 'hex') from content where sha256 = ?";
        List<String> mine = OwnerSql.column(custodian, column, hash(pdf));
        assertEquals(1, mine.size());
        assertThat(OwnerSql.column(theirs.world.custodian, column, hash(pdf)))
                .hasSize(1)
                .doesNotContainAnyElementsOf(mine);
    }

    @Test
    void transactionsThatKeepTheSameBytesAtOnceEndWithOneRowAndOneGoodObject() throws Exception {
        byte[] text = "Sent by ten at once".getBytes(StandardCharsets.US_ASCII);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Future<UUID>> kept = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                kept.add(AsCustodian.submit(threads, custodian, () -> keep(text)));
            }
            for (Future<UUID> one : kept) {
                UUID id = one.get();
                assertArrayEquals(text, AsCustodian.call(custodian, () -> read(id)));
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, OwnerSql.count(custodian, "content", "sha256 = ?", hash(text)));
        TestClock.forward(Duration.ofDays(2));
        AsCustodian.run(custodian, sweep);
        assertEquals(2, objects().size(), "the others were swept away");
        assertEquals(10, OwnerSql.count(custodian, "document", "sha256 = ?", hash(text)));
    }

    @Test
    void whatARolledBackTransactionLeftIsSweptAfterADayAndWhatIsNamedNever() {
        byte[] named = "Named".getBytes(StandardCharsets.US_ASCII);
        UUID document = AsCustodian.call(custodian, () -> keep(named));
        AsCustodian.run(custodian, () -> {
            try (ReceivedDocument received =
                    documents.receive(new ByteArrayInputStream("Left".getBytes(StandardCharsets.US_ASCII)))) {
                QuarkusTransaction.begin();
                documents.keep(received);
                QuarkusTransaction.rollback();
            }
        });
        assertEquals(4, objects().size());
        assertEquals(2, OwnerSql.count(custodian, "content", "true"));
        AsCustodian.run(custodian, sweep);
        assertEquals(4, objects().size(), "a transaction might still name them");
        TestClock.forward(Duration.ofDays(2));
        AsCustodian.run(custodian, sweep);
        AsCustodian.run(custodian, sweep);
        assertEquals(2, objects().size());
        assertArrayEquals(named, AsCustodian.call(custodian, () -> read(document)));
    }

    @Test
    void theSweepRemovesWorkingFilesThatACrashLeft() throws IOException {
        Path left = Files.createDirectories(directory.resolve("work").resolve("document-crashed"));
        Path file = Files.writeString(left.resolve("original"), MARKER);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectory(directory.resolve("work").resolve("document-young"));
        AsCustodian.run(custodian, sweep);
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(young));
        Files.delete(young);
    }

    @Test
    void documentDamaged_missing() throws IOException {
        UUID record = stored();
        for (Path object : objects()) {
            Files.delete(object);
        }
        damaged(record);
    }

    @Test
    void documentDamaged_altered() throws IOException {
        UUID record = stored();
        for (Path object : objects()) {
            byte[] bytes = Files.readAllBytes(object);
            bytes[bytes.length / 2] ^= 1;
            Files.write(object, bytes);
        }
        damaged(record);
    }

    @Test
    void documentDamaged_truncated() throws IOException {
        UUID record = stored();
        for (Path object : objects()) {
            byte[] bytes = Files.readAllBytes(object);
            Files.write(object, Arrays.copyOf(bytes, bytes.length - 1));
        }
        damaged(record);
    }

    @Test
    void documentDamaged_swapped() throws IOException {
        UUID record = stored();
        List<Path> mine = objects();
        List<Path> other = objectsOf(stored(new Journey(), "Another's"));
        for (int i = 0; i < mine.size(); i++) {
            Files.copy(other.get(i), mine.get(i), StandardCopyOption.REPLACE_EXISTING);
        }
        damaged(record);
    }

    @Test
    void documentDamaged_keyUnknown() throws Exception {
        UUID record = stored();
        with(new ContentCipher(KeyRing.first()), () -> damaged(record));
        assertEquals(200, as(journey.reviewer).get(path(record)).statusCode());
    }

    @Test
    void rotationRewrapsEveryRowAndTouchesNoObject() throws Exception {
        byte[] pdf = SampleDocuments.pdf("Rotated", 2);
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", pdf);
        journey.storedRecord("PROGRESS_NOTE", "2025-02-02", "Some text".getBytes(StandardCharsets.US_ASCII));
        List<Path> objects = objects();
        List<byte[]> before = bytes(objects);
        KeyRing rotated = KeyRing.parse(Files.readString(Path.of("target", "test-data", "local-document-keys.json")))
                .withNewPrimary();
        try {
            with(new ContentCipher(rotated), () -> {
                assertArrayEquals(pdf, content(record), "before they are rewrapped, the old key opens them");
                AsCustodian.run(custodian, rewrap);
                assertEquals(0, OwnerSql.count(custodian, "content", "key_id <> ?", rotated.primary()));
                assertTrue(OwnerSql.count(custodian, "content", "key_id = ?", rotated.primary()) >= 3);
            });
            assertEquals(objects, objects());
            List<byte[]> after = bytes(objects);
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i), after.get(i));
            }
            with(new ContentCipher(rotated.withoutOldKeys()), () -> assertArrayEquals(pdf, content(record)));
            refusesToStartWithoutTheKeyThatRowsAreWrappedBy(rotated);
        } finally {
            forgetContents();
        }
    }

    private void refusesToStartWithoutTheKeyThatRowsAreWrappedBy(KeyRing rotated) {
        String refusal = AsCustodian.elsewhere(() -> assertThrows(IllegalStateException.class, () -> check.check(null))
                .getMessage());
        assertThat(refusal)
                .startsWith("The service does not start")
                .contains(Long.toString(rotated.primary()), "ROI_DOCUMENT_KEYS", "rewrap-content-keys");
    }

    @Test
    void startsWithAllKeysThatRowsAreWrappedBy() {
        stored();
        AsCustodian.elsewhere(() -> {
            check.check(null);
            return null;
        });
    }

    @Test
    void aPlainFileOfAnEarlierVersionIsReadAndThenTakenIn() throws IOException {
        byte[] text = (MARKER + " kept in plain").getBytes(StandardCharsets.US_ASCII);
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", text);
        Path plain = asBefore(text);
        assertArrayEquals(text, content(record), "read where it is");
        AsCustodian.run(custodian, plainFiles);
        assertFalse(Files.exists(plain));
        assertThat(plainFiles()).isEmpty();
        assertEquals(1, OwnerSql.count(custodian, "content", "sha256 = ? and deleted_at is null", hash(text)));
        assertArrayEquals(text, content(record), "read from the vault");
        AsCustodian.run(custodian, plainFiles);
        assertArrayEquals(text, content(record));
    }

    @Test
    void aPlainFileThatIsInTheVaultAlreadyIsOnlyRemoved() throws IOException {
        byte[] text = "Committed, and then the machine stopped".getBytes(StandardCharsets.US_ASCII);
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", text);
        List<String> row = OwnerSql.column(custodian, "select object from content order by sha256");
        Path plain = plain(text);
        AsCustodian.run(custodian, plainFiles);
        assertFalse(Files.exists(plain));
        assertEquals(row, OwnerSql.column(custodian, "select object from content order by sha256"));
        assertArrayEquals(text, content(record));
    }

    @Test
    void aPlainFileThatIsNotWhatItWasStaysAndIsDamaged() throws IOException {
        byte[] text = "Kept in plain".getBytes(StandardCharsets.US_ASCII);
        UUID record = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", text);
        Path plain = asBefore(text);
        Files.writeString(plain, "Something else");
        damaged(record);
        AsCustodian.run(custodian, plainFiles);
        assertTrue(Files.exists(plain));
        damaged(record);
    }

    @Test
    void aCopyServiceKeepsWhatIsThereAlreadyAndDeletesNothing() throws SQLException {
        byte[] pdf = SampleDocuments.pdf("Scanned twice", 1);
        journey.storedRecord("LAB_RESULT", "2025-02-01", pdf);
        journey.record("PROGRESS_NOTE", "2025-02-02");
        CopyWork work = CopyWork.of(journey, journey.approvedPatientRequest("PICK_UP"));
        work.finish(pdf);
        assertEquals(1, OwnerSql.count(custodian, "content", "sha256 = ?", hash(pdf)));
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, custodian, journey.copyService)) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> OwnerSql.execute(
                            connection,
                            "update content set object = null, key_id = null, wrapped_key = null, deleted_at = now()"));
            assertThat(refused.getMessage()).contains("row-level security");
        }
    }

    @Test
    void theApplicationCannotRemoveARowOrGiveItOtherBytes() throws SQLException {
        stored();
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, custodian, null)) {
            for (String change : List.of(
                    "delete from content",
                    "truncate content",
                    "update content set sha256 = repeat('0', 64)",
                    "update content set custodian_id = gen_random_uuid()",
                    "delete from content_pin",
                    "update content_pin set sha256 = repeat('0', 64)")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    private UUID stored() {
        return journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Stored", 1));
    }

    private static UUID stored(Journey of, String words) {
        of.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf(words, 1));
        return of.world.custodian;
    }

    private UUID keep(byte[] bytes) {
        try (ReceivedDocument received = documents.receive(new ByteArrayInputStream(bytes))) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> documents.keep(received).id());
        }
    }

    private byte[] read(UUID document) throws IOException {
        try (var file = documents.original(document)) {
            return Files.readAllBytes(file.path());
        }
    }

    private static String path(UUID record) {
        return "/v1/records/" + record + "/content";
    }

    private byte[] content(UUID record) {
        return as(journey.reviewer)
                .get(path(record))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void damaged(UUID record) {
        for (String form : List.of("original", "readable")) {
            as(journey.reviewer)
                    .get(path(record) + "?form=" + form)
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("code", equalTo("document-damaged"));
        }
    }

    /** Puts the bytes where the version before the vault had them, as if they had never been anywhere else. */
    private Path asBefore(byte[] bytes) throws IOException {
        for (Path object : objects()) {
            Files.delete(object);
        }
        List<String> hashes =
                OwnerSql.column(custodian, "select readable_sha256 from document where sha256 = ?", hash(bytes));
        assertEquals(1, hashes.size());
        forgetContents();
        return plain(bytes);
    }

    private Path plain(byte[] bytes) throws IOException {
        String hash = hash(bytes);
        Path file = directory
                .resolve(custodian.toString())
                .resolve(hash.substring(0, 2))
                .resolve(hash);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private void forgetContents() {
        try (Connection owner = OwnerSql.open(DatabaseRoles.OWNER, custodian, null)) {
            OwnerSql.execute(owner, "delete from content");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> objects() {
        return objectsOf(custodian);
    }

    private List<Path> objectsOf(UUID whose) {
        return filesBelow(directory.resolve("vault").resolve(whose.toString()));
    }

    private List<Path> plainFiles() {
        return filesBelow(directory.resolve(custodian.toString()));
    }

    private static List<Path> filesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> bytes(List<Path> files) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path file : files) {
            bytes.add(Files.readAllBytes(file));
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    /** As the service would be after a restart with these keys. */
    private void with(ContentCipher other, Runnable work) {
        ClientProxy.unwrap(contents).cipher = other;
        ClientProxy.unwrap(upkeep).cipher = other;
        try {
            work.run();
        } finally {
            ClientProxy.unwrap(contents).cipher = cipher;
            ClientProxy.unwrap(upkeep).cipher = cipher;
        }
    }
}
