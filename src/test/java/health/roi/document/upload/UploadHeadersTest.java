package health.roi.document.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHeadersTest {

    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void findsTheHashAmongOtherMetadata() {
        String metadata = "filename " + base64("scan.pdf") + ",sha256 " + base64(HASH) + ",is_confidential";
        assertThat(UploadHeaders.wholeHash(metadata)).contains(HASH);
        assertThat(UploadHeaders.wholeHash("sha256 " + base64(HASH))).contains(HASH);
    }

    @Test
    void knowsNoHashWhereNoneIsSaid() {
        assertThat(UploadHeaders.wholeHash(null)).isEmpty();
        assertThat(UploadHeaders.wholeHash("filename " + base64("scan.pdf"))).isEmpty();
        assertThat(UploadHeaders.partHash(null)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256 ", "sha256 Zm9v", "sha256 !!!", "sha256"})
    void refusesAHashOfTheWholeThatIsNone(String metadata) {
        assertThatThrownBy(() -> UploadHeaders.wholeHash(metadata)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", "sha256", "sha256 Zm9v", "sha256 !!!", "sha256 a b"})
    void refusesAChecksumThatIsNone(String checksum) {
        assertThatThrownBy(() -> UploadHeaders.partHash(checksum)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheChecksumOfAPart() {
        assertThat(UploadHeaders.partHash("sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
                .contains(HASH);
    }
}
