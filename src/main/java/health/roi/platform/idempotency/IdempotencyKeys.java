package health.roi.platform.idempotency;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Seal;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys of one caller. All of it happens in the transaction of the effect. */
@ApplicationScoped
class IdempotencyKeys {

    /** A key is kept longer than the day that is promised. */
    static final Duration KEPT = Duration.ofHours(48);

    private static final String SEALED = "idempotency";

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    /**
     * Takes the key until the end of the transaction and returns what it remembers. Refuses with
     * {@code idempotency-in-flight} while another transaction holds it: the lock goes with that transaction, so a
     * crash leaves none behind.
     */
    Optional<Remembered> take(String key) {
        Caller caller = callers.get();
        String lock = caller.custodian() + "|" + owner(caller) + "|" + key;
        Boolean taken = (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                        .setParameter(1, lock)
                        .getSingleResult();
        if (!taken) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_IN_FLIGHT);
        }
        List<?> found = entities.createNativeQuery(
                        "select fingerprint, status, etag, location, body from idempotency_key"
                                + " where custodian_id = ?1 and caller = ?2 and key = ?3")
                .setParameter(1, caller.custodian())
                .setParameter(2, owner(caller))
                .setParameter(3, key)
                .getResultList();
        return found.stream().findFirst().map(row -> remembered((Object[]) row));
    }

    void remember(String key, Remembered answer) {
        Caller caller = callers.get();
        entities.flush();
        entities.createNativeQuery("insert into idempotency_key (custodian_id, caller, key, fingerprint, status, etag,"
                        + " location, body, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, caller.custodian())
                .setParameter(2, owner(caller))
                .setParameter(3, key)
                .setParameter(4, answer.fingerprint())
                .setParameter(5, answer.status())
                .setParameter(6, answer.etag())
                .setParameter(7, answer.location())
                .setParameter(8, answer.body() == null ? null : seal.close(SEALED, answer.body()))
                .setParameter(9, clock.instant())
                .executeUpdate();
    }

    /** Forgets the keys of the bound custodian that are older than {@link #KEPT}. */
    int forget() {
        return entities.createNativeQuery("delete from idempotency_key where custodian_id = ?1 and created_at < ?2")
                .setParameter(1, callers.get().custodian())
                .setParameter(2, clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private static String owner(Caller caller) {
        return caller.copyService() == null ? caller.subject() : caller.copyService() + "/" + caller.subject();
    }

    /** What a key remembers can be a patient's data or a one-time code: only the service reads it again. */
    private String opened(String body) {
        return body == null
                ? null
                : seal.open(SEALED, body).orElseThrow(() -> new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    private Remembered remembered(Object[] row) {
        return new Remembered(
                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], opened((String)
                        row[4]));
    }
}
