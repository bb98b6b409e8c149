package health.roi.document.vault;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where documents are kept, and what encrypts their keys. */
@ConfigMapping(prefix = "roi.vault")
public interface VaultConfig {

    /** {@code files} (below {@code roi.documents.directory}) or {@code s3}; env ROI_DOCUMENTS_PLACE. */
    Place place();

    /** The Tink keyset that encrypts the keys of the documents, as JSON; env ROI_DOCUMENT_KEYS. */
    Optional<String> keys();

    /** A file that holds the keyset instead; env ROI_DOCUMENT_KEYS_FILE. */
    Optional<Path> keysFile();

    /** For {@code s3}; the credentials come from the environment, as the AWS SDK looks for them. */
    S3 s3();

    /** Where the vault is. */
    enum Place {
        FILES,
        S3
    }

    /** A bucket. */
    interface S3 {

        /** The name of a bucket that is there and that only this installation uses; env ROI_S3_BUCKET. */
        Optional<String> bucket();

        /** The region, also where the service is another than Amazon's; env ROI_S3_REGION. */
        Optional<String> region();

        /** The address of a service other than Amazon's; env ROI_S3_ENDPOINT. */
        Optional<URI> endpoint();
    }
}
