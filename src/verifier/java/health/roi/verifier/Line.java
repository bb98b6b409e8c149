package health.roi.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members of one object of the export or of a proof, each of the type that it must have. */
record Line(Map<String, Object> members) {

    static Line of(String text) throws BadTrail {
        return new Line(Json.object(text));
    }

    String text(String name) throws BadTrail {
        String value = textOrNull(name);
        if (value == null) {
            throw new BadTrail("has no " + name);
        }
        return value;
    }

    String textOrNull(String name) throws BadTrail {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadTrail(name + " is no text");
    }

    UUID id(String name) throws BadTrail {
        return id(name, text(name));
    }

    UUID idOrNull(String name) throws BadTrail {
        String value = textOrNull(name);
        return value == null ? null : id(name, value);
    }

    private static UUID id(String name, String value) throws BadTrail {
        try {
            UUID id = UUID.fromString(value);
            if (id.toString().equals(value)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new BadTrail(name + " is no id");
    }

    long number(String name) throws BadTrail {
        Long value = numberOrNull(name);
        if (value == null) {
            throw new BadTrail("has no " + name);
        }
        return value;
    }

    Long numberOrNull(String name) throws BadTrail {
        Object value = members.get(name);
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        throw new BadTrail(name + " is no number");
    }

    Instant moment(String name) throws BadTrail {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new BadTrail(name + " is no moment");
        }
    }

    byte[] hash(String name) throws BadTrail {
        byte[] value = hashOrNull(name);
        if (value == null) {
            throw new BadTrail("has no " + name);
        }
        return value;
    }

    byte[] hashOrNull(String name) throws BadTrail {
        String value = textOrNull(name);
        return value == null ? null : hash(name, value);
    }

    private static byte[] hash(String name, String value) throws BadTrail {
        try {
            byte[] hash = HexFormat.of().parseHex(value);
            if (hash.length == 32) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new BadTrail(name + " is no hash");
    }

    byte[][] hashes(String name) throws BadTrail {
        if (!(members.get(name) instanceof List<?> list)) {
            throw new BadTrail("has no " + name);
        }
        byte[][] hashes = new byte[list.size()][];
        for (int i = 0; i < hashes.length; i++) {
            if (!(list.get(i) instanceof String text)) {
                throw new BadTrail(name + " holds something that is no hash");
            }
            hashes[i] = hash(name, text);
        }
        return hashes;
    }

    Map<?, ?> map(String name) throws BadTrail {
        if (members.get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw new BadTrail("has no " + name);
    }

    /** The object of that name, or null. */
    Line lineOrNull(String name) throws BadTrail {
        if (members.get(name) == null) {
            return null;
        }
        Map<?, ?> map = map(name);
        Map<String, Object> named = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> named.put((String) key, value));
        return new Line(named);
    }
}
