package health.roi.incident.step;

import health.roi.determination.StateNames;
import health.roi.incident.part.NoticeKind;
import health.roi.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Whom to tell.
 *
 * @param patientIds of notices to people
 * @param state of a notice to the media
 * @param outletName of a notice to the media
 * @param outletAddress of a notice to the media, or null
 * @param how a substitute notice was given
 */
public record NoticeOrder(
        NoticeKind kind, List<UUID> patientIds, String state, String outletName, String outletAddress, String how) {

    public NoticeOrder {
        patientIds = patientIds == null ? List.of() : List.copyOf(patientIds);
    }

    /** Everything that does not fit its kind. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (kind.isToPerson() == patientIds.isEmpty()) {
            faults.add(new FieldError("/patientIds", kind.isToPerson() ? "required-for-people" : "only-for-people"));
        } else if (new HashSet<>(patientIds).size() < patientIds.size()) {
            faults.add(new FieldError("/patientIds", "each-once"));
        }
        there("/state", state, kind == NoticeKind.MEDIA, "media", faults);
        there("/outletName", outletName, kind == NoticeKind.MEDIA, "media", faults);
        there("/how", how, kind == NoticeKind.SUBSTITUTE, "substitute", faults);
        if (kind != NoticeKind.MEDIA && outletAddress != null) {
            faults.add(new FieldError("/outletAddress", "only-for-media"));
        }
        if (state != null && !StateNames.knows(state)) {
            faults.add(new FieldError("/state", "known-state"));
        }
        return faults;
    }

    private static void there(String pointer, String value, boolean wanted, String what, List<FieldError> faults) {
        if (wanted != (value != null)) {
            faults.add(new FieldError(pointer, (wanted ? "required-for-" : "only-for-") + what));
        }
    }
}
