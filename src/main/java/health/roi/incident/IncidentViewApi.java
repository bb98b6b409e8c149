package health.roi.incident;

import health.roi.incident.IncidentPartApi.AssessmentView;
import health.roi.incident.IncidentPartApi.BreachNoticeView;
import health.roi.incident.IncidentPartApi.DelayView;
import health.roi.incident.IncidentPartApi.NoticeTextView;
import health.roi.incident.IncidentPartApi.RecallView;
import health.roi.incident.breach.Duty;
import health.roi.incident.breach.Residents;
import health.roi.request.RequestPartsApi.DeadlineView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How incidents are shown. */
public final class IncidentViewApi {

    private IncidentViewApi() {}

    @Schema(name = "IncidentSummaryView")
    record IncidentSummaryView(
            UUID id,
            @Schema(required = true, maxLength = 11) String number,
            @Schema(required = true) IncidentState state,
            IncidentOutcome outcome,
            @Schema(required = true) IncidentKind kind,
            UUID deliveryId,
            UUID requestId,
            @Schema(required = true) LocalDate happenedOn,
            @Schema(required = true) LocalDate discoveredOn,

            @Schema(required = true, description = "The earliest day by which somebody has yet to be told")
            LocalDate dueOn,

            boolean overdue,
            @Schema(required = true) Instant createdAt) {

        static IncidentSummaryView of(Incident incident, boolean overdue) {
            return new IncidentSummaryView(
                    incident.id(),
                    incident.number(),
                    incident.state(),
                    incident.outcome(),
                    incident.facts().kind(),
                    incident.deliveryId(),
                    incident.requestId(),
                    incident.facts().happenedOn(),
                    incident.facts().discovery().on(),
                    incident.dueOn(),
                    overdue,
                    incident.createdAt());
        }
    }

    @Schema(name = "ResidentsView")
    record ResidentsView(
            @Schema(maxLength = 2, description = "Null: in none of the states, or nobody knows")
            String state,

            @Schema(minimum = "1") int people) {

        static List<ResidentsView> of(Residents residents) {
            Stream<ResidentsView> elsewhere = residents.elsewhere() == 0
                    ? Stream.empty()
                    : Stream.of(new ResidentsView(null, residents.elsewhere()));
            return Stream.concat(
                            residents.byState().entrySet().stream()
                                    .map(entry -> new ResidentsView(entry.getKey(), entry.getValue())),
                            elsewhere)
                    .toList();
        }
    }

    @Schema(name = "BreachDutyView", description = "Who has to be told by when, if it is a breach")
    record BreachDutyView(
            @Schema(required = true) Duty duty,

            @Schema(maxLength = 2, description = "Of the media; null otherwise")
            String state,

            @Schema(required = true) DeadlineView deadline,
            boolean met) {

        static BreachDutyView of(IncidentDetails.Owed owed) {
            return new BreachDutyView(
                    owed.duty().duty(),
                    owed.duty().state(),
                    DeadlineView.of(owed.duty().deadline()),
                    owed.met());
        }
    }

    @Schema(name = "IncidentView")
    public record IncidentView(
            UUID id,

            @Schema(required = true, maxLength = 11, description = "What people quote")
            String number,

            @Schema(required = true) IncidentState state,
            IncidentOutcome outcome,
            @Schema(required = true) IncidentKind kind,
            UUID deliveryId,
            UUID requestId,

            @Schema(description = "The business associate at which it happened, or null")
            UUID copyServiceId,

            LocalDate associateDiscoveredOn,
            boolean associateIsAgent,
            @Schema(required = true) LocalDate happenedOn,
            @Schema(required = true) LocalDate discoveredOn,
            @Schema(required = true, maxLength = 2000) String whatHappened,
            @Schema(required = true, maxLength = 1000) String information,
            @Schema(required = true, maxLength = 200) String recipientName,
            @Schema(required = true) RecipientKind recipientKind,
            @Schema(maxLength = 400) String recipientAddress,
            @Schema(minimum = "0", maximum = "1000000") int pages,

            @Schema(maxItems = 100, description = "All who are affected, by where they live")
            List<ResidentsView> residents,

            @Schema(minimum = "0", description = "How many of them are named")
            int listed,

            @Schema(minimum = "0", description = "How many of these have been told")
            int told,

            @Schema(
                    maxItems = 100,
                    description =
                            "Who has to be told by when, if it is a breach, which it is until the contrary is shown")
            List<BreachDutyView> duties,

            @Schema(required = true, description = "The earliest of these days that is not met")
            LocalDate dueOn,

            boolean overdue,
            @Schema(maxItems = 1000) List<RecallView> recalls,

            @Schema(maxItems = 1000, description = "Oldest first; the last one counts")
            List<AssessmentView> assessments,

            @Schema(maxItems = 1000) List<DelayView> delays,

            @Schema(maxItems = 1000, description = "To the media and the Secretary")
            List<BreachNoticeView> notices,

            @Schema(required = true) NoticeTextView noticeText,
            Instant decidedAt,
            @Schema(maxLength = 200) String decidedBy,

            @Schema(maxLength = 2000, description = "Why it was dismissed, or is or is not a breach")
            String endReason,

            Instant closedAt,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy) {

        public static IncidentView of(IncidentDetails details, boolean overdue) {
            Incident incident = details.incident();
            IncidentFacts facts = incident.facts();
            return new IncidentView(
                    incident.id(),
                    incident.number(),
                    incident.state(),
                    incident.outcome(),
                    facts.kind(),
                    incident.deliveryId(),
                    incident.requestId(),
                    facts.copyServiceId(),
                    facts.discovery().associateOn(),
                    facts.discovery().associateIsAgent(),
                    facts.happenedOn(),
                    facts.discovery().on(),
                    facts.whatHappened(),
                    facts.information(),
                    facts.recipientName(),
                    facts.recipientKind(),
                    facts.recipientAddress(),
                    facts.pages(),
                    ResidentsView.of(details.residents()),
                    details.listed().total(),
                    details.told(),
                    details.owed().stream().map(BreachDutyView::of).toList(),
                    incident.dueOn(),
                    overdue,
                    details.recalls().stream().map(RecallView::of).toList(),
                    details.assessments().stream().map(AssessmentView::of).toList(),
                    details.delays().stream().map(DelayView::of).toList(),
                    details.notices().stream().map(BreachNoticeView::of).toList(),
                    NoticeTextView.of(incident.text()),
                    incident.decidedAt(),
                    incident.decidedBy(),
                    incident.endReason(),
                    incident.closedAt(),
                    incident.createdAt(),
                    incident.createdBy());
        }
    }

    @Schema(name = "ListedPersonView")
    record ListedPersonView(
            UUID id,
            @Schema(required = true) UUID patientId,
            @Schema(maxLength = 2) String state,

            @Schema(required = true, description = "The line in the accounting of disclosures")
            UUID disclosureId,

            @Schema(required = true) Instant recordedAt) {

        static ListedPersonView of(ListedPerson person) {
            return new ListedPersonView(
                    person.id(), person.patientId(), person.state(), person.disclosureId(), person.recordedAt());
        }
    }

    @Schema(name = "IncidentEntryView")
    record IncidentEntryView(
            UUID id,
            @Schema(required = true) Instant at,
            @Schema(required = true, maxLength = 200) String actor,

            @Schema(required = true, maxLength = 60, description = "The list may grow")
            String action,

            IncidentState from,
            @Schema(required = true) IncidentState to,
            @Schema(description = "Codes, ids and numbers") Map<String, String> detail) {

        static IncidentEntryView of(IncidentEntry entry) {
            return new IncidentEntryView(
                    entry.id(), entry.at(), entry.actor(), entry.action(), entry.from(), entry.to(), entry.detail());
        }
    }
}
