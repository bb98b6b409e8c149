package health.roi.document.intake;

import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text for reading: the lines and page breaks as they are, in a type of fixed width. */
public final class PlainText {
    /** Long preformatted blocks make the layout slow, so the text is laid out in pieces. */
    private static final int LINES_PER_BLOCK = 50;

    /** A sheet holds a quarter of this; the time that the layout takes to wrap a line grows with its square. */
    private static final int LONGEST_LINE = 500;

    private PlainText() {}

    public static String toXhtml(Path file, DocumentLimits limits) throws IOException {
        if (Files.size(file) > limits.maxTextBytes()) {
            throw new DocumentRefused(Refusal.TOO_LARGE);
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, charsetOf(bytes)).replace("\uFEFF", "");
        if (hasControlCharacters(text)) {
            throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
        }
        StringBuilder body = new StringBuilder(text.length() + 1_000);
        boolean first = true;
        for (String page : text.stripTrailing().split("\f", -1)) {
            body.append(first ? "<div>" : "<div class=\"break\">");
            first = false;
            int lines = 0;
            body.append("<pre>");
            for (String line : page.split("\r\n|\r|\n", -1)) {
                int start = 0;
                do {
                    if (++lines % LINES_PER_BLOCK == 0) {
                        body.append("</pre><pre>");
                    }
                    int end = endOfPiece(line, start);
                    // An empty block has no height; a space gives the empty line its place.
                    body.append(line.isEmpty() ? " " : Xhtml.escape(line.substring(start, end)))
                            .append('\n');
                    start = end;
                } while (start < line.length());
            }
            body.append("</pre></div>");
        }
        return Xhtml.page("Text document", body.toString());
    }

    /** Not within a character that takes two places. */
    private static int endOfPiece(String line, int start) {
        int end = Math.min(line.length(), start + LONGEST_LINE);
        return end < line.length() && Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
    }

    /** UTF-16 with a mark, UTF-8 when it is valid, else the Western code page of old record systems. */
    public static Charset charsetOf(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(byte[] bytes) {
        // A head that was cut off may end within a character, so up to three last bytes do not count.
        for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // try with one byte less
            }
        }
        return false;
    }

    public static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }
}
