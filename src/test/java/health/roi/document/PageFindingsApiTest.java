package health.roi.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.document.finding.IdentifierKind;
import health.roi.document.finding.PageIdentifier;
import health.roi.document.pdf.Xhtml;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.DatabaseRoles;
import health.roi.platform.problem.ProblemException;
import health.roi.support.ApiTest;
import health.roi.support.Journey;
import health.roi.support.OwnerSql;
import health.roi.support.SampleDocuments;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the intake saw on the pages is kept with the document, for the staff of its custodian. */
@QuarkusTest
class PageFindingsApiTest extends ApiTest {

    private static final String COUNT = "select count(*) from document_page_identifier";

    @Inject
    DocumentService documents;

    @Inject
    DocumentPageService pages;

    @Inject
    CurrentCaller callers;

    private Journey journey;
    private UUID document;

    @BeforeEach
    void aDocument() {
        journey = new Journey();
        journey.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.pdf("MRN: NW-4712 DOB: 05/01/1975", 2));
        document = UUID.fromString(OwnerSql.column(journey.world.custodian, "select id from document")
                .get(0));
    }

    @Test
    void keepsWhatStandsOnThePages() {
        List<PageIdentifier> identifiers = as(
                journey.world.custodian,
                () -> pages.identifiersById(document).keySet().stream().toList());
        assertEquals(
                List.of(
                        new PageIdentifier(1, IdentifierKind.BIRTH_DATE, "1975-05-01"),
                        new PageIdentifier(1, IdentifierKind.RECORD_NUMBER, "NW-4712"),
                        new PageIdentifier(2, IdentifierKind.BIRTH_DATE, "1975-05-01"),
                        new PageIdentifier(2, IdentifierKind.RECORD_NUMBER, "NW-4712")),
                identifiers);
        assertEquals(List.of(1, 2), as(journey.world.custodian, () -> pages.textPages(document)));
        assertEquals(
                false,
                as(journey.world.custodian, () -> documents.read(document).archival()));
    }

    @Test
    void keepsThatAFaxHasNoTextAndIsArchival() {
        Journey other = new Journey();
        other.storedRecord("PROGRESS_NOTE", "2025-02-01", SampleDocuments.faxTiff(3));
        UUID fax = UUID.fromString(OwnerSql.column(other.world.custodian, "select id from document")
                .get(0));
        assertEquals(List.of(), as(other.world.custodian, () -> pages.textPages(fax)));
        assertEquals(
                List.of(),
                as(
                        other.world.custodian,
                        () -> pages.identifiersById(fax).keySet().stream().toList()));
        assertEquals(true, as(other.world.custodian, () -> documents.read(fax).archival()));
    }

    @Test
    void asksWhetherAPdfIsArchivalAsItClaims() {
        Journey other = new Journey();
        other.storedRecord("PROGRESS_NOTE", "2025-02-01", documents.write(Xhtml.page("Note", "<p>MRN: 4711</p>")));
        UUID note = UUID.fromString(OwnerSql.column(other.world.custodian, "select id from document")
                .get(0));
        assertEquals(true, as(other.world.custodian, () -> documents.read(note).archival()));
    }

    @Test
    void showsThemToNoOtherCustodian() throws SQLException {
        Journey other = new Journey();
        assertThrows(ProblemException.class, () -> as(other.world.custodian, () -> pages.identifiersById(document)));
        assertEquals("0", counted(other.world.custodian, null));
        assertEquals("4", counted(journey.world.custodian, null));
    }

    @Test
    void showsThemToNoCopyService() throws SQLException {
        assertEquals("0", counted(journey.world.custodian, journey.copyService));
    }

    private static String counted(UUID custodian, UUID copyService) throws SQLException {
        try (Connection connection = OwnerSql.open(DatabaseRoles.APPLICATION, custodian, copyService)) {
            return OwnerSql.column(connection, COUNT).get(0);
        }
    }

    private <T> T as(UUID custodian, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.activate();
        try {
            callers.bind(new Caller(custodian, "test", Set.of("quality-reviewer"), null, null));
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }
}
