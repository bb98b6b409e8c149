package health.roi.retention;

import static health.roi.support.Disclosures.request;
import static health.roi.support.Disclosures.today;
import static health.roi.support.RetentionRuns.LONG;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.roi.directory.ComplaintContact;
import health.roi.letter.Letter;
import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.AsCustodian;
import health.roi.support.Incidents;
import health.roi.support.Journey;
import health.roi.support.Letters;
import health.roi.support.OwnerSql;
import health.roi.support.RetentionRuns;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters, packages, what was faxed and accountings: their bytes go for ever, and a certificate is left. */
@QuarkusTest
class RetentionOfContentsApiTest extends ApiTest {

    private static final ComplaintContact CONTACT =
            new ComplaintContact("Privacy Officer", "+1 218 555 0103", "privacy@northwoods.example");

    @Inject
    RetentionJob job;

    private Journey journey;
    private World world;

    @BeforeEach
    void chart() {
        journey = new Journey();
        world = journey.world;
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 2));
    }

    /** A request whose package was faxed, and which is closed since. */
    private String faxed() {
        String request = journey.packagedPatientRequest("MAIL");
        String delivery = journey.step(
                        journey.desk,
                        request,
                        "deliveries",
                        Map.of("method", "FAX", "address", "+1 (218) 555-0144", "addressAgain", "218-555-0144"))
                .statusCode(201)
                .extract()
                .path("id");
        String packets = "/v1/deliveries/" + delivery + "/packets";
        String etag = as(journey.desk).get(packets).path("[0].etag");
        move(journey.desk, packets + "/1/confirmation", etag, Map.of("transmissionId", "job-1"))
                .statusCode(200);
        assertThat(journey.<String>of(request, "state")).isEqualTo("CLOSED");
        return request;
    }

    private String cancelled() {
        String request = journey.patientAsks("PICK_UP");
        journey.step(journey.specialist, request, "cancellation", Map.of("reason", "Withdrawn"))
                .statusCode(200);
        return request;
    }

    private Letter letter(String request) {
        return Letters.issue(world, UUID.fromString(request), Letters.denial(CONTACT));
    }

    private int due(RetainedRows rows, String count) {
        return as(journey.officer)
                .get("/v1/retention/due")
                .then()
                .statusCode(200)
                .extract()
                .path("kinds.find { it.kind == '" + rows + "' }." + count);
    }

    private List<String> hashes(String table) {
        return OwnerSql.column(world.custodian, "select sha256 from " + table + " order by sha256");
    }

    private long kept(String sha256) {
        return OwnerSql.count(
                world.custodian, "content", "sha256 = ? and deleted_at is null and wrapped_key is not null", sha256);
    }

    private void letterIs(Letter letter, int status) {
        as(journey.specialist)
                .get("/v1/letters/" + letter.id() + "/content")
                .then()
                .statusCode(status);
    }

    @Test
    void theBytesOfALetterAPackageAndItsFaxGoAndTheRowsStay() {
        String request = faxed();
        Letter letter = letter(request);
        List<String> hashes = List.of(
                letter.sha256(),
                hashes("package_volume").get(0),
                hashes("fax_packet").get(0));
        TestClock.forward(LONG);
        String run = RetentionRuns.done(world);

        for (RetainedRows kind : List.of(RetainedRows.LETTER, RetainedRows.PACKAGE, RetainedRows.FAX_PACKET)) {
            assertThat(RetentionRuns.gone(world, run, kind.name())).hasSize(1);
        }
        assertThat(OwnerSql.column(
                        world.custodian,
                        "select sha256 from retention_certificate where kind in ('LETTER', 'PACKAGE', 'FAX_PACKET')"
                                + " and batch_id is not null and row_id in (select id from letter union"
                                + " select id from package_volume union select id from fax_packet)"))
                .containsExactlyInAnyOrderElementsOf(hashes);
        for (String sha256 : hashes) {
            assertThat(kept(sha256)).isZero();
            assertThat(OwnerSql.count(world.custodian, "content_pin", "sha256 = ?", sha256))
                    .isZero();
        }
        as(journey.specialist)
                .get("/v1/letters/" + letter.id())
                .then()
                .statusCode(200)
                .body("sha256", equalTo(letter.sha256()));
        as(journey.specialist)
                .get("/v1/letters/" + letter.id() + "/content")
                .then()
                .statusCode(410)
                .body("code", equalTo("document-deleted"));
        String built = "/v1/release-requests/" + request + "/package";
        as(journey.reviewer).get(built).then().statusCode(200).body("sha256", equalTo(hashes.get(1)));
        for (String content : List.of("/content", "/volumes/1/content")) {
            as(journey.reviewer).get(built + content).then().statusCode(410).body("code", equalTo("document-deleted"));
        }
        assertThat(OwnerSql.count(
                        world.custodian,
                        "document d join content c using (custodian_id, sha256)",
                        "c.deleted_at is null"))
                .as("the record itself has its own law")
                .isPositive();
        assertThat(due(RetainedRows.LETTER, "due")).isZero();
    }

    @Test
    void whatALegalHoldCoversKeepsItsBytes() {
        String request = faxed();
        Letter letter = letter(request);
        TestClock.forward(LONG);
        post(
                        journey.officer,
                        "/v1/legal-holds",
                        Map.of(
                                "scope",
                                "PATIENT",
                                "subjectId",
                                journey.patient,
                                "matter",
                                "A claim",
                                "reason",
                                "Asked"))
                .statusCode(201);
        assertThat(due(RetainedRows.LETTER, "due")).isZero();
        assertThat(due(RetainedRows.LETTER, "held")).isEqualTo(1);
        RetentionRuns.done(world);
        letterIs(letter, 200);
        assertThat(kept(hashes("package_volume").get(0))).isEqualTo(1);
    }

    @Test
    void aLetterOfAnOpenRequestStays() {
        Letter letter = letter(journey.patientAsks("PICK_UP"));
        TestClock.forward(LONG);
        RetentionRuns.done(world);
        letterIs(letter, 200);
    }

    @Test
    void aLetterThatIsNotSixYearsOldStays() {
        String request = cancelled();
        TestClock.forward(LONG);
        Letter letter = letter(request);
        RetentionRuns.done(world);
        letterIs(letter, 200);
    }

    @Test
    void whatAnIncidentRestsOnKeepsItsBytes() {
        String request = faxed();
        Letter letter = letter(request);
        Incidents.record(world, Incidents.misdirected(today(), journey.patient, "MN"));
        TestClock.forward(LONG);
        RetentionRuns.done(world);
        letterIs(letter, 200);
        assertThat(kept(hashes("package_volume").get(0))).isEqualTo(1);
    }

    /** The patient asked for an accounting in time, so the entry stays, and with it what it tells of. */
    @Test
    void aPackageStaysAsLongAsItsDisclosure() {
        String request = faxed();
        Letter letter = letter(request);
        TestClock.forward(LONG.minusDays(90));
        accountingAsked();
        TestClock.forward(Duration.ofDays(90));
        RetentionRuns.done(world);
        letterIs(letter, 410);
        assertThat(kept(hashes("package_volume").get(0))).isEqualTo(1);
        assertThat(kept(hashes("fax_packet").get(0))).isEqualTo(1);
    }

    private String accountingAsked() {
        return post(journey.officer, "/v1/patients/" + journey.patient + "/accounting-requests", request(today()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void anAccountingGoesWithItsRow() {
        String path = "/v1/accounting-requests/" + accountingAsked();
        as(journey.officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Journey.etag(journey.officer, path))
                .post(path + "/report")
                .then()
                .statusCode(201);
        String sha256 = hashes("accounting_report").get(0);
        TestClock.forward(LONG);
        String run = RetentionRuns.done(world);
        assertThat(RetentionRuns.gone(world, run, "ACCOUNTING_REPORT")).hasSize(1);
        assertThat(hashes("accounting_report")).isEmpty();
        assertThat(kept(sha256)).isZero();
        for (String report : List.of("/report", "/report/content")) {
            as(journey.officer).get(path + report).then().statusCode(410).body("code", equalTo("document-deleted"));
        }
    }

    /** Somebody put the letter into the chart. */
    @Test
    void bytesThatADocumentNamesTooStay() {
        Letter letter = letter(cancelled());
        byte[] pdf = as(journey.specialist)
                .get("/v1/letters/" + letter.id() + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        journey.storedRecord("CORRESPONDENCE", "2025-02-02", pdf);
        TestClock.forward(LONG);
        assertThat(due(RetainedRows.LETTER, "due")).isZero();
        RetentionRuns.done(world);
        letterIs(letter, 200);
    }

    @Test
    void twoLettersOfTheSameBytesGoTogether() {
        String request = cancelled();
        Letter letter = letter(request);
        OwnerSql.column(
                world.custodian,
                "insert into letter (id, custodian_id, request_id, kind, sha256, pages, bytes, created_at, created_by)"
                        + " select ?, custodian_id, request_id, kind, sha256, pages, bytes, created_at, created_by"
                        + " from letter returning id",
                new UUID(letter.id().getMostSignificantBits(), 7));
        TestClock.forward(LONG);
        assertThat(due(RetainedRows.LETTER, "due")).isEqualTo(2);
        String run = RetentionRuns.done(world);
        assertThat(RetentionRuns.gone(world, run, "LETTER")).hasSize(2);
        letterIs(letter, 410);
    }

    /** While a run looks at the bytes, somebody keeps the same ones for a record. */
    @Test
    void bytesThatAreJustBeingKeptAreWaitedFor() throws Exception {
        Letter letter = letter(cancelled());
        TestClock.forward(LONG);
        RetentionRuns.confirmed(world);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection keeper = OwnerSql.open(DatabaseRoles.OWNER, world.custodian, null)) {
            keeper.setAutoCommit(false);
            OwnerSql.column(keeper, "select sha256 from content where sha256 = ? for update", letter.sha256());
            Future<?> run = AsCustodian.submit(threads, world.custodian, () -> {
                job.run();
                return null;
            });
            Journey.await(() -> run.isDone() || OwnerSql.count(world.custodian, "pg_locks", "not granted") > 0);
            OwnerSql.column(
                    keeper,
                    "insert into document (id, custodian_id, format, media_type, sha256, bytes, pages, readable_sha256,"
                            + " created_at, created_by, archival, text_pages) select gen_random_uuid(), custodian_id, format,"
                            + " media_type, ?, bytes, pages, ?, created_at, created_by, archival, text_pages from document"
                            + " limit 1 returning id",
                    letter.sha256(),
                    letter.sha256());
            keeper.commit();
            run.get();
        } finally {
            threads.shutdown();
        }
        letterIs(letter, 200);
        assertThat(OwnerSql.count(world.custodian, "retention_certificate", "kind = 'LETTER'"))
                .isZero();
    }
}
