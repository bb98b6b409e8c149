package health.roi.document.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Objects as files. What is put must lie on the same file system, so that it is moved there in one step. */
final class FileVault implements Vault {

    private final Path root;
    private final boolean foldersAreForced;

    FileVault(Path root) {
        this.root = root;
        this.foldersAreForced =
                root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void put(ObjectName name, Path file) {
        Path target = path(name);
        try {
            Files.createDirectories(target.getParent());
            force(file, StandardOpenOption.WRITE);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolders(target);
        } catch (IOException e) {
            throw VaultUnavailable.after("put", e);
        }
    }

    /** A file whose folder is not on the disk is lost with the power. */
    private void forceFolders(Path target) throws IOException {
        if (!foldersAreForced) {
            return;
        }
        for (Path folder = target.getParent(); folder.startsWith(root); folder = folder.getParent()) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(ObjectName name) {
        try {
            return Optional.of(new VaultStream(Files.newInputStream(path(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw VaultUnavailable.after("open", e);
        }
    }

    @Override
    public void delete(ObjectName name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw VaultUnavailable.after("delete", e);
        }
    }

    @Override
    public void eachOlderThan(UUID custodian, Instant moment, Consumer<ObjectName> consumer) {
        Path folder = root.resolve(custodian.toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.find(folder, 2, (path, attributes) -> isOlder(path, attributes, moment))) {
            files.map(file -> new ObjectName(custodian, file.getFileName().toString()))
                    .forEach(consumer);
        } catch (IOException | UncheckedIOException e) {
            throw VaultUnavailable.after("list", e);
        }
    }

    private static boolean isOlder(Path path, BasicFileAttributes attributes, Instant moment) {
        return attributes.isRegularFile()
                && ObjectName.fits(path.getFileName().toString())
                && attributes.lastModifiedTime().toInstant().isBefore(moment);
    }

    private Path path(ObjectName name) {
        return root.resolve(name.path());
    }
}
