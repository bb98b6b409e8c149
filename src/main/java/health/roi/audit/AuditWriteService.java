package health.roi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Gathers the rows of a transaction and writes them as the last thing before it commits. A row locks its request's chain
 * until the commit: written last, nothing waits behind the lock; written in the order of the requests, no two transactions
 * wait for each other.
 */
@ApplicationScoped
class AuditWriteService {

    private static final Comparator<AuditRow> BY_CHAIN =
            Comparator.comparing(row -> row.requestId, Comparator.nullsFirst(Comparator.<UUID>naturalOrder()));

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    @Inject
    AuditStore store;

    /** Writes a row at once: nothing of the transaction is looked through for changes again. */
    @Inject
    StatelessSession rows;

    /** Adds a row to the running transaction; a roll-back takes it along. */
    void add(AuditRow row) {
        pending().waiting.add(row);
    }

    private Pending pending() {
        if (registry.getResource(Pending.class) instanceof Pending begun) {
            return begun;
        }
        Pending pending = new Pending();
        register(pending);
        registry.putResource(Pending.class, pending);
        return pending;
    }

    /** Not through the registry: what is registered there runs after Hibernate has looked for changes for the last time. */
    private void register(Pending pending) {
        try {
            transactions.getTransaction().registerSynchronization(pending);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("the trail cannot be written in this transaction", e);
        }
    }

    private final class Pending implements Synchronization {

        final List<AuditRow> waiting = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Everything else of the transaction has its locks before the first chain is locked.
            store.flush();
            waiting.sort(BY_CHAIN);
            waiting.forEach(rows::insert);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is held outside the transaction.
        }
    }
}
