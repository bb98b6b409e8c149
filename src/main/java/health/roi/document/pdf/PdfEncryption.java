package health.roi.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;

/**
 * AES-256 with a password, as PDF 2.0 has it (ISO 32000-2, 7.6.4, revision 6). PDFBox derives the key; the bytes are
 * encrypted as they are written, so that no document is held in memory for it.
 */
public final class PdfEncryption {
    private static final int BLOCK = 16;

    private final SecureRandom random = new SecureRandom();
    private final COSDictionary dictionary;
    private final SecretKeySpec key;

    private PdfEncryption(COSDictionary dictionary, byte[] key) {
        this.dictionary = dictionary;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Whoever has the password may do everything with the document; the owner's password is nobody's. */
    public static PdfEncryption withPassword(String password) {
        byte[] owner = new byte[32];
        new SecureRandom().nextBytes(owner);
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy(HexFormat.of().formatHex(owner), password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        StandardSecurityHandler handler = new StandardSecurityHandler(policy);
        try (PDDocument holder = new PDDocument()) {
            handler.prepareDocumentForEncryption(holder);
            return new PdfEncryption(holder.getEncryption().getCOSObject(), handler.getEncryptionKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** How long so many bytes get: the start vector comes before them, and the last block is always filled up. */
    long length(long plain) {
        return BLOCK + (plain / BLOCK + 1) * BLOCK;
    }

    byte[] encrypt(byte[] plain) {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream(Math.toIntExact(length(plain.length)));
        try (OutputStream out = encrypting(encrypted)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encrypted.toByteArray();
    }

    /** Closing it writes the last block and leaves {@code target} open. */
    OutputStream encrypting(OutputStream target) throws IOException {
        try {
            byte[] start = new byte[BLOCK];
            random.nextBytes(start);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start));
            target.write(start);
            return new CipherOutputStream(new Open(target), cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static final class Open extends FilterOutputStream {
        Open(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            out.write(data, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
