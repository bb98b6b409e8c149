package health.roi.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.support.ApiTest;
import health.roi.support.OwnerSql;
import health.roi.support.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A superuser, to whom no grant, no policy and no trigger applies, changes the trail; the verifier, a process of its own with an
 * export and the checkpoints that were published, finds it and names the first bad row.
 */
@QuarkusTest
class TamperTest extends ApiTest {

    /** Every row after a chosen one is chained anew, and the head with them. */
    private static final String REHASH = "do $$ declare e audit_event; before bytea; place bigint; begin"
            + " for e in select * from audit_event where request_id = '%s' order by chain_no, id loop"
            + " place := coalesce(place, 0) + 1; e.chain_no := place; e.prev_hash := before; before := roi_audit_hash(e);"
            + " update audit_event set chain_no = place, prev_hash = e.prev_hash, hash = before where id = e.id;"
            + " end loop; update audit_chain set length = place, hash = before where request_id = '%<s'; end $$";

    /** The tree is taken down, and every row waits to be sealed again in its old order. */
    private static final String RESEAL = "insert into audit_unsealed (custodian_id, event_id, hash)"
            + " select e.custodian_id, e.id, e.hash from audit_event e left join audit_leaf l on l.event_id = e.id"
            + " where e.custodian_id = :custodian order by l.leaf_index, e.id";

    private static final List<String> FELL = List.of(
            "delete from audit_leaf where custodian_id = :custodian",
            "delete from audit_node where custodian_id = :custodian",
            "delete from audit_tree where custodian_id = :custodian",
            "delete from audit_checkpoint where custodian_id = :custodian");

    private TrailFixture trail;
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private Path key;
    private long firstCheckpoint;
    private List<String> leaves;

    /** Two requests and rows of none, a checkpoint in between and one at the end. */
    @BeforeEach
    void aTrail() {
        trail = new TrailFixture();
        for (int i = 0; i < 4; i++) {
            trail.write("early", one, null, two);
        }
        firstCheckpoint = trail.checkpoint();
        for (int i = 0; i < 4; i++) {
            trail.write("late", one, null, two);
        }
        trail.checkpoint();
        key = trail.publicKey();
        trail.checkpoint();
        leaves = trail.leaves();
    }

    private Verifier.Verdict bad(long row) {
        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: row " + row + " ").contains(named(row));
        assertThat(verdict.status()).isEqualTo(1);
        return verdict;
    }

    private String named(long row) {
        return row < leaves.size() ? leaves.get((int) row) : "missing";
    }

    /** The leaf of the n-th row of a request's chain. */
    private long leaf(UUID request, int chainNo) {
        return Long.parseLong(OwnerSql.column(
                        trail.custodian,
                        "select l.leaf_index from audit_leaf l join audit_event e on e.id = l.event_id"
                                + " where e.request_id = ? and e.chain_no = ?",
                        request,
                        chainNo)
                .get(0));
    }

    private String event(long leaf) {
        return "'" + leaves.get((int) leaf) + "'";
    }

    @Test
    void anUntouchedTrailIsWhole() {
        Verifier.Verdict verdict = trail.verdict(key);

        assertThat(verdict.text()).contains("WHOLE", "2 chains", "trail of custodian " + trail.custodian);
        assertThat(verdict.status()).isZero();
    }

    @Test
    void findsARowThatWasEdited() {
        long row = leaf(one, 3);
        trail.tamper("update audit_event set actor = 'somebody else' where id = " + event(row));

        assertThat(bad(row).text()).contains("does not fit its hash");
    }

    @Test
    void findsAnEditInEveryColumn() {
        long row = leaf(two, 2);
        for (String edit : List.of(
                "occurred_at = occurred_at + interval '1 microsecond'",
                "actor_roles = actor_roles || ' '",
                "copy_service_id = gen_random_uuid()",
                "action = 'other'",
                "outcome = 'REFUSED'",
                "subject_type = 'other'",
                "subject_id = null",
                "patient_id = gen_random_uuid()",
                "detail = '{\"code\": \"b\"}'",
                "trace_id = null",
                "prev_hash = sha256('')",
                "chain_no = 7")) {
            trail.tamper(
                    "create table if not exists kept as select * from audit_event where false",
                    "insert into kept select * from audit_event where id = " + event(row),
                    "update audit_event set " + edit + " where id = " + event(row));
            bad(row);
            trail.tamper(
                    "delete from audit_event where id = " + event(row),
                    "insert into audit_event select * from kept",
                    "drop table kept");
        }
        assertThat(trail.verdict(key).status()).as("put back as it was").isZero();
    }

    @Test
    void findsARowThatWasEditedAndHashedAnew() {
        long row = leaf(one, 3);
        trail.tamper("update audit_event set actor = 'somebody else' where id = " + event(row), REHASH.formatted(one));

        assertThat(bad(row).text()).contains("not the row that was sealed");
    }

    @Test
    void findsAnEditThatWasHashedAnewUpToTheRootOfTheTree() {
        trail.tamper(
                "update audit_event set actor = 'somebody else' where id = " + event(leaf(one, 7)),
                REHASH.formatted(one),
                RESEAL);
        trail.tamper(FELL.toArray(String[]::new));

        // The root alone tells the two checkpoints between which it was; the first row behind the one that fits is
        // named.
        assertThat(bad(firstCheckpoint).text()).contains("not those of the checkpoint");
    }

    @Test
    void findsARowThatWasDeleted() {
        long row = leaf(two, 4);
        trail.tamper("delete from audit_event where id = " + event(row));

        assertThat(bad(row).text()).contains("was deleted");
    }

    @Test
    void findsARowThatWasDeletedWithItsLeaf() {
        long row = leaf(two, 4);
        trail.tamper(
                "delete from audit_event where id = " + event(row),
                "delete from audit_leaf where event_id = " + event(row));

        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: row " + row + " is missing");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsARowThatWasDeletedAndTheGapClosed() {
        long row = leaf(two, 2);
        trail.tamper(
                "delete from audit_event where id = " + event(row),
                "delete from audit_leaf where event_id = " + event(row),
                REHASH.formatted(two),
                "update audit_leaf set leaf_index = leaf_index + 1000000 where custodian_id = :custodian and leaf_index > "
                        + row,
                "update audit_leaf set leaf_index = leaf_index - 1000001 where custodian_id = :custodian and leaf_index > 999999",
                "update audit_tree set size = size - 1 where custodian_id = :custodian");

        // The rows of others that moved up still fit; the next one of the same chain does not.
        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: row " + (row + 2) + " (event " + leaves.get((int) row + 3) + ")");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsARowOfNoRequestThatWasDeletedUpToTheRootOfTheTree() {
        String loose = OwnerSql.column(
                        trail.custodian,
                        "select e.id from audit_event e join audit_leaf l on l.event_id = e.id where e.request_id is null"
                                + " and e.action = 'late' order by l.leaf_index offset 2 limit 1")
                .get(0);
        trail.tamper("delete from audit_event where id = '" + loose + "'", RESEAL);
        trail.tamper(FELL.toArray(String[]::new));

        bad(firstCheckpoint);
    }

    @Test
    void findsAForgedRowThatIsInNoTree() {
        UUID forged = UUID.randomUUID();
        trail.tamper(forgedRow(forged, null), hashed(forged));

        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: event " + forged).contains("not written by the service");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsAForgedRowThatIsDatedAhead() {
        UUID forged = UUID.randomUUID();
        trail.tamper(
                forgedRow(forged, null),
                "update audit_event set occurred_at = occurred_at + interval '70 years' where id = '" + forged + "'",
                hashed(forged));

        assertThat(trail.verdict(key).text()).startsWith("BAD: event " + forged).contains("of a time after the export");
    }

    @Test
    void findsAForgedRowInAChainThatWasNotHashedAnew() {
        UUID forged = UUID.randomUUID();
        trail.tamper(
                forgedRow(forged, one),
                "update audit_event set chain_no = 3, prev_hash = (select hash from audit_event where request_id = '"
                        + one + "' and chain_no = 2 and id <> '" + forged + "') where id = '" + forged + "'",
                hashed(forged));

        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text()).startsWith("BAD: event " + forged);
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsAForgedRowInAChainThatWasHashedAnew() {
        long row = leaf(one, 3);
        UUID forged = new UUID(0, 1);
        trail.tamper(
                forgedRow(forged, one),
                "update audit_event set chain_no = 3, prev_hash = sha256('') where id = '" + forged + "'",
                REHASH.formatted(one));

        assertThat(bad(row).text()).contains("not the row that was sealed");
    }

    @Test
    void findsAForgedRowThatWasHashedAnewUpToTheRootOfTheTree() {
        UUID forged = new UUID(0, 2);
        trail.tamper(
                forgedRow(forged, one),
                "update audit_event set chain_no = 6, prev_hash = sha256('') where id = '" + forged + "'",
                REHASH.formatted(one),
                "insert into audit_unsealed (custodian_id, event_id, hash) select custodian_id, id, hash from audit_event"
                        + " where custodian_id = :custodian order by coalesce(chain_no, 0), id");
        trail.tamper(FELL.toArray(String[]::new));

        // Sealed in another order, not even the first checkpoint fits.
        bad(0);
    }

    @Test
    void findsRowsInAnotherOrder() {
        long row = leaf(one, 3);
        long other = leaf(one, 4);
        trail.tamper(
                "update audit_leaf set leaf_index = 1000000 where event_id = " + event(row),
                "update audit_leaf set leaf_index = " + row + " where event_id = " + event(other),
                "update audit_leaf set leaf_index = " + other + " where event_id = " + event(row));

        Verifier.Verdict verdict = trail.verdict(key);
        assertThat(verdict.text())
                .startsWith("BAD: row " + row + " (event " + leaves.get((int) other) + ")")
                .contains("another order");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsRowsOfNoRequestInAnotherOrder() {
        List<String> loose = OwnerSql.column(
                trail.custodian,
                "select l.leaf_index from audit_leaf l join audit_event e on e.id = l.event_id"
                        + " where e.request_id is null and e.action = 'late' order by l.leaf_index");
        trail.tamper(
                "update audit_leaf set leaf_index = 1000000 where custodian_id = :custodian and leaf_index = "
                        + loose.get(1),
                "update audit_leaf set leaf_index = " + loose.get(1)
                        + " where custodian_id = :custodian and leaf_index = " + loose.get(2),
                "update audit_leaf set leaf_index = " + loose.get(2)
                        + " where custodian_id = :custodian and leaf_index = 1000000");

        bad(firstCheckpoint);
    }

    @Test
    void findsATrailWhoseEndWasCutOff() {
        trail.tamper(cutBackTo(firstCheckpoint));

        Verifier.Verdict verdict = trail.verdict(key);
        String rows =
                OwnerSql.column(trail.custodian, "select size from audit_tree").get(0);
        assertThat(verdict.text())
                .startsWith("BAD: row " + rows + " is missing")
                .contains("cut off or rolled back");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsAnOldBackupThatWasGoneOnWith() {
        trail.tamper(cutBackTo(firstCheckpoint));
        for (int i = 0; i < 8; i++) {
            trail.write("after the restore", one, null, two);
        }
        trail.checkpoint();
        leaves = trail.leaves();

        bad(firstCheckpoint);
    }

    @Test
    void findsRowsThatWereTakenFromTheEndOfAChain() throws IOException {
        trail.write("not sealed", one);
        Path export = trail.export();
        String text = Files.readString(export);
        String chain = text.lines()
                .filter(line -> line.contains("\"chain\"") && line.contains(one.toString()))
                .findFirst()
                .orElseThrow();
        long length = Long.parseLong(chain.replaceAll(".*\"length\":(\\d+).*", "$1"));
        String longer = text.replace(chain, chain.replace("\"length\":" + length, "\"length\":" + (length + 1)));

        Verifier.Verdict verdict = Verifier.run(trail.file("longer.ndjson", longer), "--public-key", key);
        assertThat(verdict.text())
                .startsWith("BAD: number " + (length + 1) + " of the chain of request " + one + " is missing");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void findsTheFactsOfADecisionThatWereEdited() {
        Requests requests = Requests.at(trail.world, trail.world.facility("MN", "HOSPITAL"));
        UUID request = requests.approvable();
        requests.approve(request).statusCode(200);
        trail.checkpoint();
        leaves = trail.leaves();
        String decision = OwnerSql.column(trail.custodian, "select id from decision_record")
                .get(0);
        long row = Long.parseLong(OwnerSql.column(
                        trail.custodian,
                        "select l.leaf_index from audit_leaf l join audit_event e on e.id = l.event_id"
                                + " where e.subject_id = ?",
                        UUID.fromString(decision))
                .get(0));
        assertThat(trail.verdict(key).text()).contains("1 decisions", "WHOLE");
        trail.tamper(
                "update decision_record set facts = replace(facts, '\"MN\"', '\"TX\"') where id = '" + decision + "'");
        assertThat(bad(row).text()).contains("decision that it tells of was edited");
        trail.tamper("update decision_record set facts = replace(facts, '\"TX\"', '\"MN\"'),"
                + " answer = replace(answer, 'PATIENT_ACCESS', 'AUTHORIZATION') where id = '" + decision + "'");
        bad(row);
        trail.tamper("delete from decision_record where id = '" + decision + "'");
        bad(row);
    }

    @Test
    void findsACheckpointThatAnotherKeySigned() throws IOException {
        String origin = Checkpoint.origin(trail.custodian);
        byte[] stranger = CheckpointKey.parse("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g")
                .publicKey();
        Path other = trail.file("other.txt", CheckpointKey.verifierKey(origin, stranger));

        Verifier.Verdict verdict =
                Verifier.run(trail.export(), "--checkpoints", trail.published(), "--public-key", other);
        assertThat(verdict.text()).startsWith("BAD: ").contains("not signed by a key that is trusted");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void anOldKeyStaysGoodForWhatItSigned() throws IOException {
        CheckpointKey old = CheckpointKey.parse("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g");
        String note = Files.readString(trail.published(firstCheckpoint));
        byte[] root = Base64.getDecoder().decode(note.split("\n")[2]);
        Checkpoint signed =
                Checkpoint.sign(trail.custodian, firstCheckpoint, root, Instant.parse("2026-01-01T00:00:00Z"), old);
        String now = Files.readString(key).strip();
        String text = Files.readString(trail.export())
                .replace(
                        note.replace("\n", "\\n") + "\",\"key\":\"" + now,
                        signed.note().replace("\n", "\\n") + "\",\"key\":\"" + signed.verifierKey());
        assertThat(text).contains(signed.verifierKey());
        Path rotated = trail.file("rotated.ndjson", text);

        assertThat(Verifier.run(
                                rotated,
                                "--public-key",
                                trail.file("both.txt", now + "\n" + signed.verifierKey() + "\n"))
                        .text())
                .contains("WHOLE");
        assertThat(Verifier.run(rotated, "--public-key", key).text())
                .contains("the checkpoint of " + firstCheckpoint + " rows is not signed by a key that is trusted");
    }

    @Test
    void findsAnExportThatWasTornOrEdited() throws IOException {
        String text = Files.readString(trail.export());
        List<String> lines = text.lines().toList();
        Verifier.Verdict torn =
                Verifier.run(trail.file("torn.ndjson", String.join("\n", lines.subList(0, lines.size() - 1)) + "\n"));
        assertThat(torn.text()).startsWith("BAD: the export ends early");
        assertThat(torn.status()).isEqualTo(1);

        Verifier.Verdict half = Verifier.run(trail.file("half.ndjson", text.substring(0, text.length() / 2)));
        assertThat(half.text()).startsWith("BAD: line ");
        assertThat(half.status()).isEqualTo(1);

        Verifier.Verdict twice = Verifier.run(trail.file("twice.ndjson", text + lines.get(0) + "\n"));
        assertThat(twice.status()).isEqualTo(1);

        assertThat(Verifier.run("no-such-file").status()).isEqualTo(2);
        assertThat(Verifier.run().status()).isEqualTo(2);
        assertThat(Verifier.run("--unknown").status()).isEqualTo(2);
    }

    private String forgedRow(UUID id, UUID request) {
        return "insert into audit_event (id, custodian_id, occurred_at, actor, actor_roles, action, outcome, subject_type,"
                + " request_id, detail, chain_no, hash) values ('" + id
                + "', :custodian, now() - interval '1 day', 'forger',"
                + " '', 'release-request.approve', 'ALLOWED', 'release-request', "
                + (request == null ? "null" : "'" + request + "'") + ", '{}', " + (request == null ? "null" : "1")
                + ", sha256(''))";
    }

    private static String hashed(UUID id) {
        return "update audit_event e set hash = roi_audit_hash(e) where id = '" + id + "'";
    }

    /** The tables as a backup had them when the tree had so many leaves. */
    private static String[] cutBackTo(long size) {
        return new String[] {
            "delete from audit_event e where custodian_id = :custodian and not exists (select 1 from audit_leaf l"
                    + " where l.event_id = e.id and l.leaf_index < " + size + ")",
            "delete from audit_leaf where custodian_id = :custodian and leaf_index >= " + size,
            "delete from audit_unsealed where custodian_id = :custodian",
            "delete from audit_node where custodian_id = :custodian and ((node_index + 1) << level) > " + size,
            "update audit_tree set size = " + size + " where custodian_id = :custodian",
            "delete from audit_checkpoint where custodian_id = :custodian and size > " + size,
            "update audit_chain c set (length, hash) = (select e.chain_no, e.hash from audit_event e"
                    + " where e.request_id = c.request_id order by e.chain_no desc limit 1)"
                    + " where custodian_id = :custodian"
        };
    }
}
