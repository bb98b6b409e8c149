package health.roi.demo;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Roles;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Does a piece of work as one of the demonstration's people. */
@ApplicationScoped
class DemoPeopleService {

    @Inject
    CurrentCaller callers;

    <T> T as(UUID custodian, String role, Supplier<T> work) {
        return as(new Caller(custodian, "demo-" + role, Set.of(role), null, null), work);
    }

    <T> T asCopyService(UUID custodian, UUID copyService, Supplier<T> work) {
        return as(
                new Caller(custodian, "demo-" + Roles.COPY_SERVICE, Set.of(Roles.COPY_SERVICE), null, copyService),
                work);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            callers.bind(caller);
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
