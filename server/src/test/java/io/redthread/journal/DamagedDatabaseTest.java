package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.journal.domain.FindingKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 2,000 entries in PostgreSQL, and somebody who owns the tables and takes the guards off. */
class DamagedDatabaseTest {

    private static final int COUNT = 2_000;
    private static final List<Integer> PLACES = List.of(1, 128, 1_027, 2_000);
    private static final List<String> TABLES = List.of("entry", "seal", "checkpoint", "signing_key");
    private static JournalFixture journal;

    @BeforeAll
    static void a_whole_journal() throws Exception {
        journal = JournalFixture.start();
        journal.entries(COUNT);
        journal.get(Sealer.class).sealNow();
        for (var table : TABLES) {
            journal.tamper("create table journal.saved_" + table + " as select * from journal." + table);
        }
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @AfterEach
    void is_found_whole_again_when_the_damage_is_undone() {
        restore();
        assertThat(findings()).isEmpty();
    }

    @Test
    void every_edit_of_an_entry_is_found_with_its_field() {
        for (var edit : entryEdits().entrySet()) {
            for (var place : PLACES) {
                journal.tamper("update journal.entry set " + edit.getValue() + " where id = " + place);
                assertThat(findings()).as(edit + " at " + place).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.ENTRY_CHANGED.code());
                    assertThat(finding.fromSequence()).isEqualTo(place.longValue());
                    assertThat(finding.fields()).containsExactly(edit.getKey());
                });
                restore("entry", "id = " + place);
            }
        }
    }

    private static Map<String, String> entryEdits() {
        var edits = new LinkedHashMap<String, String>();
        for (var column : List.of("act", "address", "device", "document_kind", "role", "username")) {
            edits.put(camel(column), column + " = " + column + " || '.'");
        }
        for (var column : List.of("document_number", "on_behalf_of", "rule_version")) {
            edits.put(camel(column), column + " = coalesce(" + column + " || ' ', '')");
        }
        for (var column : List.of("before", "after")) {
            edits.put(column, column + " = jsonb_set(coalesce(" + column + ", '{}'), '{amount}', '0.010')");
        }
        edits.put("at", "at = at + interval '1 microsecond'");
        edits.put("documentId", "document_id = document_id + 1");
        edits.put("personId", "person_id = coalesce(person_id, 0) + 1");
        edits.put("transaction", "xid = (xid::text::bigint - 1)::text::xid8");
        return edits;
    }

    @Test
    void every_edit_of_a_seal_is_found_with_its_field() {
        Map<String, String> edits = Map.of(
                "entryId", "entry_id = entry_id + 1000000",
                "entryHash", "entry_hash = set_byte(entry_hash, 7, 255 - get_byte(entry_hash, 7))",
                "marks", "field_marks = set_byte(field_marks, 7, 255 - get_byte(field_marks, 7))",
                "previous", "previous = set_byte(previous, 7, 255 - get_byte(previous, 7))",
                "hash", "hash = set_byte(hash, 7, 255 - get_byte(hash, 7))");
        for (var edit : edits.entrySet()) {
            for (var place : PLACES) {
                journal.tamper("update journal.seal set " + edit.getValue() + " where seq = " + place);
                assertThat(findings()).as(edit + " at " + place).anySatisfy(finding -> {
                    assertThat(finding.fromSequence()).isEqualTo(place.longValue());
                    assertThat(finding.kind())
                            .isEqualTo(
                                    edit.getKey().equals("entryId")
                                            ? FindingKind.ENTRY_MISSING.code()
                                            : FindingKind.SEAL_CHANGED.code());
                });
                restore("seal", "seq = " + place + " or entry_id = " + place);
            }
        }
    }

    @Test
    void every_edit_of_a_checkpoint_or_key_is_found() {
        for (var edit : List.of(
                "from_seq = from_seq - 1",
                "to_seq = to_seq + 1",
                "at = at + interval '1 second'",
                "fingerprint = '00'",
                "root = set_byte(root, 0, 255 - get_byte(root, 0))",
                "head = set_byte(head, 0, 255 - get_byte(head, 0))",
                "previous = set_byte(previous, 0, 255 - get_byte(previous, 0))",
                "signature = set_byte(signature, 0, 255 - get_byte(signature, 0))")) {
            for (var number : List.of(1, 5, 16)) {
                journal.tamper("update journal.checkpoint set " + edit + " where number = " + number);
                assertThat(findings()).as(edit + " of " + number).first().satisfies(finding -> {
                    assertThat(finding.kind())
                            .isIn(FindingKind.CHECKPOINT_CHANGED.code(), FindingKind.KEY_UNKNOWN.code());
                    assertThat(finding.number()).isEqualTo(number.longValue());
                });
                restore("checkpoint", "number = " + number);
            }
        }
        journal.tamper(
                "update journal.signing_key set public_key = set_byte(public_key, 20, 255 - get_byte(public_key, 20))");
        assertThat(findings()).extracting(FindingView::kind).contains(FindingKind.KEY_UNKNOWN.code());
    }

    @Test
    void every_deletion_is_found_at_its_place() {
        for (var place : PLACES.subList(0, 3)) {
            journal.tamper("delete from journal.entry where id = " + place);
            assertFirst(FindingKind.ENTRY_MISSING, place);
            journal.tamper("delete from journal.seal where seq = " + place);
            assertFirst(FindingKind.SEAL_MISSING, place);
            journal.tamper(
                    "update journal.seal set seq = seq + 999999 where seq > %d; update journal.seal set seq = seq - 1000000 where seq > 999999"
                            .formatted(place));
            assertFirst(FindingKind.SEAL_MOVED, place);
            restore();
        }
    }

    @Test
    void an_entry_put_among_the_old_ones_is_found() {
        journal.tamper(
                "insert into journal.entry select 70007, at, act, document_kind, document_id, document_number, person_id,"
                        + " username, on_behalf_of, role, address, device, before, after, rule_version, (xid::text::bigint - 1)::text::xid8"
                        + " from journal.entry where id = 1027");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ENTRY_INSERTED.code());
            assertThat(finding.entryId()).isEqualTo(new EntryId(70007));
            assertThat(finding.fromSequence()).isZero();
        });
        restore();
        journal.tamper(
                "insert into journal.entry select -5, at, act, document_kind, document_id, document_number, person_id,"
                        + " username, on_behalf_of, role, address, device, before, after, rule_version, '999999999999'::xid8"
                        + " from journal.entry where id = 1027");
        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.entryId()).isEqualTo(new EntryId(-5)));
    }

    @Test
    void entries_that_changed_places_are_found() {
        journal.tamper(
                "update journal.entry set id = -1 where id = 500; update journal.entry set id = 500 where id = 1500;"
                        + " update journal.entry set id = 1500 where id = -1");
        assertThat(findings()).extracting(FindingView::fromSequence).containsExactly(500L, 1500L);
        restore();
        journal.tamper(
                "update journal.seal set seq = 7000 where seq = 500; update journal.seal set seq = 500 where seq = 501;"
                        + " update journal.seal set seq = 501 where seq = 7000");
        assertThat(findings())
                .extracting(FindingView::kind, FindingView::fromSequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sealMoved", 500L),
                        org.assertj.core.groups.Tuple.tuple("sealMoved", 501L));
    }

    @Test
    void a_cut_tail_is_found_by_the_checkpoints_and_when_they_are_cut_too_by_the_anchors() {
        journal.tamper("delete from journal.seal where seq > 1990; delete from journal.entry where id > 1990");
        assertFirst(FindingKind.TRUNCATED, 1991);
        journal.tamper("delete from journal.checkpoint where to_seq > 1990");
        assertFirst(FindingKind.TRUNCATED, 1991);
        journal.tamper("truncate journal.entry; truncate journal.seal; truncate journal.checkpoint");
        assertFirst(FindingKind.TRUNCATED, 1);
    }

    @Test
    void a_journal_written_anew_with_the_right_key_is_found_by_the_anchors() {
        journal.tamper("update journal.entry set username = 'nobody' where id = 1000;"
                + " delete from journal.seal where seq >= 1000; delete from journal.checkpoint where to_seq >= 1000");
        journal.get(Sealer.class).sealNow();
        assertFirst(FindingKind.REWRITTEN, 897);
        assertThat(findings().getFirst().toSequence()).isEqualTo(1024);
    }

    private static void assertFirst(FindingKind kind, long sequence) {
        assertThat(findings()).first().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind.code());
            assertThat(finding.fromSequence()).isEqualTo(sequence);
        });
    }

    private static List<FindingView> findings() {
        return journal.get(JournalVerification.class).verify().findings();
    }

    private static void restore(String table, String where) {
        journal.tamper("delete from journal.%s where %s; insert into journal.%s select * from journal.saved_%s where %s"
                .formatted(table, where, table, table, where));
    }

    private static void restore() {
        for (var table : TABLES) {
            journal.tamper("truncate journal.%s; insert into journal.%s select * from journal.saved_%s"
                    .formatted(table, table, table));
        }
    }

    private static String camel(String column) {
        var parts = column.split("_");
        return parts.length == 1
                ? column
                : parts[0]
                        + Character.toUpperCase(parts[1].charAt(0))
                        + parts[1].substring(1)
                        + (parts.length > 2 ? Character.toUpperCase(parts[2].charAt(0)) + parts[2].substring(1) : "");
    }
}
