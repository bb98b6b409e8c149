package health.roi.document.bundle;

import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An opened bundle. Nothing of it is in memory but its directory, and nothing is unpacked that is not asked for. */
public final class Bundle implements AutoCloseable {

    public static final String MANIFEST = "manifest.json";

    private static final int MOST_FILES = 1_000;
    private static final long MOST_DIRECTORY_BYTES = 2 << 20;
    private static final int MOST_MANIFEST_BYTES = 1 << 20;

    /** Deflate packs no more than about a thousand to one; a scan is hardly packed at all. */
    private static final int MOST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 1 << 20;

    /** Parts between slashes, none of them only dots, nothing that another system reads as a separator. */
    private static final Pattern PLAIN_NAME =
            Pattern.compile("(?!\\.{1,2}(/|$))[^/\\\\:\\p{Cntrl}]+" + "(/(?!\\.{1,2}(/|$))[^/\\\\:\\p{Cntrl}]+)*");

    private static final int LONGEST_NAME = 300;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> files;

    private Bundle(ZipFile zip, Map<String, ZipArchiveEntry> files) {
        this.zip = zip;
        this.files = files;
    }

    /**
     * Opens a zip and looks at its directory.
     *
     * @throws BundleRefused for each {@link BundleFault}
     */
    public static Bundle open(Path path) {
        try {
            ZipShape.require(path, MOST_DIRECTORY_BYTES);
        } catch (IOException e) {
            throw new BundleRefused(BundleFault.NOT_A_ZIP);
        }
        ZipFile zip = opened(path);
        try {
            return new Bundle(zip, files(zip));
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static ZipFile opened(Path path) {
        try {
            return ZipFile.builder().setPath(path).get();
        } catch (IOException | RuntimeException e) {
            throw new BundleRefused(BundleFault.NOT_A_ZIP);
        }
    }

    private static Map<String, ZipArchiveEntry> files(ZipFile zip) {
        Map<String, ZipArchiveEntry> files = new HashMap<>();
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > 2 * MOST_FILES) {
            throw new BundleRefused(BundleFault.TOO_MANY_FILES);
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                continue;
            }
            require(zip, entry);
            if (files.put(entry.getName(), entry) != null) {
                throw new BundleRefused(BundleFault.NAME_TWICE);
            }
        }
        if (files.size() > MOST_FILES + 1) {
            throw new BundleRefused(BundleFault.TOO_MANY_FILES);
        }
        if (!files.containsKey(MANIFEST)) {
            throw new BundleRefused(BundleFault.MANIFEST_MISSING);
        }
        return files;
    }

    private static void require(ZipFile zip, ZipArchiveEntry entry) {
        String name = entry.getName();
        if (name.length() > LONGEST_NAME || !PLAIN_NAME.matcher(name).matches() || entry.isUnixSymlink()) {
            throw new BundleRefused(BundleFault.UNSAFE_NAME);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BundleRefused(BundleFault.ENCRYPTED);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new BundleRefused(BundleFault.METHOD_UNKNOWN);
        }
    }

    /** How many files are in it beside the manifest. */
    public int files() {
        return files.size() - 1;
    }

    public boolean has(String name) {
        return files.containsKey(name) && !MANIFEST.equals(name);
    }

    /** The bytes of the manifest, which is JSON. */
    public byte[] manifest() {
        try (InputStream in = zip.getInputStream(files.get(MANIFEST))) {
            byte[] bytes = in.readNBytes(MOST_MANIFEST_BYTES + 1);
            if (bytes.length > MOST_MANIFEST_BYTES) {
                throw new BundleRefused(BundleFault.MANIFEST_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new BundleRefused(BundleFault.NOT_A_ZIP);
        }
    }

    /** What became of the unpacking of a file. */
    public enum Unpacked {
        WHOLE,
        /** Its packed bytes are not in order. Whether they are the right ones, its hash says. */
        DAMAGED,
        /** More bytes come out of it than may. */
        TOO_LARGE
    }

    /**
     * Unpacks a file that is there.
     *
     * @param most bytes that may come out of it
     */
    public Unpacked unpack(String name, long most, Path target) {
        ZipArchiveEntry entry = files.get(name);
        long unpacked = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = WorkFolder.create(target)) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > most
                        || unpacked > RATIO_COUNTS_FROM && unpacked / MOST_RATIO > entry.getCompressedSize()) {
                    return Unpacked.TOO_LARGE;
                }
                out.write(buffer, 0, read);
            }
            return Unpacked.WHOLE;
        } catch (IOException | RuntimeException e) {
            return Unpacked.DAMAGED;
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
