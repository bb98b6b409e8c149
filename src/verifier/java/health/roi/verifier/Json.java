package health.roi.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader of one JSON value: objects as maps, arrays as lists, whole numbers as {@code Long}, and nothing else that
 * an export or a proof does not hold. A name that stands twice is refused: two readers could take another of the two.
 */
final class Json {

    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** @throws BadTrail where the text is anything else than one object */
    static Map<String, Object> object(String text) throws BadTrail {
        Json json = new Json(text);
        json.space();
        Map<String, Object> value = json.object(0);
        json.space();
        if (json.at != text.length()) {
            throw json.bad();
        }
        return value;
    }

    private Object value(int depth) throws BadTrail {
        if (depth > DEEPEST) {
            throw bad();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws BadTrail {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            space();
            Object value = value(depth + 1);
            if (members.containsKey(name)) {
                throw bad();
            }
            members.put(name, value);
            space();
        } while (more('}'));
        return members;
    }

    private List<Object> array(int depth) throws BadTrail {
        List<Object> items = new ArrayList<>();
        expect('[');
        space();
        if (peek() == ']') {
            at++;
            return items;
        }
        do {
            space();
            items.add(value(depth + 1));
            space();
        } while (more(']'));
        return items;
    }

    private boolean more(char end) throws BadTrail {
        char next = peek();
        at++;
        if (next != end && next != ',') {
            throw bad();
        }
        return next == ',';
    }

    private String string() throws BadTrail {
        expect('"');
        int begin = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(begin, at++);
        }
        StringBuilder value = new StringBuilder(text.substring(begin, at));
        for (char next = peek(); next != '"'; next = peek()) {
            at++;
            if (next < ' ') {
                throw bad();
            }
            value.append(next == '\\' ? escaped() : next);
        }
        at++;
        return value.toString();
    }

    private char escaped() throws BadTrail {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad();
        };
    }

    private char unicode() throws BadTrail {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(Character.toLowerCase(peek()));
            if (digit < 0) {
                throw bad();
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Long number() throws BadTrail {
        int begin = at;
        while (at < text.length() && ("-0123456789".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(begin, at));
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    private Object word(String word, Object value) throws BadTrail {
        if (!text.startsWith(word, at)) {
            throw bad();
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) throws BadTrail {
        if (peek() != wanted) {
            throw bad();
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws BadTrail {
        if (at >= text.length()) {
            throw bad();
        }
        return text.charAt(at);
    }

    private BadTrail bad() {
        return new BadTrail("not readable as JSON at character " + (at + 1));
    }
}
