package health.roi.letter;

import java.util.List;

/**
 * To whom the letter goes.
 *
 * @param address null for a letter that is handed over
 */
public record Addressee(String name, String address) {

    public List<String> addressLines() {
        return AddressLines.of(address);
    }
}
