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

    /** Those that were not looked at longest come first. */
    void look(int atOnce) {
        for (ReleaseRequest request : requests.toLookAt(facilities.latestDay(), atOnce)) {
            look(request);
        }
    }

    private void look(ReleaseRequest request) {
        LocalDate today = facilities.today(request.facilityId());
        LocalDate before = request.calendarLookedOn();
        Determination then = assessments.determination(request, before);
        Determination now = assessments.determination(request, today);
        changes.setDeadline(request.id(), now.deadline());
        for (CalendarChange change : CalendarChange.between(request, then, before, now, today)) {
            history.changed(request.id(), change.action(), change.detail());
        }
        changes.lookedOn(request.id(), today);
    }
}
