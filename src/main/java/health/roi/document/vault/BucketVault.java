package health.roi.document.vault;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket of any S3 service. Of the server only the plainest operations are asked, and nothing of its own
 * encryption, versions or checksums: what comes back is checked by us in any case.
 */
final class BucketVault implements Vault, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final S3Client s3;
    private final String bucket;

    private BucketVault(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /**
     * A bucket that is there already.
     *
     * @param endpoint where another service than Amazon's is, or null
     */
    static BucketVault of(String bucket, String region, URI endpoint, AwsCredentialsProvider credentials) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                // Services other than Amazon's do not all know the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER));
        return new BucketVault((endpoint == null ? builder : builder.endpointOverride(endpoint)).build(), bucket);
    }

    @Override
    public void put(ObjectName name, Path file) {
        try {
            s3.putObject(put -> put.bucket(bucket).key(name.path()), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw unavailable("put", e);
        }
    }

    @Override
    public Optional<InputStream> open(ObjectName name) {
        try {
            return Optional.of(
                    new VaultStream(s3.getObject(get -> get.bucket(bucket).key(name.path()))));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw unavailable("open", e);
        }
    }

    @Override
    public void delete(ObjectName name) {
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(name.path()));
        } catch (SdkException e) {
            throw unavailable("delete", e);
        }
    }

    @Override
    public void eachOlderThan(UUID custodian, Instant moment, Consumer<ObjectName> consumer) {
        try {
            s3
                    .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(ObjectName.prefix(custodian)))
                    .contents()
                    .stream()
                    .filter(object -> object.lastModified().isBefore(moment))
                    .map(BucketVault::lastPart)
                    .filter(ObjectName::fits)
                    .forEach(random -> consumer.accept(new ObjectName(custodian, random)));
        } catch (SdkException e) {
            throw unavailable("list", e);
        }
    }

    /** The operator is told what the server said; it knows nothing of patients. */
    private static VaultUnavailable unavailable(String action, SdkException e) {
        return VaultUnavailable.after(
                e instanceof AwsServiceException said && said.awsErrorDetails() != null
                        ? action + " (" + said.statusCode() + " "
                                + said.awsErrorDetails().errorCode() + ")"
                        : action,
                e);
    }

    private static String lastPart(S3Object object) {
        return object.key().substring(object.key().lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        s3.close();
    }
}
