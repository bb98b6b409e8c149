package health.roi.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriorityTest {

    private static Priority of(RequesterKind kind) {
        return Priority.of(kind, Purpose.LEGAL, false);
    }

    @Test
    void anEmergencyComesFirstWhoeverAsks() {
        for (RequesterKind kind : RequesterKind.values()) {
            assertEquals(Priority.CARE_TODAY, Priority.of(kind, Purpose.LEGAL, true));
        }
    }

    @Test
    void treatmentIsCareOfToday() {
        assertEquals(Priority.CARE_TODAY, Priority.of(RequesterKind.HEALTH_CARE_PROVIDER, Purpose.TREATMENT, false));
        assertEquals(Priority.THIRD_PARTY, Priority.of(RequesterKind.HEALTH_CARE_PROVIDER, Purpose.PAYMENT, false));
    }

    @Test
    void everyKindOfRequesterHasItsPlace() {
        assertEquals(Priority.PATIENT, of(RequesterKind.PATIENT));
        assertEquals(Priority.PATIENT, of(RequesterKind.PERSONAL_REPRESENTATIVE));
        assertEquals(Priority.LEGAL_DUE_DATE, of(RequesterKind.COURT));
        assertEquals(Priority.LEGAL_DUE_DATE, of(RequesterKind.LAW_ENFORCEMENT));
        assertEquals(Priority.LEGAL_DUE_DATE, of(RequesterKind.CORONER));
        assertEquals(Priority.LEGAL_DUE_DATE, of(RequesterKind.PUBLIC_HEALTH_AUTHORITY));
        assertEquals(Priority.BENEFITS, of(RequesterKind.SOCIAL_SECURITY));
        assertEquals(Priority.BENEFITS, of(RequesterKind.WORKERS_COMPENSATION));
        assertEquals(Priority.AUDIT, of(RequesterKind.HEALTH_PLAN));
        assertEquals(Priority.AUDIT, of(RequesterKind.HEALTH_OVERSIGHT_AGENCY));
        for (RequesterKind kind : List.of(
                RequesterKind.ATTORNEY,
                RequesterKind.INSURER,
                RequesterKind.EMPLOYER,
                RequesterKind.RESEARCHER,
                RequesterKind.OTHER)) {
            assertEquals(Priority.THIRD_PARTY, of(kind));
        }
    }

    @Test
    void noServiceTargetIsLaterThanTheShortestStatutoryDeadline() {
        int shortestDays = 15;
        assertEquals(
                List.of(Priority.AUDIT),
                Stream.of(Priority.values())
                        .filter(priority -> priority.targetDays() > shortestDays)
                        .toList());
    }
}
