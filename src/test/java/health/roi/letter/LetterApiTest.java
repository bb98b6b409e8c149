package health.roi.letter;

import static health.roi.support.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.support.ApiTest;
import health.roi.support.Letters;
import health.roi.support.OwnerSql;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import health.roi.support.Requests;
import health.roi.support.Tokens;
import health.roi.support.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LetterApiTest extends ApiTest {

    @ConfigProperty(name = "roi.documents.directory")
    Path directory;

    private Requests requests;
    private UUID request;

    @BeforeEach
    void logARequest() {
        requests = Requests.ofAHospital();
        request = requests.logged(requests.ofPatient());
    }

    @Test
    void aFinishedLetterIsReadAsItWentOut() {
        Letter letter = issue();
        as(token())
                .get(path(letter))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("kind", equalTo("DENIAL"))
                .body("requestId", equalTo(request.toString()))
                .body("createdBy", equalTo("writer"))
                .body("sha256", equalTo(letter.sha256()))
                .body("pages", equalTo(letter.pages()));
        byte[] pdf = as(token())
                .get(path(letter) + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + letter.sha256() + "\"")
                .extract()
                .asByteArray();
        assertEquals(letter.bytes(), pdf.length);
        assertEquals(letter.pages(), PdfText.pages(pdf).size());
        assertTrue(PdfText.of(pdf).contains("These notes were made for a legal case."));
        PdfValidity.assertArchivalAndAccessible(pdf);
    }

    @Test
    void writingAndReadingIsInTheTrail() {
        Letter letter = issue();
        as(token()).get(path(letter)).then().statusCode(200);
        as(token()).get(path(letter) + "/content").then().statusCode(200);
        assertEquals(
                List.of("letter.issue", "letter.read", "letter.content.read"),
                OwnerSql.column(
                        requests.world.custodian,
                        "select action from audit_event where subject_id = ? and request_id = ? order by id",
                        letter.id(),
                        request));
    }

    @Test
    void letterIncomplete_namesEverythingThatIsMissingAndKeepsNothing() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> Letters.issue(requests.world, request, Letters.denial(null)));
        assertEquals(ProblemType.LETTER_INCOMPLETE, refused.type());
        assertEquals(
                List.of("COMPLAINT_NAME", "COMPLAINT_PHONE"),
                refused.refusals().stream().map(Refusal::code).toList());
        assertTrue(refused.refusals().get(0).message().endsWith("(45 CFR 164.524(d)(2)(iii))"));
        assertEquals(0, OwnerSql.count(requests.world.custodian, "letter", "request_id = ?", request));
    }

    @Test
    void documentDamaged_isSaidInsteadOfGivingOutOtherBytes() throws IOException {
        Letter letter = issue();
        String object = OwnerSql.column(
                        requests.world.custodian, "select object from content where sha256 = ?", letter.sha256())
                .get(0);
        Path file = directory
                .resolve("vault")
                .resolve(requests.world.custodian.toString())
                .resolve(object.substring(0, 2))
                .resolve(object);
        Files.writeString(file, "one byte too many", StandardOpenOption.APPEND);
        damaged(letter);
        Files.delete(file);
        damaged(letter);
    }

    @Test
    void nobodyElsesLetterIsFound() {
        Letter letter = issue();
        World theirs = World.create();
        UUID elsewhere = requests.world.facility("TX", "CLINIC");
        for (String token : List.of(
                theirs.token("supervisor"),
                Tokens.at(requests.world.custodian, "elsewhere", List.of(elsewhere), "supervisor"))) {
            as(token).get(path(letter)).then().statusCode(404);
            as(token).get(path(letter) + "/content").then().statusCode(404);
        }
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteALetter() throws SQLException {
        Letter letter = issue();
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, requests.world.custodian, null)) {
            assertEquals(
                    List.of(letter.id().toString()),
                    OwnerSql.column(connection, "select id from letter where id = ?", letter.id()));
            for (String change : List.of("update letter set pages = 9", "delete from letter", "truncate letter")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> OwnerSql.execute(connection, change), change);
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }

    @Test
    void aCustodianKeepsItsComplaintContact() {
        String path = "/v1/custodians/" + requests.world.custodian;
        String administrator = requests.world.token("administrator");
        Map<String, Object> contact = Map.of("name", "Privacy Officer", "phone", "+1 218 555 0103");
        String etag = as(administrator)
                .get(path)
                .then()
                .body("complaintContact", equalTo(null))
                .extract()
                .header("ETag");
        as(administrator)
                .header("If-Match", etag)
                .body(Map.of(
                        "name", "Northwoods Health",
                        "address", "1 Pine Street",
                        "phone", "+1 218 555 0100",
                        "complaintContact", contact))
                .put(path)
                .then()
                .statusCode(200);
        as(token())
                .get(path)
                .then()
                .statusCode(200)
                .body("complaintContact.name", equalTo("Privacy Officer"))
                .body("complaintContact.phone", equalTo("+1 218 555 0103"))
                .body("complaintContact.email", equalTo(null));
    }

    private Letter issue() {
        return Letters.issue(requests.world, request, Letters.denial(SampleLetters.CONTACT));
    }

    private void damaged(Letter letter) {
        as(token())
                .get(path(letter) + "/content")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("document-damaged"));
    }

    private String token() {
        return requests.world.token("front-desk");
    }

    private static String path(Letter letter) {
        return "/v1/letters/" + letter.id();
    }
}
