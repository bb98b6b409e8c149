package health.roi.document.intake;

import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a file is from how it begins. */
final class FormatSniffer {
    /** A clinical document may open with a long licence comment. */
    private static final int HEAD_BYTES = 65_536;

    /** Readers accept a PDF header anywhere in the first kilobyte. */
    private static final int PDF_HEADER_WITHIN = 1_024;

    private static final Pattern BEFORE_ROOT = Pattern.compile(
            "\\G(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*+(?:\\[.*?\\]\\s*+)?>)", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

    private FormatSniffer() {}

    static DocumentFormat sniff(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new DocumentRefused(Refusal.EMPTY);
        }
        if (startsWith(head, 'I', 'I', 42, 0) || startsWith(head, 'M', 'M', 0, 42)) {
            return DocumentFormat.TIFF;
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return DocumentFormat.JPEG;
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
            return DocumentFormat.PNG;
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        int pdf = latin.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_HEADER_WITHIN) {
            return DocumentFormat.PDF;
        }
        return textual(head, latin);
    }

    private static DocumentFormat textual(byte[] head, String latin) {
        if (isOtherKnownKind(head, latin)) {
            throw new DocumentRefused(Refusal.UNSUPPORTED_FORMAT);
        }
        String text = new String(head, PlainText.charsetOf(head)).replace("\uFEFF", "");
        if (text.stripLeading().startsWith("<")) {
            return markup(text);
        }
        if (PlainText.hasControlCharacters(text)) {
            throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
        }
        if (text.isBlank()) {
            throw new DocumentRefused(Refusal.EMPTY);
        }
        return DocumentFormat.TEXT;
    }

    private static DocumentFormat markup(String text) {
        Matcher before = BEFORE_ROOT.matcher(text);
        int at = 0;
        while (before.find()) {
            at = before.end();
        }
        Matcher root = ROOT.matcher(text).region(at, text.length());
        if (root.lookingAt() && root.group(1).equals("ClinicalDocument")) {
            return DocumentFormat.CDA;
        }
        throw new DocumentRefused(Refusal.UNSUPPORTED_FORMAT);
    }

    private static boolean isOtherKnownKind(byte[] head, String latin) {
        return startsWith(head, 'P', 'K', 3, 4)
                || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)
                || startsWith(head, 'G', 'I', 'F', '8')
                || startsWith(head, 'I', 'I', 43, 0)
                || startsWith(head, 'M', 'M', 0, 43)
                || startsWith(head, 'B', 'M') && head.length > 14 && head[5] == 0 && head[6] == 0
                || latin.startsWith("RIFF")
                || latin.startsWith("{\\rtf")
                || latin.startsWith("%!PS")
                || latin.startsWith("DICM", 128)
                || latin.startsWith("MSH|")
                || latin.toLowerCase(Locale.ROOT).startsWith("mime-version:");
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
