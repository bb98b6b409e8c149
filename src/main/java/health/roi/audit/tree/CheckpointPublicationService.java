package health.roi.audit.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts checkpoints where whoever holds the database cannot reach: into a folder, or to an address by PUT. What is there is
 * never overwritten; one that says something else of the same size is an alarm.
 */
@ApplicationScoped
class CheckpointPublicationService {

    private static final Logger LOG = Logger.getLogger(CheckpointPublicationService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;

    @ConfigProperty(name = "roi.audit.checkpoints.directory")
    Optional<String> directory;

    @ConfigProperty(name = "roi.audit.checkpoints.url")
    Optional<String> url;

    @ConfigProperty(name = "roi.audit.checkpoints.token")
    Optional<String> token;

    @Inject
    CheckpointService checkpoints;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Publishes what is not outside yet, the oldest first; what does not succeed is tried again the next time. */
    void publish() {
        for (Checkpoint checkpoint : checkpoints.unpublished(AT_ONCE)) {
            try {
                if (!outside(checkpoint)) {
                    return;
                }
                checkpoints.published(checkpoint);
            } catch (IOException e) {
                LOG.errorf(
                        "the checkpoint of %d rows of custodian %s could not be published: %s",
                        checkpoint.size(), checkpoint.custodian(), e.getClass().getName());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean outside(Checkpoint checkpoint) throws IOException, InterruptedException {
        boolean somewhere = false;
        if (directory.isPresent()) {
            write(checkpoint, Path.of(directory.get()));
            somewhere = true;
        }
        if (url.isPresent()) {
            put(checkpoint, url.get());
            somewhere = true;
        }
        return somewhere;
    }

    private static void write(Checkpoint checkpoint, Path directory) throws IOException {
        Path folder =
                Files.createDirectories(directory.resolve(checkpoint.custodian().toString()));
        Path file = folder.resolve(name(checkpoint));
        if (Files.exists(file)) {
            compare(checkpoint, Files.readString(file));
            return;
        }
        // Written whole and then given its name: a crash leaves no half of a checkpoint.
        Path unfinished = Files.writeString(Files.createTempFile(folder, name(checkpoint), ".new"), checkpoint.note());
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(unfinished);
            compare(checkpoint, Files.readString(file));
        }
    }

    private void put(Checkpoint checkpoint, String url) throws IOException, InterruptedException {
        URI target = URI.create(url.replaceAll("/+$", "") + "/" + checkpoint.custodian() + "/" + name(checkpoint));
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        int status = http.send(
                        request.copy()
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .header("If-None-Match", "*")
                                .PUT(HttpRequest.BodyPublishers.ofString(checkpoint.note()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status == 409 || status == 412) {
            HttpResponse<String> there = http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
            if (there.statusCode() != 200) {
                throw new IOException("status " + there.statusCode());
            }
            compare(checkpoint, there.body());
        } else if (status / 100 != 2) {
            throw new IOException("status " + status);
        }
    }

    private static void compare(Checkpoint checkpoint, String there) throws IOException {
        if (!checkpoint.saysTheSameAs(there)) {
            LOG.errorf(
                    "another checkpoint of %d rows of custodian %s was published before: the trail was changed or rolled back",
                    checkpoint.size(), checkpoint.custodian());
            throw new IOException("published before, and otherwise");
        }
    }

    private static String name(Checkpoint checkpoint) {
        return String.format(Locale.ROOT, "%019d.txt", checkpoint.size());
    }
}
