package health.roi.platform.http;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body at its limit and says so in a problem; the framework's own limit answers without one. */
@Provider
public class BodyCutOff implements ReaderInterceptor {

    @Inject
    BodyLimits limits;

    @Inject
    CurrentVertxRequest current;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(
                context.getInputStream(), limits.limit(current.getCurrent().request())));
        return context.proceed();
    }

    private final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                // The rest is not waited for; the answer leaves first.
                RoutingContext call = current.getCurrent();
                call.addEndHandler(ended -> call.request().connection().close());
                throw new ProblemException(ProblemType.TOO_LARGE);
            }
        }
    }
}
