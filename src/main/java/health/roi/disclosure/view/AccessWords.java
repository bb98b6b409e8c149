package health.roi.disclosure.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The trail in words that a patient understands. What has no words of its own is still told. */
final class AccessWords {

    private static final Map<String, String> WHO = Map.ofEntries(
            Map.entry("front-desk", "Front desk"),
            Map.entry("roi-specialist", "Release of information staff"),
            Map.entry("quality-reviewer", "Quality review staff"),
            Map.entry("supervisor", "Supervisor"),
            Map.entry("privacy-officer", "Privacy officer"),
            Map.entry("billing", "Billing staff"),
            Map.entry("auditor", "Auditor"),
            Map.entry("copy-service", "Copy service"),
            Map.entry("administrator", "Administrator"),
            Map.entry("system", "Our computer system"));

    /** By how an action begins; the first that fits says it. */
    private static final Map<String, String> WHAT = new LinkedHashMap<>();

    static {
        WHAT.put("patient-view.open", "Looked at this page");
        WHAT.put("patient-view.refused", "Tried to open this page with a wrong code");
        WHAT.put("patient-view", "Made or closed a link to this page");
        WHAT.put("record.content.read", "Opened pages of your record");
        WHAT.put("record.read", "Looked at the list of your records");
        WHAT.put("record.list", "Looked at the list of your records");
        WHAT.put("record.search", "Looked at the list of your records");
        WHAT.put("record.", "Changed the list of your records");
        WHAT.put("patient.read", "Looked up your name and record numbers");
        WHAT.put("patient.find", "Looked up your name and record numbers");
        WHAT.put("patient.search", "Looked up your name and record numbers");
        WHAT.put("patient.", "Wrote down your name and record numbers");
        WHAT.put("download", "Fetched a copy that was sent by a link");
        WHAT.put("release-package.content.read", "Opened a copy that was made for a request");
        WHAT.put("release-package.", "Worked on a copy for a request");
        WHAT.put("quality-check.", "Checked a copy for a request");
        WHAT.put("copy-job.", "Copied records for a request");
        WHAT.put("delivery.", "Looked at how a copy was sent");
        WHAT.put("release-request.", "Worked on a request for your records");
        WHAT.put("letter.", "Wrote or read a letter about you");
        WHAT.put("authorization.", "Worked on a permission form of yours");
        WHAT.put("restriction.", "Worked on a limit that you asked for");
        WHAT.put("task.", "Worked on something that is missing in your record");
        WHAT.put("disclosure", "Worked on the list of who received your records");
        WHAT.put("accounting-", "Worked on the list of who received your records");
        WHAT.put("audit-events.", "Looked at who has seen your record");
    }

    private AccessWords() {}

    /** Links are opened by whoever has them; a copy's recipient need not be the patient. */
    static String who(String roles, String action) {
        if (action.startsWith("patient-view.open") || action.startsWith("patient-view.refused")) {
            return "Somebody with the link to this page";
        }
        if (action.startsWith("download")) {
            return "Somebody with the link";
        }
        return Arrays.stream(roles.split(" "))
                .map(role -> WHO.getOrDefault(role, "Other staff"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String what(String action) {
        return WHAT.entrySet().stream()
                .filter(entry -> action.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Worked with your record");
    }
}
