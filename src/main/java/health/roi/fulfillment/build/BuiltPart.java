package health.roi.fulfillment.build;

import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.PartRange;
import java.util.List;

/**
 * A part of a finished package.
 *
 * @param enclosed the stored document, or null for what was written for the package
 * @param ranges where it is, one for each volume that it reaches into
 * @param withheldPages pages of the document in whose place a slip went out
 */
public record BuiltPart(
        PartKind kind, String title, Enclosed enclosed, List<PartRange> ranges, List<Integer> withheldPages) {}
