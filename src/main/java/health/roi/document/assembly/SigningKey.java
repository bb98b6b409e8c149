package health.roi.document.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The key with which a custodian certifies records, and the certificates that say whose it is.
 *
 * @param chain the signer's own certificate first
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    /**
     * Reads the key of one alias out of a PKCS#12 file; the key's password is the file's.
     *
     * @return nothing where the file has no key of that name
     * @throws UncheckedIOException when the file cannot be read or the password is wrong
     */
    public static Optional<SigningKey> read(Path file, char[] password, String alias) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (!store.isKeyEntry(alias)) {
                return Optional.empty();
            }
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return Optional.of(new SigningKey((PrivateKey) store.getKey(alias, password), chain));
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException("the key store cannot be opened", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
