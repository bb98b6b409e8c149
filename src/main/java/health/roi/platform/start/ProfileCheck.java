package health.roi.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The demonstration brings people, tokens and a custodian that everybody knows. */
final class ProfileCheck implements ProductionCheck {

    private static final String DEMONSTRATION = "019aa000-0000-7000-8000-000000000001";

    @Override
    public List<String> problems(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        String profile = environment.getOrDefault("QUARKUS_PROFILE", "prod");
        if (!profile.equals("prod")) {
            problems.add("QUARKUS_PROFILE is not prod: unset it; the other profiles are for trying out and for tests");
        }
        if (Switches.on(environment, "ROI_DEMO_ENABLED")) {
            problems.add("ROI_DEMO_ENABLED is on: unset it; the demonstration's people would be let in");
        }
        if (DEMONSTRATION.equals(environment.get("ROI_OPERATOR_CUSTODIAN"))) {
            problems.add("ROI_OPERATOR_CUSTODIAN is the demonstration's: name your own");
        }
        return problems;
    }
}
