package health.roi.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Committed rows become leaves: every one, once, in a row without gaps, whoever seals and whenever they commit. */
@QuarkusTest
class SealingTest extends ApiTest {

    private static final String LATE =
            "insert into audit_event (id, custodian_id, occurred_at, actor, actor_roles, action,"
                    + " outcome, subject_type, request_id, detail) values ('%s', '%s', now(), 'late', '', 'late', 'ALLOWED', 'thing',"
                    + " '%s', '{}')";

    @Inject
    CheckpointJob job;

    @Test
    void aRowThatCommitsLateIsSealedLateAndOnce() throws SQLException {
        TrailFixture trail = new TrailFixture();
        UUID early = new UUID(0x01900000_0000_7000L, 0x8000_000000000001L);
        try (Connection slow = OwnerSql.open(DatabaseRoles.APPLICATION, trail.custodian, null)) {
            slow.setAutoCommit(false);
            OwnerSql.execute(slow, LATE.formatted(early, trail.custodian, UUID.randomUUID()));
            trail.write("quick", UUID.randomUUID());
            trail.seal();
            assertThat(trail.leaves()).isNotEmpty().doesNotContain(early.toString());
            slow.commit();
        }
        trail.seal();
        trail.seal();

        assertThat(trail.leaves()).doesNotHaveDuplicates().endsWith(early.toString());
        assertWhole(trail);
    }

    @Test
    void aRowThatWasRolledBackIsNeverSealed() throws SQLException {
        TrailFixture trail = new TrailFixture();
        UUID undone = UUID.randomUUID();
        try (Connection slow = OwnerSql.open(DatabaseRoles.APPLICATION, trail.custodian, null)) {
            slow.setAutoCommit(false);
            OwnerSql.execute(slow, LATE.formatted(undone, trail.custodian, UUID.randomUUID()));
            slow.rollback();
        }
        trail.write("done", UUID.randomUUID());
        trail.seal();

        assertThat(trail.leaves()).doesNotContain(undone.toString());
        assertWhole(trail);
    }

    @Test
    void manySealersAndWritersLeaveNoGap() throws Exception {
        TrailFixture trail = new TrailFixture();
        UUID request = UUID.randomUUID();
        trail.write("first", request);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 20; n++) {
                        trail.write("row", request, null);
                    }
                }));
            }
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 10; n++) {
                        trail.checkpoint();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        trail.checkpoint();

        assertThat(OwnerSql.count(trail.custodian, "audit_event", "action = 'row'"))
                .isEqualTo(320);
        assertWhole(trail);
        assertThat(trail.verdict(trail.publicKey()).text()).contains("WHOLE");
    }

    @Test
    void aCheckpointIsSignedWhereTheTreeGrewAndPublishedOnce() throws IOException {
        TrailFixture trail = new TrailFixture();
        trail.write("one", UUID.randomUUID());
        long first = trail.checkpoint();
        String note = Files.readString(trail.published(first));
        assertThat(trail.checkpoint()).isEqualTo(first);
        trail.write("two", UUID.randomUUID());
        TestClock.forward(Duration.ofMinutes(2));
        long second = trail.checkpoint();

        assertThat(second).isGreaterThan(first);
        assertThat(note).contains("release-of-information/audit/" + trail.custodian + "\n" + first + "\n");
        assertThat(trail.published(second)).exists();
        assertThat(trail.published(first)).hasContent(note);
        assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void theJobDoesItForEachCustodian() {
        TrailFixture trail = new TrailFixture();
        trail.write("one", UUID.randomUUID());
        trail.bound(() -> {
            job.run();
            return null;
        });

        assertThat(OwnerSql.count(trail.custodian, "audit_unsealed", "true")).isZero();
        assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is not null"))
                .isEqualTo(1);
        assertThat(job.name()).isEqualTo("audit-checkpoint");
        assertThat(job.every()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void refusesToOverwriteWhatWasPublished() throws IOException {
        TrailFixture trail = new TrailFixture();
        trail.write("one", UUID.randomUUID());
        trail.seal();
        long size = Long.parseLong(
                OwnerSql.column(trail.custodian, "select size from audit_tree").get(0));
        String other = "release-of-information/audit/" + trail.custodian + "\n" + size + "\nanother root\n";
        Path file = trail.published(size);
        Files.createDirectories(file.getParent());
        Files.writeString(file, other);
        trail.checkpoint();

        assertThat(file).hasContent(other);
        assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is null"))
                .isEqualTo(1);
    }

    @Test
    void putsCheckpointsToAnAddressAndOverwritesNothingThere() throws IOException {
        TrailFixture trail = new TrailFixture();
        trail.write("one", UUID.randomUUID());
        trail.seal();
        Map<String, String> stored = new ConcurrentHashMap<>();
        List<String> tokens = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            tokens.add(call.getRequestHeaders().getFirst("Authorization"));
            String path = call.getRequestURI().getPath();
            if (call.getRequestMethod().equals("GET")) {
                byte[] body = stored.get(path).getBytes(StandardCharsets.UTF_8);
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
            } else {
                boolean fresh = stored.putIfAbsent(
                                path, new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                        == null;
                call.sendResponseHeaders(fresh ? 201 : 412, -1);
            }
            call.close();
        });
        server.start();
        try {
            CheckpointPublicationService publication = new CheckpointPublicationService();
            publication.directory = Optional.empty();
            publication.url =
                    Optional.of("http://localhost:" + server.getAddress().getPort() + "/trail/");
            publication.token = Optional.of("secret");
            publication.checkpoints = TrailFixture.bean(CheckpointService.class);
            long first = signed(trail, publication);
            String path =
                    "/trail/" + trail.custodian + "/" + trail.published(first).getFileName();
            assertThat(stored.get(path)).startsWith("release-of-information/audit/" + trail.custodian + "\n" + first);
            assertThat(tokens).containsOnly("Bearer secret");
            assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is null"))
                    .isZero();

            // Once more what is there already; then something else of the same size.
            trail.tamper("update audit_checkpoint set published_at = null where custodian_id = :custodian");
            signed(trail, publication);
            assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is null"))
                    .isZero();
            trail.tamper("update audit_checkpoint set published_at = null where custodian_id = :custodian");
            stored.put(path, "release-of-information/audit/" + trail.custodian + "\n" + first + "\nother\n");
            signed(trail, publication);
            assertThat(OwnerSql.count(trail.custodian, "audit_checkpoint", "published_at is null"))
                    .isEqualTo(1);
            assertThat(stored.get(path)).endsWith("other\n");
        } finally {
            server.stop(0);
        }
    }

    private static long signed(TrailFixture trail, CheckpointPublicationService publication) {
        return trail.bound(() -> {
            long size = TrailFixture.bean(CheckpointService.class)
                    .sign()
                    .orElseThrow()
                    .size();
            publication.publish();
            return size;
        });
    }

    @Test
    void refusesToSignATreeThatNoLongerBeginsWithItsLastCheckpoint() {
        TrailFixture trail = new TrailFixture();
        trail.write("one", UUID.randomUUID());
        long size = trail.checkpoint();
        trail.tamper(
                "update audit_leaf set hash = sha256('forged') where custodian_id = :custodian",
                "update audit_node set hash = sha256('forged') where custodian_id = :custodian");
        trail.write("two", UUID.randomUUID());
        trail.seal();

        assertThatThrownBy(trail::checkpoint).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(OwnerSql.column(trail.custodian, "select size from audit_checkpoint"))
                .containsExactly(String.valueOf(size));
    }

    /** As many leaves as rows, numbered without a gap, in the order of each chain, and nothing waits. */
    private static void assertWhole(TrailFixture trail) {
        trail.seal();
        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select concat_ws(' ', count(*) = (select count(*) from audit_event), min(leaf_index),"
                                + " max(leaf_index) = count(*) - 1, count(*) = (select size from audit_tree),"
                                + " (select count(*) from audit_unsealed)) from audit_leaf"))
                .containsExactly("t 0 t t 0");
        assertThat(OwnerSql.column(
                        trail.custodian,
                        "select id::text from (select e.id, e.chain_no, lag(e.chain_no, 1, 0::bigint) over"
                                + " (partition by e.request_id order by l.leaf_index) before from audit_leaf l"
                                + " join audit_event e on e.id = l.event_id where e.request_id is not null) rows"
                                + " where chain_no <> before + 1"))
                .as("a chain is sealed in its order")
                .isEmpty();
    }
}
