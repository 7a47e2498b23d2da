package io.redthread.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every field of every checkpoint and anchor: found, and where. */
class EveryProofDamageTest {

    private final InMemoryJournal whole = new InMemoryJournal(50);

    @Test
    void finds_every_edit_of_a_checkpoint() {
        List<UnaryOperator<Checkpoint>> edits = List.of(
                c -> with(c, c.number(), c.fromSequence() + 1, c.toSequence(), c.root()),
                c -> with(c, c.number(), c.fromSequence(), c.toSequence() - 1, c.root()),
                c -> with(c, c.number(), c.fromSequence(), c.toSequence(), flipped(c.root())),
                c -> new Checkpoint(
                        c.number(),
                        c.fromSequence(),
                        c.toSequence(),
                        c.root(),
                        flipped(c.head()),
                        c.previous(),
                        c.at(),
                        c.key(),
                        c.signature()),
                c -> new Checkpoint(
                        c.number(),
                        c.fromSequence(),
                        c.toSequence(),
                        c.root(),
                        c.head(),
                        flipped(c.previous()),
                        c.at(),
                        c.key(),
                        c.signature()),
                c -> new Checkpoint(
                        c.number(),
                        c.fromSequence(),
                        c.toSequence(),
                        c.root(),
                        c.head(),
                        c.previous(),
                        Instant.EPOCH,
                        c.key(),
                        c.signature()),
                c -> new Checkpoint(
                        c.number(),
                        c.fromSequence(),
                        c.toSequence(),
                        c.root(),
                        c.head(),
                        c.previous(),
                        c.at(),
                        "00",
                        c.signature()),
                c -> c.signed(flipped(new Hash(c.signature())).bytes()));
        for (var i = 0; i < whole.checkpoints.size(); i++) {
            var number = i + 1L;
            for (var edit : edits) {
                var damaged = whole.copy();
                damaged.anchors.clear();
                damaged.checkpoints.set(i, edit.apply(whole.checkpoints.get(i)));
                assertThat(damaged.verify()).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isIn(FindingKind.CHECKPOINT_CHANGED, FindingKind.KEY_UNKNOWN);
                    assertThat(finding.number()).contains(number);
                });
            }
            var deleted = whole.copy();
            deleted.checkpoints.remove(i);
            assertThat(deleted.verify()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.CHECKPOINT_MISSING);
                assertThat(finding.number()).contains(number);
            });
        }
    }

    @Test
    void finds_every_edit_of_an_anchor() {
        for (var i = 0; i < whole.anchors.size(); i++) {
            var line = i + 1L;
            for (var at = 1; at < whole.anchors.get(i).length(); at += 7) {
                var damaged = whole.copy();
                var text = new StringBuilder(whole.anchors.get(i));
                text.setCharAt(at, text.charAt(at) == '1' ? '2' : '1');
                damaged.anchors.set(i, text.toString());
                assertThat(damaged.verify()).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.ANCHOR_DAMAGED);
                    assertThat(finding.number()).contains(line);
                });
            }
        }
    }

    private static Checkpoint with(Checkpoint c, long number, long from, long to, Hash root) {
        return new Checkpoint(number, from, to, root, c.head(), c.previous(), c.at(), c.key(), c.signature());
    }

    private static Hash flipped(Hash hash) {
        var bytes = hash.bytes().clone();
        bytes[bytes.length / 2] ^= 1;
        return new Hash(bytes);
    }
}
