package health.roi.fulfillment;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Decision;
import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.fulfillment.review.Recipient;
import health.roi.request.review.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the recipient is told about each record in scope. To name a withheld record can itself disclose: that a patient
 * has substance use disorder records at all is protected (42 CFR 2.13(c)), also from a minor's parent (42 CFR 2.14, 45
 * CFR 164.502(g)(3)), and another patient's page is nobody's business. So such a record is named to the patient alone, or
 * to nobody.
 */
final class Inventory {

    /** What becomes of a record, in words for the recipient. */
    enum Status {
        ENCLOSED,
        WITHHELD,
        NOT_FOUND,
        NOT_COMPLETE
    }

    /** One line. The reason is in plain language, with its citation. */
    record Line(LocalDate serviceDate, String kind, String title, Status status, String reason, ChartRecord record) {}

    private Inventory() {}

    static List<Line> of(Assessment assessment) {
        Recipient recipient = Recipient.of(assessment);
        Map<String, ChartRecord> records = assessment.recordsById();
        List<Line> lines = new ArrayList<>();
        for (RecordDecision decision : assessment.determination().records()) {
            ChartRecord record = records.get(decision.id());
            boolean named = decision.reasons().stream().allMatch(reason -> mayBeNamed(reason.code(), recipient));
            if (decision.decision() != Decision.OUT_OF_SCOPE && named) {
                lines.add(line(record, decision));
            }
        }
        return lines;
    }

    /** Whether a record may be named beside this reason. */
    private static boolean mayBeNamed(ReasonCode code, Recipient recipient) {
        return switch (code) {
            case WRONG_PATIENT, MINOR_CONTROLS_RECORD -> false;
            case PART2_CONSENT_REQUIRED,
                    PART2_ORDER_REQUIRED,
                    SUD_COUNSELING_NOTES,
                    PSYCHOTHERAPY_NOTES,
                    SPECIFIC_PERMISSION_REQUIRED,
                    AGREED_RESTRICTION,
                    SELF_PAY_RESTRICTION,
                    LITIGATION_PREPARATION -> recipient.patient();
            // The denial was told to whoever asked; that there was one is not for the third party of a directive.
            case ACCESS_DENIED -> recipient.access();
            case RECORD_UNSIGNED,
                    OUTSIDE_REQUEST_SCOPE,
                    OUTSIDE_AUTHORIZATION,
                    OUTSIDE_ORDER,
                    OUTSIDE_REPRESENTATIVE_AUTHORITY -> true;
        };
    }

    private static Line line(ChartRecord record, RecordDecision decision) {
        Status status =
                switch (decision.decision()) {
                    case RELEASE -> record.documentId() == null ? Status.NOT_FOUND : Status.ENCLOSED;
                    case WITHHOLD -> Status.WITHHELD;
                    case PENDING -> Status.NOT_COMPLETE;
                    case OUT_OF_SCOPE -> throw new IllegalArgumentException("not in scope");
                };
        String reason = decision.reasons().stream()
                .map(given -> words(given.code()) + " (" + given.citation() + ")")
                .reduce((one, other) -> one + "; " + other)
                .orElse(status == Status.NOT_FOUND ? "Looked for and not found" : "");
        return new Line(record.serviceDate(), record.kind(), record.title(), status, reason, record);
    }

    private static String words(ReasonCode code) {
        return switch (code) {
            case RECORD_UNSIGNED -> "Not yet signed by its author; it follows when it is";
            case PSYCHOTHERAPY_NOTES -> "Psychotherapy notes need an authorization of their own";
            case SUD_COUNSELING_NOTES -> "Counseling notes need a consent of their own";
            case PART2_CONSENT_REQUIRED -> "Needs the patient's specific consent";
            case PART2_ORDER_REQUIRED -> "Needs a special court order and compulsion";
            case SPECIFIC_PERMISSION_REQUIRED -> "State law asks for specific permission";
            case LITIGATION_PREPARATION -> "Made in preparation for a legal proceeding";
            case MINOR_CONTROLS_RECORD -> "The minor decides about this record";
            case SELF_PAY_RESTRICTION, AGREED_RESTRICTION -> "The patient asked for a restriction";
            case ACCESS_DENIED -> "Access was denied; a letter says why and how to ask for a review";
            case WRONG_PATIENT -> "Does not belong to this chart";
            case OUTSIDE_REQUEST_SCOPE, OUTSIDE_AUTHORIZATION, OUTSIDE_ORDER, OUTSIDE_REPRESENTATIVE_AUTHORITY ->
                "Outside the scope";
        };
    }
}
