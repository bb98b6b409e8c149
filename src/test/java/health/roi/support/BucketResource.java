package health.roi.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Keeps the documents in a bucket of a real S3 server instead of in files. */
public class BucketResource implements QuarkusTestResourceLifecycleManager {

    private static final String ACCESS_KEY = "aws.accessKeyId";
    private static final String SECRET_KEY = "aws.secretAccessKey";

    private S3Server server;

    @Override
    public Map<String, String> start() {
        server = S3Server.start();
        // Where the AWS SDK looks for credentials; in production it is the environment.
        System.setProperty(ACCESS_KEY, S3Server.ACCESS_KEY);
        System.setProperty(SECRET_KEY, S3Server.SECRET_KEY);
        return Map.of(
                "roi.vault.place",
                "s3",
                "roi.vault.s3.bucket",
                S3Server.BUCKET,
                "roi.vault.s3.region",
                S3Server.REGION,
                "roi.vault.s3.endpoint",
                server.endpoint().toString());
    }

    @Override
    public void stop() {
        System.clearProperty(ACCESS_KEY);
        System.clearProperty(SECRET_KEY);
        server.stop();
    }
}
