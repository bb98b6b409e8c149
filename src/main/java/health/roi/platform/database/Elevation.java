package health.roi.platform.database;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OpenGlass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Lifts the caller's own view, inside the running transaction, for one piece of work that the service does on its own
 * account: completing a copy job moves a request that the copy service may not see.
 */
@ApplicationScoped
public class Elevation {

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller callers;

    @Inject
    OpenGlass glass;

    /**
     * Runs the work as the custodian itself, and goes back to the view before it afterwards: the caller's own, or a lifted
     * one where this happens inside of other lifted work.
     */
    public <T> T asCustodian(Supplier<T> work) {
        return inCustodian(callers.get().custodian(), work);
    }

    /**
     * The same for work that must see the whole chart, whoever asks: nothing is lifted for a caller who may know of
     * everything in it.
     */
    public <T> T seeingAll(Supplier<T> work) {
        Caller caller = callers.get();
        return caller.mayKnowSensitive() && !glass.matters(caller) ? work.get() : asCustodian(work);
    }

    /** The same for another custodian: the operator founding a tenant. */
    public <T> T inCustodian(UUID custodian, Supplier<T> work) {
        entities.flush();
        Session session = entities.unwrap(Session.class);
        TenantInterceptor.Binding before = session.doReturningWork(TenantInterceptor::binding);
        session.doWork(connection -> TenantInterceptor.bind(connection, TenantInterceptor.Binding.whole(custodian)));
        try {
            T result = work.get();
            entities.flush();
            return result;
        } finally {
            session.doWork(connection -> TenantInterceptor.bind(connection, before));
        }
    }
}
