package health.roi.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Holds what no row stands for, by a name and until the end of the transaction: one goes on, the others wait. */
@ApplicationScoped
public class NamedLocks {

    /** What the names are of. The numbers stay as they are: a replica of another version holds the same ones. */
    public enum Of {
        FEE_SCHEDULES(0),
        RECORD_NUMBERS(1),
        AUDIT_BATCHES(2),
        DISCLOSURES(2),
        RETENTION(3);

        private final int number;

        Of(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** Also for a connection that is not the service's; the parameters are the name and {@link Of#number}. */
    public static final String HOLD = "select true from pg_advisory_xact_lock(hashtextextended(?, ?))";

    private static final String SHARE = "select true from pg_advisory_xact_lock_shared(hashtextextended(?, ?))";

    @Inject
    EntityManager entities;

    public void hold(Of of, String name) {
        ask(HOLD, of, name);
    }

    /** Several may at once, and nobody who holds it. */
    public void share(Of of, String name) {
        ask(SHARE, of, name);
    }

    private void ask(String sql, Of of, String name) {
        entities.createNativeQuery(sql, Boolean.class)
                .setParameter(1, name)
                .setParameter(2, of.number())
                .getSingleResult();
    }
}
