package health.roi.request.review;

import health.roi.determination.Determination;
import health.roi.directory.FacilityService;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Asks each open request once a day what the law said on the day it was last asked, and what it says now. */
@ApplicationScoped
@Transactional
class CalendarService {

    @Inject
    RequestService requests;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    FacilityService facilities;

    /** Requests that were not looked at today, those that wait longest first. */
    List<UUID> due(int atOnce) {
        return requests.toLookAt(facilities.latestDay(), atOnce).stream()
                .map(ReleaseRequest::id)
                .toList();
    }

    void look(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        LocalDate today = facilities.today(request.facilityId());
        LocalDate before = request.calendarLookedOn();
        Determination then = assessments.determination(request, before);
        Determination now = assessments.determination(request, today);
        changes.setDeadline(request.id(), now.deadline());
        for (CalendarChange change : CalendarChange.between(request.state(), then, before, now, today)) {
            history.changed(request.id(), change.action(), change.detail());
        }
        changes.lookedOn(request.id(), today);
    }
}
