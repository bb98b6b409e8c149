package health.roi.document.upload;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Removes the bytes of uploads that nobody attached. */
@ApplicationScoped
class UploadExpiryJob implements CustodianJob {

    @Inject
    UploadService uploads;

    @Override
    public String name() {
        return "end-forgotten-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        uploads.expire();
    }
}
