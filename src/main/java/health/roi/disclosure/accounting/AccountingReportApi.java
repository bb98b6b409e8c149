package health.roi.disclosure.accounting;

import health.roi.disclosure.Ground;
import health.roi.disclosure.research.ProtocolContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AccountingReportApi {

    private AccountingReportApi() {}

    @Schema(name = "RepetitionView", description = "The same went out again: 45 CFR 164.528(b)(3)")
    record RepetitionView(
            @Schema(description = "How often in the period, the first included", minimum = "2")
            int count,

            @Schema(description = "Null where it was not regular")
            Rhythm rhythm,

            @Schema(required = true) LocalDate lastOn) {

        static RepetitionView of(Repetition repetition) {
            return repetition == null
                    ? null
                    : new RepetitionView(repetition.count(), repetition.rhythm(), repetition.lastOn());
        }
    }

    @Schema(name = "AccountingEntryView", description = "One entry, 45 CFR 164.528(b)(2)")
    record AccountingEntryView(
            @Schema(required = true) LocalDate madeOn,
            @Schema(required = true, maxLength = 200) String recipientName,

            @Schema(description = "If known", maxLength = 400)
            String recipientAddress,

            @Schema(required = true, maxLength = 2000) String description,

            @Schema(required = true, maxLength = 600, description = "In lieu of a copy of the written request")
            String purpose,

            @Schema(required = true) Ground ground,
            @Schema(required = true, maxLength = 100) String citation,

            @Schema(nullable = true, description = "Null for a single disclosure")
            RepetitionView repetition,

            @Schema(description = "What was wrong with the entry that this one corrects", maxLength = 500)
            String correction,

            @Schema(maxItems = 10000, description = "All that it tells of, oldest first")
            List<UUID> disclosureIds) {

        static AccountingEntryView of(AccountingEntry entry) {
            return new AccountingEntryView(
                    entry.madeOn(),
                    entry.recipientName(),
                    entry.recipientAddress(),
                    entry.description(),
                    entry.purpose(),
                    entry.ground(),
                    entry.ground().citation(),
                    RepetitionView.of(entry.repetition()),
                    entry.correction(),
                    entry.disclosureIds());
        }
    }

    @Schema(name = "ProtocolContactEntryView")
    record ContactEntryView(
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true, maxLength = 400) String address,
            @Schema(required = true, maxLength = 40) String phone) {

        static ContactEntryView of(ProtocolContact contact) {
            return new ContactEntryView(contact.name(), contact.address(), contact.phone());
        }
    }

    @Schema(name = "ProtocolEntryView", description = "Research on 50 or more people, 45 CFR 164.528(b)(4)")
    record ProtocolEntryView(
            @Schema(required = true) UUID protocolId,
            @Schema(required = true, maxLength = 300) String name,
            @Schema(required = true, maxLength = 2000) String description,
            @Schema(required = true, maxLength = 1000) String information,
            @Schema(required = true) LocalDate from,
            LocalDate to,
            LocalDate lastDisclosedOn,
            @Schema(required = true) ContactEntryView sponsor,
            @Schema(required = true) ContactEntryView researcher,

            @Schema(
                    required = true,
                    maxLength = 200,
                    description = "That the information may or may not have been disclosed")
            String statement) {

        static ProtocolEntryView of(ProtocolEntry entry) {
            return new ProtocolEntryView(
                    entry.protocolId(),
                    entry.name(),
                    entry.description(),
                    entry.information(),
                    entry.from(),
                    entry.to(),
                    entry.lastDisclosedOn(),
                    ContactEntryView.of(entry.sponsor()),
                    ContactEntryView.of(entry.researcher()),
                    ProtocolEntry.STATEMENT);
        }
    }

    @Schema(name = "AccountingReportView", description = "An accounting as it was given out; it never changes")
    record AccountingReportView(
            @Schema(required = true) UUID requestId,
            @Schema(required = true) UUID patientId,
            @Schema(required = true) LocalDate madeOn,
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate to,

            @Schema(description = "How many disclosures the entries tell of", minimum = "0")
            int disclosures,

            @Schema(maxItems = 10000, description = "Oldest first")
            List<AccountingEntryView> entries,

            @Schema(maxItems = 1000) List<ProtocolEntryView> protocols,

            @Schema(
                    maxItems = 10000,
                    description =
                            "Consented disclosures of substance use disorder records of three years, 42 CFR 2.25; the"
                                    + " duty to give this list is tolled until 45 CFR 164.528 is revised")
            List<AccountingEntryView> part2,

            @Schema(required = true, maxLength = 64, description = "Of the PDF")
            String sha256,

            @Schema(minimum = "1", maximum = "10000") int pages,
            @Schema(minimum = "1", maximum = "1073741824") long bytes,

            @Schema(required = true, description = "It is kept to this day at least, 45 CFR 164.528(d)")
            LocalDate keepUntil,

            @Schema(required = true) Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy) {

        static AccountingReportView of(AccountingReport report) {
            Accounting content = report.content();
            return new AccountingReportView(
                    report.requestId(),
                    report.patientId(),
                    report.madeOn(),
                    content.period().from(),
                    content.period().to(),
                    content.disclosures(),
                    content.entries().stream().map(AccountingEntryView::of).toList(),
                    content.protocols().stream().map(ProtocolEntryView::of).toList(),
                    content.part2().stream().map(AccountingEntryView::of).toList(),
                    report.sha256(),
                    report.pages(),
                    report.bytes(),
                    report.keepUntil(),
                    report.createdAt(),
                    report.createdBy());
        }
    }
}
