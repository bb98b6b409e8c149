package health.roi.audit.tree;

import static health.roi.support.World.as;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.support.DatabaseResource;
import health.roi.support.OwnerSql;
import health.roi.support.World;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A custodian with a trail of its own, written, sealed and exported through the service, and changed past it. */
final class TrailFixture {

    final World world = World.create();
    final UUID custodian = world.custodian;
    final String auditor = world.token("auditor");
    private final Path folder;

    TrailFixture() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "trail-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** Work as the custodian's own people, outside of any transaction. */
    <T> T bound(Callable<T> work) {
        return bound(new Caller(custodian, "test", Set.of("auditor"), null, null), work);
    }

    static <T> T bound(Caller caller, Callable<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            bean(CurrentCaller.class).bind(caller);
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    /** One row for each of these requests, in one transaction; a null stands for a row of no request. */
    void write(String action, UUID... requests) {
        bound(() -> QuarkusTransaction.requiringNew().call(() -> {
            for (UUID request : requests) {
                bean(AuditService.class)
                        .allowed(
                                action,
                                Subject.of("thing", UUID.randomUUID(), request, null),
                                Map.of("code", "a", "état", "b: \"ü\" \uD83D\uDE00"));
            }
            return null;
        }));
    }

    void seal() {
        bound(() -> {
            bean(CheckpointService.class).seal(Integer.MAX_VALUE);
            return null;
        });
    }

    /** What the job does; the size of the checkpoint. */
    long checkpoint() {
        return bound(() -> {
            bean(CheckpointService.class).seal(Integer.MAX_VALUE);
            long size = bean(CheckpointService.class).sign().orElseThrow().size();
            bean(CheckpointPublicationService.class).publish();
            return size;
        });
    }

    Path published() {
        return Path.of("target", "test-data", "checkpoints", custodian.toString());
    }

    Path published(long size) {
        return published().resolve(String.format("%019d.txt", size));
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of the newest checkpoint. */
    Path publicKey() {
        return file(
                "key.txt",
                as(auditor)
                        .get("/v1/audit-checkpoints")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].publicKey"));
    }

    Path export() {
        return file(
                "export.ndjson",
                as(auditor)
                        .get("/v1/audit-events/export")
                        .then()
                        .statusCode(200)
                        .contentType("application/x-ndjson")
                        .extract()
                        .asString());
    }

    /** What the verifier says of an export of now, with the key and the checkpoints that were known before. */
    Verifier.Verdict verdict(Path key) {
        return Verifier.run(export(), "--checkpoints", published(), "--public-key", key);
    }

    /** The events from the first leaf to the last. */
    List<String> leaves() {
        return OwnerSql.column(custodian, "select event_id from audit_leaf order by leaf_index");
    }

    /** As a superuser to whom no trigger and no policy applies. */
    void tamper(String... statements) {
        try (Connection superuser = superuser()) {
            OwnerSql.execute(superuser, "set session_replication_role = replica");
            for (String sql : statements) {
                OwnerSql.execute(superuser, sql.replace(":custodian", "'" + custodian + "'"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection superuser() throws SQLException {
        return DriverManager.getConnection(DatabaseResource.url(), "postgres", "postgres");
    }
}
