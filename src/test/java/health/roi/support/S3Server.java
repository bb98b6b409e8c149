package health.roi.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server (S3Proxy) in a process of its own, with one bucket; gone with the process of the tests. */
public final class S3Server {

    public static final String BUCKET = "roi-documents";
    public static final String REGION = "us-east-1";
    public static final String ACCESS_KEY = "tests";
    public static final String SECRET_KEY = "tests-secret";

    private static final Path FOLDER = Path.of("target", "s3proxy");

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static S3Server start() {
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + freePort());
            Path settings = Files.createTempFile(FOLDER, "s3proxy", ".properties");
            Files.write(
                    settings,
                    List.of(
                            "s3proxy.endpoint=" + endpoint,
                            "s3proxy.authorization=aws-v4",
                            "s3proxy.identity=" + ACCESS_KEY,
                            "s3proxy.credential=" + SECRET_KEY,
                            "jclouds.provider=transient-nio2",
                            "jclouds.identity=none",
                            "jclouds.credential=none"));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-jar",
                            FOLDER.resolve("s3proxy.jar").toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("s3proxy.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            S3Server server = new S3Server(process, endpoint);
            Journey.await(server::hasBucket);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the S3 server did not start; mvn process-test-resources puts it into " + FOLDER, e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Past the service, as its administrator sees it. */
    public S3Client client() {
        return client(endpoint);
    }

    public static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public void stop() {
        process.destroyForcibly();
    }

    private boolean hasBucket() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the S3 server ended; see " + FOLDER.resolve("s3proxy.log"));
        }
        try (S3Client s3 = client()) {
            s3.createBucket(create -> create.bucket(BUCKET));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
