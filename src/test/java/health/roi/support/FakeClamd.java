package health.roi.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks the INSTREAM command of a clamd, and says what a test wants it to say of the bytes. */
public final class FakeClamd implements AutoCloseable {
    private final ServerSocket server;
    private final Function<byte[], String> verdict;

    /** @param verdict what is answered; null hangs up without an answer */
    public FakeClamd(int port, Function<byte[], String> verdict) {
        this.verdict = verdict;
        try {
            this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // The client hung up, or the test has ended.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int n = in.readInt(); n > 0; n = in.readInt()) {
            bytes.writeBytes(in.readNBytes(n));
        }
        String answer = command.equals("zINSTREAM\0") ? verdict.apply(bytes.toByteArray()) : "UNKNOWN COMMAND";
        if (answer != null) {
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
