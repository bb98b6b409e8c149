package health.roi.request.evidence;

import health.roi.chart.patient.Names;
import health.roi.request.ReleaseRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which identifiers of the form agree with the chart; a match takes two of them. */
final class IdentifierMatch {

    private static final int NEEDED = 2;

    /** What a form and a chart can agree on. */
    enum Identifier {
        NAME,
        BIRTH_DATE,
        RECORD_NUMBER,
        PHONE,
        ADDRESS
    }

    /** The chart's side. */
    record Charted(
            String familyName,
            String givenName,
            LocalDate birthDate,
            List<String> recordNumbers,
            String phone,
            String address) {}

    private IdentifierMatch() {}

    static Set<Identifier> agreeing(ReleaseRequest.StatedPatient stated, Charted charted) {
        Set<Identifier> agreeing = EnumSet.noneOf(Identifier.class);
        String name = Names.key(stated.familyName(), stated.givenName());
        if (name.length() > 1 && name.equals(Names.key(charted.familyName(), charted.givenName()))) {
            agreeing.add(Identifier.NAME);
        }
        if (charted.birthDate().equals(stated.birthDate())) {
            agreeing.add(Identifier.BIRTH_DATE);
        }
        if (stated.recordNumber() != null
                && charted.recordNumbers().contains(stated.recordNumber().strip())) {
            agreeing.add(Identifier.RECORD_NUMBER);
        }
        if (!digits(stated.phone()).isEmpty() && digits(stated.phone()).equals(digits(charted.phone()))) {
            agreeing.add(Identifier.PHONE);
        }
        if (!words(stated.address()).isEmpty() && words(stated.address()).equals(words(charted.address()))) {
            agreeing.add(Identifier.ADDRESS);
        }
        return agreeing;
    }

    /** Two, and not just those that everybody in a household shares. */
    static boolean enough(Set<Identifier> agreeing) {
        return agreeing.size() >= NEEDED
                && !EnumSet.of(Identifier.PHONE, Identifier.ADDRESS).containsAll(agreeing);
    }

    private static String digits(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    private static String words(String address) {
        return address == null
                ? ""
                : address.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
