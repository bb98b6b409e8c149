package health.roi.document.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.platform.problem.ProblemType;
import health.roi.support.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server. */
class BucketVaultTest extends VaultContract {

    private static S3Server server;
    private static S3Client s3;
    private static BucketVault bucket;

    @BeforeAll
    static void start() {
        server = S3Server.start();
        s3 = server.client();
        bucket = of(server.endpoint(), S3Server.BUCKET);
    }

    @AfterAll
    static void stop() {
        bucket.close();
        s3.close();
        server.stop();
    }

    @Override
    Vault vault() {
        return bucket;
    }

    @Override
    byte[] raw(ObjectName name) {
        return s3.getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key(name.path()))
                .asByteArray();
    }

    @Override
    void overwrite(ObjectName name, byte[] bytes) {
        s3.putObject(put -> put.bucket(S3Server.BUCKET).key(name.path()), RequestBody.fromBytes(bytes));
    }

    @Override
    Path toPut(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "put", ""), bytes);
    }

    @Test
    void saysUnavailableWhereNobodyAnswers() throws IOException {
        try (BucketVault nowhere = of(URI.create("http://127.0.0.1:9"), S3Server.BUCKET)) {
            refused(nowhere);
        }
    }

    @Test
    void saysUnavailableAndNotDamagedWhereTheBucketIsGone() throws IOException {
        try (BucketVault gone = of(server.endpoint(), "another-bucket")) {
            refused(gone);
        }
    }

    private void refused(BucketVault vault) throws IOException {
        ObjectName name = ObjectName.fresh(UUID.randomUUID());
        Path file = toPut(new byte[] {1});
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(VaultUnavailable.class, () -> vault.put(name, file))
                        .type());
        assertThrows(VaultUnavailable.class, () -> vault.open(name));
    }

    private static BucketVault of(URI endpoint, String name) {
        return BucketVault.of(
                name,
                S3Server.REGION,
                endpoint,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)));
    }
}
