package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.work.Sha256;
import health.roi.support.PdfStructure;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import health.roi.support.Signers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A signed volume is verified as its recipient would. */
class VolumeSignatureTest {
    private static final Instant AT = Instant.parse("2026-03-04T15:30:00Z");

    @TempDir
    Path folder;

    private Parts parts;

    @BeforeEach
    void begin() {
        parts = new Parts(folder);
    }

    private AssembledVolume signed(String password, String algorithm) {
        PackagePart fax = parts.record("fax", SampleDocuments.faxTiff(2), true);
        AssembledVolume volume = parts.assemble(
                        Parts.settings(500, Long.MAX_VALUE, password), parts.cover("Dear Jane"), fax)
                .get(0);
        Path store = Signers.keyStore(folder.resolve("keys.p12"), "custodian", "Maja Berg", algorithm);
        SigningKey key = SigningKey.read(store, Signers.PASSWORD, "custodian").orElseThrow();
        return VolumeSignature.sign(volume, parts.volume(1), password, key, "Maja Berg", AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void signsEveryByteButItsOwn(String algorithm) throws Exception {
        AssembledVolume volume = signed(null, algorithm);
        byte[] file = Files.readAllBytes(parts.volume(1));
        assertEquals(file.length, volume.bytes());
        assertEquals(Sha256.of(parts.volume(1)), volume.sha256());
        PdfStructure.assertSound(parts.volume(1), null);
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = document.getLastSignatureDictionary();
            int[] range = signature.getByteRange();
            assertEquals(0, range[0]);
            assertEquals(file.length, range[2] + range[3]);
            assertEquals("Maja Berg", signature.getName());
            assertEquals(AT, signature.getSignDate().toInstant());
            assertTrue(verifies(signature, file));
            assertEquals(
                    "CN=Maja Berg", certificate(signature, file).getSubject().toString());
        }
    }

    @Test
    void anEditedByteIsSeen() throws Exception {
        signed(null, "RSA");
        byte[] file = Files.readAllBytes(parts.volume(1));
        int place = new String(file, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        file[place + 12]++;
        try (PDDocument document = Loader.loadPDF(file)) {
            assertFalse(verifies(document.getLastSignatureDictionary(), file));
        }
    }

    @Test
    void isStillArchival() throws IOException {
        assertTrue(signed(null, "RSA").archival());
        assertEquals(List.of(), PdfValidity.failures(Files.readAllBytes(parts.volume(1)), PDFAFlavour.PDFA_2_B));
    }

    @Test
    void sameVolumeAndTimeGiveSameBytes() {
        AssembledVolume once = signed(null, "RSA");
        Path store = folder.resolve("keys.p12");
        PackagePart fax = parts.record("fax", SampleDocuments.faxTiff(2), true);
        AssembledVolume volume =
                parts.assemble(Parts.settings(), parts.cover("Dear Jane"), fax).get(0);
        SigningKey key = SigningKey.read(store, Signers.PASSWORD, "custodian").orElseThrow();
        assertEquals(once, VolumeSignature.sign(volume, parts.volume(1), null, key, "Maja Berg", AT));
    }

    @Test
    void signsBehindAPassword() throws Exception {
        signed("opens-it", "RSA");
        PdfStructure.assertSound(parts.volume(1), "opens-it");
        byte[] file = Files.readAllBytes(parts.volume(1));
        try (PDDocument document = Loader.loadPDF(file, "opens-it")) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertEquals("Maja Berg", signature.getName());
            assertTrue(verifies(signature, file));
        }
    }

    @Test
    void refusesAKeyStoreWithAnotherPassword() {
        Path store = Signers.keyStore(folder.resolve("keys.p12"), "custodian", "Maja Berg", "EC");
        assertThrows(UncheckedIOException.class, () -> SigningKey.read(store, "wrong".toCharArray(), "custodian"));
        assertEquals(Optional.empty(), SigningKey.read(store, Signers.PASSWORD, "another"));
    }

    private static boolean verifies(PDSignature signature, byte[] file) throws Exception {
        CMSSignedData data = data(signature, file);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(signature, file)));
        } catch (CMSException e) {
            // BouncyCastle's word for a digest that differs.
            return false;
        }
    }

    private static X509CertificateHolder certificate(PDSignature signature, byte[] file) throws Exception {
        CMSSignedData data = data(signature, file);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        for (X509CertificateHolder certificate : data.getCertificates().getMatches(null)) {
            if (signer.getSID().match(certificate)) {
                return certificate;
            }
        }
        throw new AssertionError("the signature brings no certificate along");
    }

    private static CMSSignedData data(PDSignature signature, byte[] file) throws Exception {
        return new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(file)), signature.getContents(file));
    }
}
