package health.roi.copyjob;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.request.Priority;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    @Test
    void readsWhatItWrote() {
        Urgency urgency = new Urgency(3, LocalDate.of(2026, 3, 9));
        assertThat(Urgency.parse(urgency.toString())).isEqualTo(urgency);
    }

    @Test
    void prioritiesAreRankedAsTheTriageHasThem() {
        assertThat(List.of(Priority.values()).stream()
                        .sorted(Comparator.comparing(Priority::rank))
                        .toList())
                .containsExactly(
                        Priority.CARE_TODAY,
                        Priority.LEGAL_DUE_DATE,
                        Priority.PATIENT,
                        Priority.BENEFITS,
                        Priority.THIRD_PARTY,
                        Priority.AUDIT);
    }
}
