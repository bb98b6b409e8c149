package health.roi.audit.tree;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that signs now. */
@ApplicationScoped
class CheckpointKeyService {

    @ConfigProperty(name = "roi.audit.checkpoint-key")
    Optional<String> configured;

    private CheckpointKey key;

    @PostConstruct
    void read() {
        key = CheckpointKey.parse(
                configured.orElseThrow(
                        () -> new IllegalStateException(
                                "no key signs the checkpoints of the trail: set ROI_CHECKPOINT_KEY to an Ed25519 key, PKCS#8 in base64")));
    }

    CheckpointKey key() {
        return key;
    }
}
