package health.roi.request.review;

import health.roi.determination.Determination;
import health.roi.directory.FacilityService;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    @Inject
    Clock clock;

    /** Requests that were not looked at on the day that it is at their facility, those that wait longest first. */
    List<UUID> due(int atOncePerFacility) {
        return facilities.all().stream()
                .flatMap(facility ->
                        requests.toLookAt(facility.id(), facility.dayOf(clock.instant()), atOncePerFacility).stream())
                .toList();
    }

    void look(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        LocalDate today = facilities.today(request.facilityId());
        if (request.state() == RequestState.CLOSED
                || !request.calendarLookedOn().isBefore(today)) {
            return;
        }
        List<Determination> answers = assessments.determinations(request, List.of(request.calendarLookedOn(), today));
        Determination then = answers.get(0);
        Determination now = answers.get(1);
        changes.setDeadline(request.id(), now.deadline());
        List<CalendarChange> found = CalendarChange.between(request.state(), request.told(), then, now, today);
        found.forEach(change -> history.changed(request.id(), change.action(), change.detail()));
        changes.lookedOn(request.id(), today, CalendarChange.told(request.told(), found, now.dueOn()));
    }
}
