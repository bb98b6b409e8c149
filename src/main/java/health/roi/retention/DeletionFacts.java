package health.roi.retention;

import health.roi.determination.RecordRetention;
import health.roi.document.DeletionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What decides whether the document of a record may be deleted.
 *
 * @param holds the legal holds in force on the record's patient, and on requests that ask for the record
 * @param openRequests the requests that are not closed and ask for the record
 * @param law until when the facility's law has the record kept
 * @param lastDisclosed the last day on which the record left the house, if it ever did
 * @param today the facility's day
 */
record DeletionFacts(
        DeletionReason reason,
        List<UUID> holds,
        List<UUID> openRequests,
        RecordRetention.Kept law,
        Optional<LocalDate> lastDisclosed,
        LocalDate today) {}
