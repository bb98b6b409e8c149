package health.roi.request.review;

import health.roi.determination.RuleTables;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** A service whose rules are incomplete does not start: it would release what the law protects. */
@ApplicationScoped
class RuleTablesService {

    private static final Logger LOG = Logger.getLogger(RuleTablesService.class);

    @Inject
    Clock clock;

    void start(@Observes StartupEvent event) {
        int rows = RuleTables.validate(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        LOG.debugf("%d rows of rule data are in order", rows);
    }
}
