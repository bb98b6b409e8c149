package health.roi.document.vault;

import health.roi.platform.keys.KeyRing;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The vault and the cipher that the settings name. */
class VaultProducerConfig {

    @Produces
    @Singleton
    Vault vault(VaultConfig config, @ConfigProperty(name = "roi.documents.directory") Path directory) {
        return switch (config.place()) {
            case FILES -> new FileVault(directory.resolve("vault"));
            case S3 ->
                BucketVault.of(
                        config.s3().bucket().orElseThrow(() -> missing("ROI_S3_BUCKET")),
                        config.s3().region().orElseThrow(() -> missing("ROI_S3_REGION")),
                        config.s3().endpoint().orElse(null),
                        DefaultCredentialsProvider.builder().build());
        };
    }

    void close(@Disposes Vault vault) {
        if (vault instanceof BucketVault bucket) {
            bucket.close();
        }
    }

    @Produces
    @Singleton
    ContentCipher cipher(VaultConfig config) throws IOException, GeneralSecurityException {
        String json = config.keys().isPresent()
                ? config.keys().get()
                : Files.readString(
                        config.keysFile().orElseThrow(() -> missing("ROI_DOCUMENT_KEYS or ROI_DOCUMENT_KEYS_FILE")));
        return new ContentCipher(KeyRing.parse(json));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException(name + " is not set");
    }
}
