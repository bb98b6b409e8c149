package health.roi.platform.start;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
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

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

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

    /** Makes the folder at the first start, for its owner alone, and takes it from others where an older one is ours. */
    static void prepare(String setting) throws IOException {
        if (setting == null || setting.isBlank() || !POSIX) {
            return;
        }
        Path directory = Path.of(setting);
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
        if (permissions.removeAll(OTHERS)) {
            try {
                Files.setPosixFilePermissions(directory, permissions);
            } catch (FileSystemException e) {
                // Somebody else's: the check says what to do.
            }
        }
    }
}
