package health.roi.delivery.direct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One volume in the archive.
 *
 * @param name within the submission set, of 8 and 3 characters as ISO 9660 has it
 * @param sha1 of the bytes: the metadata knows no other hash (ITI TF-3: 4.2.3.2.10); it guards against accidents only
 */
record XdmDocument(int number, String name, long bytes, String sha1) {

    static XdmDocument of(int number, Path pdf) throws IOException {
        return new XdmDocument(number, "DOC%05d.PDF".formatted(number), Files.size(pdf), sha1(pdf));
    }

    private static String sha1(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
