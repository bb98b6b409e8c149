package health.roi.chart.restriction;

import health.roi.chart.record.RecordOutline;
import health.roi.chart.record.RecordService;
import health.roi.directory.FacilityService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what restrictions cover, so that one that keeps nothing back does not go unnoticed. */
@ApplicationScoped
@Transactional
class CoverageService {

    @Inject
    RecordService records;

    @Inject
    FacilityService facilities;

    /**
     * How many of the records that the caller sees each covers today; one that nobody has decided on, how many it would
     * cover if it were agreed to. By the restrictions' ids.
     */
    Map<UUID, Integer> of(List<Restriction> restrictions) {
        Set<UUID> patients = restrictions.stream()
                .map(restriction -> restriction.asked().patientId())
                .collect(Collectors.toSet());
        Map<UUID, List<RecordOutline>> charts =
                records.outlines(patients).stream().collect(Collectors.groupingBy(RecordOutline::patientId));
        return restrictions.stream()
                .collect(Collectors.toMap(
                        Restriction::id,
                        restriction -> count(
                                restriction,
                                charts.getOrDefault(restriction.asked().patientId(), List.of()))));
    }

    private int count(Restriction restriction, List<RecordOutline> chart) {
        return (int) chart.stream()
                .filter(restriction::isAbout)
                .filter(record -> restriction.decision() == null
                        || restriction.covers(record, facilities.today(record.facilityId())))
                .count();
    }
}
