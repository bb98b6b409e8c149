package health.roi.document.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a clamd about a file over TCP, with its INSTREAM command: the bytes go through in pieces, so the scanner needs
 * to see neither our disk nor the whole file at once. The protocol is a page long, which is why there is no library for
 * it here; the known ones bring a language runtime along.
 */
public final class ClamdScanner {
    private static final int PIECE_BYTES = 65_536;

    /** A verdict is a line; whoever answers with more is no scanner. */
    private static final int MAX_ANSWER_BYTES = 1_024;

    private final String host;
    private final int port;
    private final int connectMillis;
    private final int answerMillis;

    /**
     * @param address {@code host:port}
     * @param connect how long the connection may take
     * @param answer how long the scanner may be silent, at most, once it has the whole file
     */
    public ClamdScanner(String address, Duration connect, Duration answer) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("the address of the virus scanner is not host:port");
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.connectMillis = Math.toIntExact(connect.toMillis());
        this.answerMillis = Math.toIntExact(answer.toMillis());
    }

    /** @throws ScanUnavailable when there is no verdict, for whatever reason; the file must not be taken then */
    public Verdict scan(Path file) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), connectMillis);
            socket.setSoTimeout(answerMillis);
            send(file, socket);
            return verdict(answer(socket));
        } catch (IOException | RuntimeException e) {
            throw new ScanUnavailable();
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE_BYTES];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (n > 0) {
                    out.writeInt(n);
                    out.write(piece, 0, n);
                }
            }
            out.writeInt(0);
            out.flush();
        }
    }

    private static String answer(Socket socket) throws IOException {
        byte[] answer = socket.getInputStream().readNBytes(MAX_ANSWER_BYTES);
        return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            String name = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
            return new Verdict(false, name.replaceAll("[^A-Za-z0-9._/-]", ""));
        }
        // Among others "INSTREAM size limit exceeded. ERROR": its StreamMaxLength is below what we take.
        throw new ScanUnavailable();
    }
}
