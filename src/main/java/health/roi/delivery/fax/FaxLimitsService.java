package health.roi.delivery.fax;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.UUID;

/** What the fax service of the caller's custodian takes. */
@ApplicationScoped
@Transactional
public class FaxLimitsService {

    @Inject
    FaxLimitsStore rows;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    public FaxLimits get() {
        return rows.findByIdOptional(callers.get().custodian())
                .map(FaxLimitsRow::toDomain)
                .orElse(FaxLimits.USUAL);
    }

    /** Changes them for what is sent from now on. Refuses a missing or stale version. */
    FaxLimits change(String ifMatch, FaxLimits limits) {
        UUID custodian = callers.get().custodian();
        Versions.require(ifMatch, get().version());
        FaxLimitsRow row = rows.findByIdOptional(custodian).orElseGet(() -> {
            FaxLimitsRow fresh = new FaxLimitsRow();
            fresh.custodianId = custodian;
            return fresh;
        });
        row.pagesPerPacket = limits.pagesPerPacket();
        row.packetBytes = limits.packetBytes();
        row.packets = limits.packets();
        row.openFrom = written(limits.openFrom());
        row.openUntil = written(limits.openUntil());
        rows.persistAndFlush(row);
        audit.allowed("fax-limits.change", Subject.of("fax-limits", custodian));
        return row.toDomain();
    }

    private static String written(LocalTime time) {
        return time == null ? null : time.toString();
    }
}
