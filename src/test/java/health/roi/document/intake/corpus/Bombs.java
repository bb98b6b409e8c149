package health.roi.document.intake.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Few bytes that unpack to many. */
final class Bombs {
    private Bombs() {}

    static byte[] deflated(byte[] plain) {
        return deflated(plain, 1);
    }

    /** The plain bytes so many times over. */
    static byte[] deflated(byte[] plain, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 65_536)) {
            for (int i = 0; i < times; i++) {
                out.write(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Blanks, in megabytes once unpacked. */
    static byte[] deflatedBlanks(int megabytes) {
        byte[] blanks = new byte[1_000_000];
        Arrays.fill(blanks, (byte) ' ');
        return deflated(blanks, megabytes);
    }

    /** Run lengths: two bytes for each 128 blanks. */
    static byte[] runsOfBlanks(int megabytes) {
        byte[] runs = new byte[megabytes * 1_000_000 / 64];
        for (int i = 0; i < runs.length - 1; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        return runs;
    }
}
