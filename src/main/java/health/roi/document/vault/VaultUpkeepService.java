package health.roi.document.vault;

import health.roi.document.work.WorkFolder;
import health.roi.platform.access.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the vault needs done from time to time, for the bound custodian, in many short transactions. */
@ApplicationScoped
class VaultUpkeepService {

    /** Longer than any transaction that could still name an object. */
    private static final Duration UNNAMED = Duration.ofDays(1);

    private static final int BATCH = 200;
    private static final Logger LOG = Logger.getLogger(VaultUpkeepService.class);

    @Inject
    ContentService service;

    @Inject
    ContentStore contents;

    @Inject
    Vault vault;

    @Inject
    ContentCipher cipher;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Removes what transactions that did not commit left behind, and the working files of processes that were killed. */
    void sweep() {
        Instant before = clock.instant().minus(UNNAMED);
        WorkFolder.removeAbandoned(service.workDirectory(), before);
        List<ObjectName> batch = new ArrayList<>();
        vault.eachOlderThan(callers.get().custodian(), before, object -> {
            batch.add(object);
            if (batch.size() == BATCH) {
                removeUnnamed(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            removeUnnamed(batch);
        }
    }

    private void removeUnnamed(List<ObjectName> objects) {
        List<String> names = objects.stream().map(ObjectName::random).toList();
        Set<String> named = QuarkusTransaction.requiringNew()
                .call(() -> contents.named(callers.get().custodian(), names));
        objects.stream().filter(object -> !named.contains(object.random())).forEach(vault::delete);
    }

    /** Wraps the keys of all contents by the present primary key; the objects stay as they are. */
    void rewrap() {
        Set<Long> old = keysInUse();
        old.remove(cipher.primary());
        for (long key : old) {
            String after = "";
            while (after != null) {
                String from = after;
                after = QuarkusTransaction.requiringNew().call(() -> rewrap(key, from));
            }
        }
    }

    /** One batch; returns the hash that it came to, or null at the end. */
    private String rewrap(long key, String after) {
        List<ContentRow> rows = contents.wrappedBy(callers.get().custodian(), key, after, BATCH);
        for (ContentRow row : rows) {
            try {
                contents.replaceKey(row, cipher.rewrap(row.wrappedKey, row.custodianId, row.sha256));
            } catch (GeneralSecurityException e) {
                LOG.errorf("the key of object %s does not open by key %d", row.object, key);
            }
        }
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).sha256;
    }

    /** Ids of the keys that wrap contents of the custodian. */
    Set<Long> keysInUse() {
        UUID custodian = callers.get().custodian();
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<Long> used = new TreeSet<>();
            Optional<Long> next = contents.nextKey(custodian, -1);
            while (next.isPresent()) {
                used.add(next.get());
                next = contents.nextKey(custodian, next.get());
            }
            return used;
        });
    }

    /** Encrypts the plain files of an earlier version, one after the other, and removes each when that is committed. */
    void takeInPlainFiles() {
        UUID custodian = callers.get().custodian();
        PlainFiles plain = service.plainFiles();
        int wrong = 0;
        for (Path file : plain.all(custodian)) {
            String sha256 = file.getFileName().toString();
            boolean known = QuarkusTransaction.requiringNew()
                    .call(() -> contents.find(custodian, sha256).isPresent());
            if (known || service.takeIn(sha256)) {
                plain.remove(custodian, sha256);
            } else {
                wrong++;
            }
        }
        if (wrong > 0) {
            LOG.errorf("%d plain files are not what they were and stay where they are: restore them", wrong);
        }
    }
}
