package health.roi.platform.database;

import java.util.HashMap;
import java.util.Map;

/** The conditions of a list: each counts only where its value is given. */
public final class Filter {

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition on the parameter {@code :name}, unless the value is null. */
    public Filter and(String condition, String name, Object value) {
        if (value != null) {
            add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The value of a parameter that another condition uses too. */
    public Filter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    private void add(String condition) {
        where.append(where.isEmpty() ? "" : " and ").append(condition);
    }

    public String orderBy(String order) {
        return where + " order by " + order;
    }

    public Map<String, Object> values() {
        return values;
    }
}
