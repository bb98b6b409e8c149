package health.roi.document.vault;

import static health.roi.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.BucketResource;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.S3Server;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The service with its documents in a bucket, from an upload to the package that goes out. */
@QuarkusTest
@TestProfile(BucketVaultApiTest.InABucket.class)
@QuarkusTestResource(value = BucketResource.class, restrictToAnnotatedClass = true)
class BucketVaultApiTest extends ApiTest {

    public static class InABucket implements QuarkusTestProfile {}

    private static final String MARKER = "MARKER-IN-A-BUCKET";

    @ConfigProperty(name = "roi.vault.s3.endpoint")
    URI endpoint;

    @ConfigProperty(name = "roi.documents.directory")
    Path directory;

    @Inject
    SweepVaultJob sweep;

    @Test
    void storesReadsAndReleases() {
        Journey journey = new Journey();
        byte[] text = (MARKER + "\nSeen today.").getBytes(StandardCharsets.US_ASCII);
        UUID note = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", text);
        journey.storedRecord("LAB_RESULT", "2025-02-02", SampleDocuments.pdf("Glucose", 3));
        assertArrayEquals(
                text,
                as(journey.reviewer)
                        .get("/v1/records/" + note + "/content")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        String request = journey.packagedPatientRequest("PICK_UP");
        assertThat(PdfText.of(journey.packageOf(request))).contains(MARKER, "Glucose page 3");

        UUID custodian = journey.world.custodian;
        assertEquals(named(custodian), keys(custodian), "every object is named, and every name is there");
        assertFalse(Files.exists(directory.resolve("vault").resolve(custodian.toString())), "and none is a file");
        try (S3Client s3 = client()) {
            for (String key : keys(custodian)) {
                byte[] object = s3.getObjectAsBytes(
                                get -> get.bucket(S3Server.BUCKET).key(key))
                        .asByteArray();
                assertThat(new String(object, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER, "%PDF");
            }
        }
    }

    @Test
    void sweepsWhatNoRowNames() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        byte[] pdf = SampleDocuments.pdf("Twice", 1);
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", pdf);
        journey.storedRecord("PROGRESS_NOTE", "2025-02-02", pdf);
        assertThat(keys(custodian).size()).isGreaterThan(named(custodian).size());
        TestClock.forward(Duration.ofDays(2));
        AsCustodian.run(custodian, sweep);
        assertEquals(named(custodian), keys(custodian));
    }

    @Test
    void documentDamaged_missing() {
        Journey journey = new Journey();
        UUID custodian = journey.world.custodian;
        UUID note = journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Lost", 1));
        try (S3Client s3 = client()) {
            keys(custodian)
                    .forEach(key -> s3.deleteObject(
                            delete -> delete.bucket(S3Server.BUCKET).key(key)));
        }
        as(journey.reviewer)
                .get("/v1/records/" + note + "/content")
                .then()
                .statusCode(500)
                .body("code", equalTo("document-damaged"));
    }

    private Set<String> keys(UUID custodian) {
        try (S3Client s3 = client()) {
            Set<String> keys = new HashSet<>();
            s3.listObjectsV2Paginator(list -> list.bucket(S3Server.BUCKET).prefix(custodian + "/")).contents().stream()
                    .map(S3Object::key)
                    .forEach(keys::add);
            return keys;
        }
    }

    private static Set<String> named(UUID custodian) {
        List<String> objects = OwnerSql.column(custodian, "select object from content");
        return new HashSet<>(objects.stream()
                .map(object -> new ObjectName(custodian, object).path())
                .toList());
    }

    private S3Client client() {
        return S3Server.client(endpoint);
    }
}
