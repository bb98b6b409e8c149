package health.roi.fulfillment.certifier;

import health.roi.document.assembly.SigningKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys with which certified packages are signed: a PKCS#12 file, in which a custodian's key is named by the custodian's
 * id, and {@code default} is that of all others. Without the file nothing is signed digitally.
 */
@ApplicationScoped
public class SigningKeyService {

    private static final String OTHERS = "default";

    @ConfigProperty(name = "roi.certification.keystore")
    Optional<Path> file;

    @ConfigProperty(name = "roi.certification.keystore-password")
    Optional<String> password;

    /** A service that could not sign does not start: a package would go out without the signature that was meant. */
    void start(@Observes StartupEvent event) {
        read(OTHERS);
    }

    public Optional<SigningKey> of(UUID custodian) {
        return read(custodian.toString()).or(() -> read(OTHERS));
    }

    private Optional<SigningKey> read(String alias) {
        return file.flatMap(store -> SigningKey.read(store, password.orElse("").toCharArray(), alias));
    }
}
