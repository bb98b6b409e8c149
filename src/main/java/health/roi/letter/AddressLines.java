package health.roi.letter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as the postal service wants it: the place on the last line, whatever comes before it above. */
final class AddressLines {

    private static final Pattern ONE_LINE = Pattern.compile("(.+?),\\s*([^,]+,\\s*[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?)");

    private AddressLines() {}

    static List<String> of(String address) {
        if (address == null) {
            return List.of();
        }
        Matcher oneLine = ONE_LINE.matcher(address.strip());
        if (oneLine.matches()) {
            return List.of(oneLine.group(1), oneLine.group(2));
        }
        return Arrays.stream(address.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
