package health.roi.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other users of the machine do not read the documents. */
final class DocumentsDirectoryCheck implements ProductionCheck {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    @Override
    public List<String> problems(Map<String, String> environment) {
        String setting = environment.getOrDefault("ROI_DOCUMENTS_DIR", "");
        if (setting.isBlank() || !Files.exists(Path.of(setting))) {
            return List.of();
        }
        try {
            boolean open =
                    Files.getPosixFilePermissions(Path.of(setting)).stream().anyMatch(OTHERS::contains);
            return open
                    ? List.of("ROI_DOCUMENTS_DIR is open to every user of the machine: chmod o-rwx the folder")
                    : List.of();
        } catch (IOException | UnsupportedOperationException e) {
            return List.of("ROI_DOCUMENTS_DIR can not be looked at: name a folder that belongs to the service's user");
        }
    }

    /** Makes the folder at the first start, for its owner alone. */
    static void prepare(String setting) throws IOException {
        Path directory = Path.of(setting);
        if (!Files.exists(directory)) {
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
