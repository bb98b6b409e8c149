package health.roi.fulfillment.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.assembly.PageRedaction.Blackened;
import health.roi.document.assembly.PageRedaction.Withheld;
import health.roi.document.assembly.RedactedArea;
import health.roi.document.assembly.WithholdingReason;
import health.roi.document.finding.IdentifierKind;
import health.roi.document.finding.PageFinding;
import health.roi.document.finding.PageIdentifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What redactions come to page by page, what the recipient is told, and what settles flagged pages. */
class RedactionsTest {

    private static final UUID DOCUMENT = new UUID(0, 1);
    private static final UUID RECORD = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final RedactedArea TOP = new RedactedArea(0, 0, 1, 0.1);
    private static final RedactedArea FOOT = new RedactedArea(0, 0.9, 1, 0.1);
    private static final Recipient PATIENT = new Recipient(true, true);
    private static final Recipient PARENT = new Recipient(true, false);
    private static final Recipient ATTORNEY = new Recipient(false, false);

    private static Redaction redaction(int page, RedactionReason reason, RedactedArea... areas) {
        return new Redaction(
                UUID.randomUUID(), null, RECORD, DOCUMENT, page, List.of(areas), reason, null, NOW, "reviewer", null);
    }

    private static Redaction withdrawn(Redaction r) {
        return new Redaction(
                r.id(),
                r.requestId(),
                r.recordId(),
                r.documentId(),
                r.page(),
                r.areas(),
                r.reason(),
                r.note(),
                r.createdAt(),
                r.createdBy(),
                new Redaction.Withdrawal("a mistake", NOW, "reviewer"));
    }

    @Test
    void onePageIsKeptBackOnceHoweverOftenItWasRedacted() {
        List<Redaction> redactions = List.of(
                redaction(3, RedactionReason.OTHER_PATIENT, TOP),
                redaction(1, RedactionReason.OTHER_PATIENT, TOP),
                redaction(1, RedactionReason.PRIVILEGED, FOOT),
                redaction(3, RedactionReason.NOT_AUTHORIZED));
        assertEquals(
                List.of(
                        new Blackened(1, WithholdingReason.NOT_THIS_PATIENT, List.of(TOP, FOOT)),
                        new Withheld(3, WithholdingReason.OUTSIDE_REQUEST)),
                Redactions.byPage(redactions, PATIENT));
        assertEquals(Map.of(DOCUMENT, 1), Redactions.withheldPages(redactions));
    }

    @Test
    void neitherAWithdrawnOneNorOneOfAnotherDocumentKeepsAnythingBack() {
        Redaction ended = withdrawn(redaction(1, RedactionReason.OTHER_PATIENT));
        assertEquals(List.of(), Redactions.of(List.of(ended), Set.of(DOCUMENT)));
        assertEquals(Map.of(), Redactions.withheldPages(List.of(ended)));
        assertEquals(
                List.of(), Redactions.of(List.of(redaction(1, RedactionReason.OTHER_PATIENT)), Set.of(new UUID(0, 9))));
    }

    @ParameterizedTest
    @EnumSource(RedactionReason.class)
    void onlyAnotherPatientsPageIsNoDenial(RedactionReason reason) {
        assertEquals(reason != RedactionReason.OTHER_PATIENT, reason.deniesAccess());
    }

    @Test
    void aThirdPartyCannotTellProtectedFromPrivilegedFromDenied() {
        Set<RedactionReason> unnamed = EnumSet.of(
                RedactionReason.PART2,
                RedactionReason.PRIVILEGED,
                RedactionReason.THIRD_PARTY_HARM,
                RedactionReason.OTHER);
        for (RedactionReason reason : unnamed) {
            assertEquals(WithholdingReason.NOT_NAMED, reason.told(ATTORNEY), reason.name());
        }
        assertEquals(WithholdingReason.PERMISSION_REQUIRED, RedactionReason.PART2.told(PATIENT));
        assertEquals(WithholdingReason.NOT_NAMED, RedactionReason.PART2.told(PARENT));
        assertEquals(WithholdingReason.ACCESS_DENIED, RedactionReason.THIRD_PARTY_HARM.told(PARENT));
        assertEquals(WithholdingReason.PRIVILEGED, RedactionReason.PRIVILEGED.told(PATIENT));
    }

    @Test
    void pagesThatNameTheSameNumberAreOneFinding() {
        Map<PageIdentifier, UUID> identifiers = new LinkedHashMap<>();
        identifiers.put(new PageIdentifier(2, IdentifierKind.RECORD_NUMBER, "NW-9"), new UUID(1, 2));
        identifiers.put(new PageIdentifier(4, IdentifierKind.RECORD_NUMBER, "NW-9"), new UUID(1, 4));
        identifiers.put(new PageIdentifier(4, IdentifierKind.BIRTH_DATE, "1975-05-01"), new UUID(1, 5));
        List<FlaggedPages> flagged = FlaggedPages.naming(
                RECORD,
                DOCUMENT,
                identifiers,
                List.of(
                        new PageFinding(4, IdentifierKind.RECORD_NUMBER, "NW-9"),
                        new PageFinding(2, IdentifierKind.RECORD_NUMBER, "NW-9"),
                        new PageFinding(4, IdentifierKind.BIRTH_DATE, "1975-05-01")));
        assertEquals(
                List.of(
                        new FlaggedPages(
                                new UUID(1, 2), RECORD, DOCUMENT, FindingKind.RECORD_NUMBER, List.of(2, 4), "NW-9"),
                        new FlaggedPages(
                                new UUID(1, 5), RECORD, DOCUMENT, FindingKind.BIRTH_DATE, List.of(4), "1975-05-01")),
                flagged);
    }

    @Test
    void pagesWithoutTextAreOneFindingOfTheDocument() {
        assertEquals(List.of(), FlaggedPages.unsearchable(RECORD, DOCUMENT, 2, List.of(1, 2)));
        FlaggedPages flagged =
                FlaggedPages.unsearchable(RECORD, DOCUMENT, 4, List.of(2)).get(0);
        assertEquals(List.of(1, 3, 4), flagged.pages());
        assertEquals(
                flagged.id(),
                FlaggedPages.unsearchable(RECORD, DOCUMENT, 4, List.of(2))
                        .get(0)
                        .id());
    }

    @Test
    void whatWasKeptBackSettlesAsLongAsAllOfItIs() {
        FlaggedPages flagged =
                new FlaggedPages(new UUID(1, 1), RECORD, DOCUMENT, FindingKind.RECORD_NUMBER, List.of(2, 4), "NW-9");
        List<Redaction> whole =
                List.of(redaction(2, RedactionReason.OTHER_PATIENT), redaction(4, RedactionReason.OTHER_PATIENT));
        List<Redaction> parts =
                List.of(redaction(2, RedactionReason.OTHER_PATIENT), redaction(4, RedactionReason.OTHER_PATIENT, TOP));
        assertTrue(flagged.isSettledBy(FindingAnswer.BELONGS_TO_PATIENT, List.of()));
        assertFalse(flagged.isSettledBy(FindingAnswer.REWORK, whole));
        assertTrue(flagged.isSettledBy(FindingAnswer.WITHHOLD_PAGE, whole));
        assertFalse(flagged.isSettledBy(FindingAnswer.WITHHOLD_PAGE, parts));
        assertTrue(flagged.isSettledBy(FindingAnswer.REDACTED, parts));
        assertFalse(flagged.isSettledBy(FindingAnswer.REDACTED, parts.subList(0, 1)));
    }
}
