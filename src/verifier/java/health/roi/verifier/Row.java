package health.roi.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row of the trail. Its hash is the SHA-256 of the line {@code roi-audit-1} and of every column in a fixed order, each as
 * its length in UTF-8 bytes, a colon and its text, or as a hyphen where there is none. The moment is in microseconds since
 * 1970; the detail is one field that holds its names and values as fields, by the bytes of the name.
 */
record Row(
        UUID id,
        UUID custodianId,
        Instant occurredAt,
        String actor,
        String action,
        String outcome,
        String subjectType,
        UUID subjectId,
        UUID requestId,
        Map<?, ?> detail,
        Long chainNo,
        byte[] prevHash,
        byte[] hash,
        byte[] recomputed,
        String decisionHash) {

    static Row of(Line line) throws BadTrail {
        UUID id = line.id("id");
        UUID custodian = line.id("custodianId");
        UUID request = line.idOrNull("requestId");
        Instant moment = line.moment("occurredAt");
        Long chainNo = line.numberOrNull("chainNo");
        byte[] prevHash = line.hashOrNull("prevHash");
        Map<?, ?> detail = line.map("detail");
        StringBuilder text = new StringBuilder(600).append("roi-audit-1\n");
        field(text, id.toString());
        field(text, custodian.toString());
        field(text, String.valueOf(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L) + moment.getNano() / 1_000));
        field(text, line.text("actor"));
        field(text, line.text("actorRoles"));
        field(text, line.textOrNull("copyServiceId"));
        field(text, line.text("action"));
        field(text, line.text("outcome"));
        field(text, line.text("subjectType"));
        field(text, line.textOrNull("subjectId"));
        field(text, request == null ? null : request.toString());
        field(text, line.textOrNull("patientId"));
        field(text, detail(detail));
        field(text, line.textOrNull("traceId"));
        field(text, chainNo == null ? null : chainNo.toString());
        field(text, prevHash == null ? null : HexFormat.of().formatHex(prevHash));
        return new Row(
                id,
                custodian,
                moment,
                line.text("actor"),
                line.text("action"),
                line.text("outcome"),
                line.text("subjectType"),
                line.idOrNull("subjectId"),
                request,
                detail,
                chainNo,
                prevHash,
                line.hash("hash"),
                Merkle.sha256(text.toString().getBytes(StandardCharsets.UTF_8)),
                line.textOrNull("decisionHash"));
    }

    boolean fitsItsHash() {
        return MessageDigest.isEqual(hash, recomputed);
    }

    /** Whether the row tells of a decision whose facts are no longer what they were. */
    boolean decisionChanged() {
        return subjectType.equals("decision") && !detail("sha256").equals(decisionHash);
    }

    /** A value of the detail; empty where there is none. */
    String detail(String name) {
        return detail.get(name) instanceof String value ? value : "";
    }

    private static String detail(Map<?, ?> detail) throws BadTrail {
        List<String> names = new ArrayList<>();
        detail.keySet().forEach(name -> names.add((String) name));
        names.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            Object value = detail.get(name);
            if (value != null && !(value instanceof String)) {
                throw new BadTrail("detail holds something that is no text");
            }
            field(text, name);
            field(text, (String) value);
        }
        return text.toString();
    }

    static void field(StringBuilder text, String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(length(value)).append(':').append(value);
        }
    }

    /** In UTF-8. */
    private static int length(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0x7f) {
                return value.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return value.length();
    }
}
