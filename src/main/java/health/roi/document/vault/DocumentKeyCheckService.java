package health.roi.document.vault;

import health.roi.platform.job.EachCustodian;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Aborts the start where documents are wrapped by a key that is not there: they could not be read. */
@ApplicationScoped
class DocumentKeyCheckService {

    @Inject
    EachCustodian custodians;

    @Inject
    VaultUpkeepService vault;

    @Inject
    ContentCipher cipher;

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 10) StartupEvent event) {
        Set<Long> lacking = new TreeSet<>();
        for (UUID custodian : custodians.ids()) {
            custodians.bound(custodian, "check-document-keys", () -> lacking.addAll(vault.keysInUse()));
        }
        lacking.removeAll(cipher.known());
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("The service does not start: documents are encrypted by the keys " + lacking
                    + ", which the keyset lacks. Put them back into ROI_DOCUMENT_KEYS or ROI_DOCUMENT_KEYS_FILE, and drop"
                    + " old keys only when the job rewrap-content-keys has run.");
        }
    }
}
