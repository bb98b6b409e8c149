package health.roi.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Says when every place for reading documents is lost to one that never ends: only a new process has places again. */
@Liveness
@ApplicationScoped
class ParserHealthService implements HealthCheck {

    @Inject
    IntakeService intake;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("document-readers")
                .status(!intake.isStuck())
                .build();
    }
}
