package health.roi.document.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what stands on the pages with whose pages they should be. */
public final class PageFindings {
    private PageFindings() {}

    /**
     * The pages that name another record number or birth date, in their order. Where nothing is known of the patient's
     * own, nothing is another.
     *
     * @param numbers the patient's record numbers, at whatever facility
     * @param birthDate null when it is not known
     * @param others record numbers of other patients, as far as the pages bear numbers without a label
     */
    public static List<PageFinding> of(
            Collection<PageIdentifier> identifiers, Set<String> numbers, LocalDate birthDate, Set<String> others) {
        Set<String> own = numbers.stream().map(PageFindings::plain).collect(Collectors.toSet());
        return identifiers.stream()
                .filter(identifier -> switch (identifier.kind()) {
                    case RECORD_NUMBER -> !own.isEmpty() && !isOwn(identifier.value(), own);
                    case BIRTH_DATE ->
                        birthDate != null && !birthDate.toString().endsWith(identifier.value());
                    case UNLABELLED_NUMBER -> others.contains(identifier.value()) && !isOwn(identifier.value(), own);
                })
                .map(identifier -> new PageFinding(identifier.page(), identifier.kind(), identifier.value()))
                .toList();
    }

    /** Systems print their numbers with and without prefix, hyphens and leading zeros. */
    private static boolean isOwn(String value, Set<String> own) {
        String plain = plain(value);
        return own.contains(plain)
                || own.stream().anyMatch(number -> isPrefixed(plain, number) || isPrefixed(number, plain));
    }

    private static boolean isPrefixed(String longer, String digits) {
        return digits.matches("\\d{4,}")
                && longer.endsWith(digits)
                && longer.substring(0, longer.length() - digits.length()).matches("[A-Z0]+");
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^0+(?=.)", "");
    }
}
