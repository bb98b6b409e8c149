package health.roi.disclosure.accounting;

import static health.roi.support.Disclosures.POLICE;
import static health.roi.support.Disclosures.byHand;
import static health.roi.support.Disclosures.oralSuspension;
import static health.roi.support.Disclosures.record;
import static health.roi.support.Disclosures.request;
import static health.roi.support.Disclosures.today;
import static health.roi.support.Problems.refused;
import static health.roi.support.World.as;
import static health.roi.support.World.move;
import static health.roi.support.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.roi.support.ApiTest;
import health.roi.support.Disclosures;
import health.roi.support.Journey;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import health.roi.support.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One patient's accounting from end to end: a subpoena, public health and a misdirected fax are in it, care and what the
 * patient permitted are not; twelve monthly reports are one entry; what the police had suspended is hidden and then shown;
 * and the second report within 12 months is quoted.
 */
@QuarkusTest
class AccountingStoryTest extends ApiTest {

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey();
    }

    @Test
    void anAccountingFromEndToEnd() throws IOException {
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("Note", 1));
        journey.step(journey.desk, journey.packagedAttorneyRequest(), "deliveries", Journey.MAIL)
                .statusCode(201);
        LocalDate today = today();
        Map<String, Object> subpoena = byHand("SUBPOENA", "Hale and Moss, attorneys", today.minusDays(200));
        subpoena.put("recipientAddress", "40 Superior Street, Duluth, MN 55802");
        subpoena.put("purposeStatement", "Subpoena in a civil case");
        record(journey.world, journey.patient, subpoena);
        Map<String, Object> fax = byHand("IMPERMISSIBLE", "Lakeview Hardware", today.minusDays(150));
        fax.put("purposeStatement", "A fax went to a wrong number");
        record(journey.world, journey.patient, fax);
        record(journey.world, journey.patient, byHand("TREATMENT", "Dr. Aune", today.minusDays(100)));
        record(journey.world, journey.patient, byHand("PAYMENT", "North Health Plan", today.minusDays(99)));
        for (int month = 13; month >= 2; month--) {
            Map<String, Object> monthly = byHand(
                    "PUBLIC_HEALTH",
                    "County Health Department",
                    today.minusMonths(month).withDayOfMonth(10));
            monthly.put("purposeStatement", "Reportable disease");
            record(journey.world, journey.patient, monthly);
        }
        Map<String, Object> police = byHand("LAW_ENFORCEMENT", POLICE, today.minusDays(20));
        police.put("purposeStatement", "Warrant");
        record(journey.world, journey.patient, police);
        post(journey.officer, "/v1/research-protocols", Disclosures.protocol()).statusCode(201);
        post(journey.officer, "/v1/disclosure-suspensions", oralSuspension(journey.patient, today.toString()))
                .statusCode(201);

        String first = ask(today);
        report(first)
                .statusCode(201)
                .body("disclosures", equalTo(14))
                .body(
                        "entries.recipientName",
                        equalTo(List.of("County Health Department", "Hale and Moss, attorneys", "Lakeview Hardware")))
                .body("entries[0].repetition.count", equalTo(12))
                .body("entries[0].repetition.rhythm", equalTo("MONTHLY"))
                .body("entries[1].repetition", equalTo(null))
                .body("protocols", hasSize(1));
        byte[] pdf = as(journey.officer)
                .get(path(first) + "/report/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        keepForTheEye(pdf);
        PdfValidity.assertArchivalAndAccessible(pdf);
        String text = PdfText.of(pdf);
        assertThat(text)
                .contains(
                        "Who received your health information",
                        "Karin Lindqvist",
                        "It went out 12 times, about once a month.",
                        "A mistake: it should not have gone out.",
                        "Subpoena in a civil case",
                        "40 Superior Street, Duluth, MN 55802",
                        "may or may not have been disclosed",
                        "What is not on the list")
                .doesNotContain(POLICE, "Warrant", Journey.ATTORNEY, "North Health Plan", "null", "[");

        TestClock.forward(Duration.ofDays(31));
        String second = ask(today());
        refused(report(second), 409, "not-allowed-now").body("refusals[0].code", equalTo("fee-not-agreed"));
        step(journey.officer, second, "quote", Map.of("amount", "12.00", "explanation", "Paper, postage, half an hour"))
                .statusCode(200);
        step(journey.desk, second, "agreement", null).statusCode(200);
        report(second)
                .statusCode(201)
                .body("disclosures", equalTo(15))
                .body("entries[3].recipientName", equalTo(POLICE));
        as(journey.officer).get(path(first) + "/report").then().body("entries", hasSize(3));
    }

    private String ask(LocalDate day) {
        return post(journey.desk, "/v1/patients/" + journey.patient + "/accounting-requests", request(day))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String path(String id) {
        return "/v1/accounting-requests/" + id;
    }

    private ValidatableResponse report(String id) {
        return as(journey.officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", Journey.etag(journey.officer, path(id)))
                .post(path(id) + "/report")
                .then();
    }

    private ValidatableResponse step(String token, String id, String step, Object body) {
        String etag = Journey.etag(journey.officer, path(id));
        return body == null
                ? as(token).header("If-Match", etag).post(path(id) + "/" + step).then()
                : move(token, path(id) + "/" + step, etag, body);
    }

    /** No test sees whether a report is easy on the eye. */
    private static void keepForTheEye(byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve("accounting-report.pdf"), pdf);
    }
}
