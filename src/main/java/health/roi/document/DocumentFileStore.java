package health.roi.document;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files by their hash, each custodian's apart from the others'. A file that is there is never written again. */
@ApplicationScoped
class DocumentFileStore {

    @ConfigProperty(name = "roi.documents.directory")
    Path root;

    @PostConstruct
    void prepare() {
        try {
            Files.createDirectories(workDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside what is kept, so that keeping a file is a rename. */
    Path workDirectory() {
        return root.resolve("work");
    }

    Path path(UUID custodian, String sha256) {
        return root.resolve(custodian.toString())
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    /** Keeps a file under its hash: whole or not at all, also when the machine stops half-way. */
    void keep(UUID custodian, String sha256, Path file) {
        Path target = path(custodian, sha256);
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
