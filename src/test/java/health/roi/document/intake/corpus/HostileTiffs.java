package health.roi.document.intake.corpus;

import static health.roi.document.intake.corpus.Case.refused;
import static health.roi.document.intake.corpus.Case.taken;

import health.roi.document.work.Refusal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** TIFFs that lie about themselves. */
public final class HostileTiffs {
    private static final int GROUP_4 = 4;

    private HostileTiffs() {}

    public static Stream<Case> all() {
        return Stream.of(
                refused("a directory beyond the end", Refusal.TIFF_DAMAGED, () ->
                        new byte[] {'I', 'I', 42, 0, 99, 0, 0, 0}),
                refused("no directory", Refusal.NO_PAGES, () -> new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0}),
                refused("a hundred thousand directories", Refusal.TOO_MANY_PAGES, () -> {
                    RawTiff tiff = new RawTiff();
                    for (int i = 0; i < 100_000; i++) {
                        tiff.add(new RawTiff.Page().tag(256, 1));
                    }
                    return tiff.write();
                }),
                refused(
                        "a fax of ten thousand million pixels",
                        Refusal.PAGE_TOO_LARGE,
                        () -> one(
                                RawTiff.blackAndWhite(50_000, 200_000, GROUP_4).strip(new byte[9]))),
                refused(
                        "a scan of four thousand million pixels",
                        Refusal.PAGE_TOO_LARGE,
                        () -> one(RawTiff.blackAndWhite(60_000, 60_000, 1).strip(new byte[9]))),
                refused(
                        "a pixel of sixty thousand colours",
                        Refusal.PAGE_TOO_LARGE,
                        () -> one(RawTiff.blackAndWhite(5_000, 5_000, 1)
                                .tag(258, 16)
                                .tag(277, 60_000)
                                .strip(new byte[9]))),
                refused(
                        "no width",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(0, 100, GROUP_4).strip(new byte[9]))),
                refused(
                        "a height below nothing",
                        Refusal.PAGE_TOO_LARGE,
                        () -> one(
                                RawTiff.blackAndWhite(100, 0x80000000, GROUP_4).strip(new byte[9]))),
                refused(
                        "a sheet of four kilometres",
                        Refusal.PAGE_TOO_LARGE,
                        () -> one(RawTiff.blackAndWhite(50_000, 100, GROUP_4)
                                .tag(282, 60)
                                .tag(283, 60)
                                .strip(new byte[9]))),
                refused(
                        "a strip beyond the end",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(100, 100, GROUP_4)
                                .tag(273, 100_000)
                                .tag(279, 50))),
                refused(
                        "more strips than lengths",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(100, 100, GROUP_4)
                                .tag(278, 50)
                                .tag(273, 8, 8)
                                .tag(279, 5))),
                refused(
                        "strips that end before the page",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(100, 100, GROUP_4)
                                .tag(278, 10)
                                .strip(new byte[9])
                                .strip(new byte[9]))),
                refused("no strips", Refusal.TIFF_DAMAGED, () -> one(RawTiff.blackAndWhite(100, 100, GROUP_4))),
                refused(
                        "strips that lie on one another",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(100, 1_000, GROUP_4)
                                .tag(278, 10)
                                .tag(
                                        273,
                                        LongStream.generate(() -> 8).limit(100).toArray())
                                .tag(
                                        279,
                                        LongStream.generate(() -> 900)
                                                .limit(100)
                                                .toArray()))),
                refused("lists of strips that cost more than the file", Refusal.TOO_COMPLEX, () -> {
                    RawTiff tiff = new RawTiff();
                    long[] strips = new long[100_000];
                    for (int i = 0; i < 90; i++) {
                        tiff.add(RawTiff.blackAndWhite(9, 9, GROUP_4).tag(273, strips));
                    }
                    return tiff.write();
                }),
                refused(
                        "a list of strips that is too long",
                        Refusal.TIFF_DAMAGED,
                        () -> one(RawTiff.blackAndWhite(9, 9, GROUP_4).tag(273, new long[100_001]))),
                refused("a scan that is cut off", Refusal.TIFF_DAMAGED, () -> {
                    byte[] whole = one(RawTiff.blackAndWhite(1_000, 1_000, 1).strip(new byte[125_000]));
                    return Arrays.copyOf(whole, 60_000);
                }),
                taken("a fax with lines of noise", 1, () -> {
                    byte[] noise = new byte[5_000];
                    new Random(4).nextBytes(noise);
                    return one(RawTiff.blackAndWhite(1_728, 2_200, GROUP_4).strip(noise));
                }),
                refused("the larger kind of TIFF", Refusal.UNSUPPORTED_FORMAT, () ->
                        new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0}));
    }

    private static byte[] one(RawTiff.Page page) {
        return new RawTiff().add(page).write();
    }
}
