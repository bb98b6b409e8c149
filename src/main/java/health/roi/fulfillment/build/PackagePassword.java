package health.roi.fulfillment.build;

import java.security.SecureRandom;

/** The password of an encrypted package: 100 bits by chance, in letters and digits that are not taken for each other. */
final class PackagePassword {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private PackagePassword() {}

    static String random(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
