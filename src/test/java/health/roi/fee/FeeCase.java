package health.roi.fee;

import health.roi.determination.Basis;
import health.roi.determination.FacilityKind;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.fee.schedule.CopyMedium;
import health.roi.platform.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/** A row of {@code fees.csv}: what is asked, and the answer. */
record FeeCase(ArgumentsAccessor row) {

    private static final String ERROR = "ERROR:";

    String total() {
        return row.getString(19);
    }

    /** The code of the refusal; null where there is an answer. */
    String refusal() {
        return total().startsWith(ERROR) ? total().substring(ERROR.length()) : null;
    }

    String waivedBecause() {
        return row.getString(20);
    }

    String cappedBy() {
        return row.getString(21);
    }

    String schedule() {
        return row.getString(22);
    }

    QuoteFacts facts() {
        return new QuoteFacts(
                LocalDate.parse(row.getString(2)),
                row.getString(3),
                FacilityKind.valueOf(row.getString(4)),
                RequesterKind.valueOf(row.getString(5)),
                Basis.valueOf(row.getString(6)),
                Purpose.valueOf(row.getString(7)),
                CopyMedium.valueOf(row.getString(8)),
                new QuoteFacts.Quantities(number(9), number(10), number(14), 0, 0),
                new QuoteFacts.Extras(row.getBoolean(12), false, false, false),
                row.getBoolean(11),
                money(13),
                row.getString(15) == null ? null : AccessMethod.valueOf(row.getString(15)),
                new ActualCost(money(16), money(17), money(18)));
    }

    /** The same as a body of the API. */
    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("asOf", row.getString(2));
        body.put("facility", Map.of("state", row.getString(3), "kind", row.getString(4)));
        body.put("requester", Map.of("kind", row.getString(5)));
        body.put("basis", row.getString(6));
        body.put("purpose", row.getString(7));
        body.put("medium", row.getString(8));
        body.put("pages", number(9));
        body.put("images", number(10));
        body.put("recordsFound", row.getBoolean(11));
        body.put("certified", row.getBoolean(12));
        put(body, "postage", 13);
        put(body, "accessMethod", 15);
        if (row.getString(14) != null) {
            body.put("yearsSearched", number(14));
        }
        Map<String, Object> cost = new HashMap<>();
        put(cost, "labor", 16);
        put(cost, "supplies", 17);
        put(cost, "postage", 18);
        if (!cost.isEmpty()) {
            body.put("actualCost", cost);
        }
        return body;
    }

    private int number(int column) {
        return row.getString(column) == null ? 0 : row.getInteger(column);
    }

    private Money money(int column) {
        return row.getString(column) == null ? null : Money.of(row.getString(column));
    }

    private void put(Map<String, Object> body, String name, int column) {
        if (row.getString(column) != null) {
            body.put(name, row.getString(column));
        }
    }
}
