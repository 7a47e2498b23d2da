package io.redthread.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/** Every field of every entry and seal; every deletion, insertion, exchange and truncation: found, and where. */
class EveryDamageTest {

    private static final int COUNT = 50;
    private final InMemoryJournal whole = new InMemoryJournal(COUNT);

    @Test
    void finds_nothing_in_a_whole_journal() {
        assertThat(whole.verify()).isEmpty();
    }

    @Test
    void names_the_entry_and_the_field_of_every_edit() {
        for (var i = 0; i < COUNT; i++) {
            for (var field : EntryField.all()) {
                var damaged = whole.copy();
                damaged.entries.get(i).merge(field, "\"edited\"", (old, edited) -> edited);
                assertOnly(
                        damaged, field == EntryField.ID ? FindingKind.SEAL_CHANGED : FindingKind.ENTRY_CHANGED, i + 1);
                assertThat(damaged.verify().getFirst().fields())
                        .containsExactly(field == EntryField.ID ? "entryId" : field.key());
            }
        }
    }

    @Test
    void names_the_field_that_was_taken_away() {
        for (var i = 0; i < COUNT; i++) {
            for (var field : Set.copyOf(whole.entries.get(i).keySet())) {
                var damaged = whole.copy();
                damaged.entries.get(i).remove(field);
                assertThat(damaged.verify())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.fields())
                                .containsExactly(field == EntryField.ID ? "entryId" : field.key()));
            }
        }
    }

    @Test
    void names_the_seal_and_the_field_of_every_edit() {
        for (var i = 0; i < COUNT; i++) {
            var seal = whole.seals.get(i);
            sealEdited(
                    i, "entryHash", copy(seal, flipped(seal.entryHash()), seal.marks(), seal.previous(), seal.hash()));
            sealEdited(
                    i,
                    "marks",
                    copy(
                            seal,
                            seal.entryHash(),
                            flipped(new Hash(seal.marks())).bytes(),
                            seal.previous(),
                            seal.hash()));
            sealEdited(
                    i, "previous", copy(seal, seal.entryHash(), seal.marks(), flipped(seal.previous()), seal.hash()));
            sealEdited(i, "hash", copy(seal, seal.entryHash(), seal.marks(), seal.previous(), flipped(seal.hash())));
        }
    }

    private void sealEdited(int i, String field, Seal edited) {
        var damaged = whole.copy();
        damaged.seals.set(i, edited);
        assertOnly(damaged, FindingKind.SEAL_CHANGED, i + 1);
        assertThat(damaged.verify().getFirst().fields()).containsExactly(field);
    }

    @Test
    void locates_every_deletion() {
        for (var i = 0; i < COUNT; i++) {
            var emptied = whole.copy();
            emptied.entries.get(i).clear();
            assertOnly(emptied, FindingKind.ENTRY_MISSING, i + 1);

            var deleted = whole.copy();
            deleted.entries.remove(i);
            deleted.seals.remove(i);
            assertOnly(deleted, i == COUNT - 1 ? FindingKind.TRUNCATED : FindingKind.SEAL_MISSING, i + 1);

            var closed = whole.copy();
            closed.entries.remove(i);
            closed.seals.remove(i);
            renumber(closed, i);
            assertThat(closed.verify()).first().satisfies(sealMovedOrCut(i + 1L));
        }
    }

    @Test
    void locates_every_insertion() {
        for (var i = 0; i < COUNT; i++) {
            var damaged = whole.copy();
            var foreign = InMemoryJournal.entry(9_999);
            damaged.entries.add(i, foreign);
            var previous = i == 0 ? Hash.NONE : whole.seals.get(i - 1).hash();
            damaged.seals.add(i, Seal.of(new Hashing(), i + 1L, 9_999, print(damaged, i), previous));
            renumber(damaged, i + 1);
            var place = i + 2L;
            assertThat(damaged.verify()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.SEAL_MOVED);
                assertThat(finding.fromSequence()).isEqualTo(place);
                assertThat(finding.number()).contains(place - 1);
            });
        }
    }

    @Test
    void locates_every_exchange_of_neighbours_and_of_the_far() {
        for (var distance : List.of(1, 2, 37)) {
            for (var i = 0; i + distance < COUNT; i++) {
                var entries = whole.copy();
                Collections.swap(entries.entries, i, i + distance);
                assertThat(entries.verify())
                        .extracting(Finding::fromSequence)
                        .containsExactly(i + 1L, i + 1L + distance);

                var seals = whole.copy();
                Collections.swap(seals.entries, i, i + distance);
                Collections.swap(seals.seals, i, i + distance);
                renumber(seals, 0);
                assertThat(seals.verify()).first().satisfies(sealMovedOrCut(i + 1L));
                assertThat(seals.verify()).extracting(Finding::fromSequence).contains(i + 1L + distance);

                var lines = whole.copy();
                Collections.swap(lines.entries, i, i + distance);
                Collections.swap(lines.seals, i, i + distance);
                assertThat(lines.verify())
                        .first()
                        .extracting(Finding::fromSequence)
                        .isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void tells_from_where_on_it_was_cut() {
        for (var left = 0; left < COUNT; left++) {
            var cut = whole.copy();
            while (cut.seals.size() > left) {
                cut.entries.removeLast();
                cut.seals.removeLast();
            }
            assertThat(cut.verify()).first().satisfies(truncated(left + 1L));

            while (!cut.checkpoints.isEmpty() && cut.checkpoints.getLast().toSequence() > left) {
                cut.checkpoints.removeLast();
            }
            assertThat(cut.verify()).as("only the anchors know").first().satisfies(truncated(left + 1L));
        }
    }

    @Test
    void finds_the_run_in_which_the_chain_was_computed_anew() {
        for (var i = 0; i < COUNT; i++) {
            var rewritten = whole.copy();
            rewritten.entries.get(i).put(EntryField.ACT, "\"edited\"");
            rewritten.seal(i);
            assertThat(rewritten.verify()).first().satisfies(covers(FindingKind.REWRITTEN, i + 1L));

            rewritten.sign(i / InMemoryJournal.RUN);
            assertThat(rewritten.verify())
                    .as("only the anchors know")
                    .first()
                    .satisfies(covers(FindingKind.REWRITTEN, i + 1L));
        }
    }

    private static void assertOnly(InMemoryJournal damaged, FindingKind kind, long sequence) {
        assertThat(damaged.verify()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.fromSequence()).isEqualTo(sequence);
            assertThat(finding.toSequence()).isEqualTo(kind == FindingKind.TRUNCATED ? COUNT : sequence);
        });
    }

    private static ThrowingConsumer<Finding> sealMovedOrCut(long sequence) {
        return finding -> {
            assertThat(finding.kind()).isIn(FindingKind.SEAL_MOVED, FindingKind.TRUNCATED);
            assertThat(finding.fromSequence()).isEqualTo(sequence);
        };
    }

    private static ThrowingConsumer<Finding> truncated(long from) {
        return finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TRUNCATED);
            assertThat(finding.fromSequence()).isEqualTo(from);
        };
    }

    private static ThrowingConsumer<Finding> covers(FindingKind kind, long sequence) {
        return finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(sequence).isBetween(finding.fromSequence(), finding.toSequence());
        };
    }

    private static EntryForm.Print print(InMemoryJournal journal, int i) {
        var only = new InMemoryJournal(0);
        only.entries.add(journal.entries.get(i));
        only.seal(0);
        var seal = only.seals.getFirst();
        return new EntryForm.Print(seal.entryHash(), seal.marks());
    }

    private static void renumber(InMemoryJournal journal, int from) {
        for (var i = from; i < journal.seals.size(); i++) {
            var seal = journal.seals.get(i);
            journal.seals.set(
                    i, new Seal(i + 1L, seal.entryId(), seal.entryHash(), seal.marks(), seal.previous(), seal.hash()));
        }
    }

    private static Seal copy(Seal seal, Hash entryHash, byte[] marks, Hash previous, Hash hash) {
        return new Seal(seal.sequence(), seal.entryId(), entryHash, marks, previous, hash);
    }

    private static Hash flipped(Hash hash) {
        var bytes = hash.bytes().clone();
        bytes[bytes.length / 2] ^= 1;
        return new Hash(bytes);
    }
}
