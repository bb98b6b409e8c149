package health.roi.document.assembly;

import health.roi.document.work.Sha256;
import health.roi.document.work.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a volume as a whole: a detached CMS signature (RFC 5652) over every byte but its own, added behind what is there,
 * so that a byte changed afterwards is seen by whoever opens it.
 */
public final class VolumeSignature {
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private VolumeSignature() {}

    /** The key does not sign. Without a cause: that may tell of the key. */
    public static final class NotSigned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSigned() {
            super("the volume could not be signed", null, false, false);
        }
    }

    /**
     * Signs a volume in its place and gives it with its new hash.
     *
     * @param password that opens the volume, or null
     * @param signer whoever certifies, as the signature names them
     * @throws NotSigned when the key cannot be used
     */
    public static AssembledVolume sign(
            AssembledVolume volume, Path file, String password, SigningKey key, String signer, Instant at) {
        Path signed = file.resolveSibling("signed.pdf");
        try {
            write(file, signed, password, key, signer, at);
            Files.move(signed, file, StandardCopyOption.REPLACE_EXISTING);
            return new AssembledVolume(
                    volume.number(),
                    volume.firstPage(),
                    volume.lastPage(),
                    Sha256.of(file),
                    Files.size(file),
                    volume.archival());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Path target, String password, SigningKey key, String signer, Instant at)
            throws IOException {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        signature.setName(signer);
        signature.setReason("Certification of records, Fed. R. Evid. 803(6) and 902(11)");
        signature.getCOSObject().setItem(COSName.M, new COSString(PDF_DATE.format(at)));
        try (PDDocument document =
                        Loader.loadPDF(new RandomAccessReadBufferedFile(file), password == null ? "" : password);
                OutputStream out = WorkFolder.create(target)) {
            // Otherwise the file's identifier depends on the time of day.
            document.setDocumentId(at.getEpochSecond());
            document.addSignature(signature, signer(key));
            document.saveIncremental(out);
        }
    }

    private static SignatureInterface signer(SigningKey key) {
        return content -> {
            try {
                CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
                generator.addSignerInfoGenerator(
                        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                                .setSignedAttributeGenerator(withoutTime())
                                .build(
                                        new JcaContentSignerBuilder(algorithm(key)).build(key.key()),
                                        key.chain().get(0)));
                generator.addCertificates(new JcaCertStore(key.chain()));
                return generator.generate(new Streamed(content), false).getEncoded();
            } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException e) {
                throw new NotSigned();
            }
        };
    }

    /** When it was signed stands in the signature once, where readers look for it. */
    private static CMSAttributeTableGenerator withoutTime() {
        CMSAttributeTableGenerator all = new DefaultSignedAttributeTableGenerator();
        return parameters -> all.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static String algorithm(SigningKey key) {
        return key.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    /** What is signed, read in pieces. */
    private record Streamed(InputStream content) implements CMSTypedData {
        @Override
        public org.bouncycastle.asn1.ASN1ObjectIdentifier getContentType() {
            return new CMSProcessableByteArray(new byte[0]).getContentType();
        }

        @Override
        public Object getContent() {
            return content;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
            content.close();
        }
    }
}
