package health.roi.platform.start;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A password that everybody knows, and a key that is none. */
final class SecretsCheck implements ProductionCheck {

    private static final Set<String> KNOWN_TO_ALL = Set.of(
            "postgrespostgres", "passwordpassword", "changemechangeme", "change-me-please", "release-of-information");

    private static final List<String> PASSWORDS = List.of("ROI_DATABASE_PASSWORD", "ROI_RETENTION_PASSWORD");

    private static final int SHORTEST = 12;

    @Override
    public List<String> problems(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (String name : PASSWORDS) {
            String password = environment.getOrDefault(name, "");
            if (!password.isBlank()
                    && (password.length() < SHORTEST || KNOWN_TO_ALL.contains(password.toLowerCase(Locale.ROOT)))) {
                problems.add(name + " is a default one or shorter than " + SHORTEST
                        + " characters: make one with openssl rand -base64 24");
            }
        }
        if (isOneByteOverAndOver(environment.getOrDefault("ROI_CURSOR_KEY", ""))) {
            problems.add("ROI_CURSOR_KEY is one byte over and over: make one with openssl rand -base64 32");
        }
        return problems;
    }

    private static boolean isOneByteOverAndOver(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            for (byte value : key) {
                if (value != key[0]) {
                    return false;
                }
            }
            return key.length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
