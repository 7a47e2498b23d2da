package io.redthread.journal.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks checkpoints against each other, their signatures and the anchors. Each names the hash of the one before with
 * its signature, so one good signature at the end vouches for all; single signatures are looked at only where the links
 * break.
 */
public final class CheckpointCheck {

    private static final long MOST_GONE = 1_000_000;

    private final KeyRing keys;
    private final Findings findings;
    private final List<Checkpoint> sound = new ArrayList<>();
    private final Map<Long, Checkpoint> byNumber = new TreeMap<>();
    private final Set<Long> gone = new HashSet<>();
    private @Nullable Checkpoint last;
    private boolean lastSound;

    /** A check with these keys that reports there. */
    public CheckpointCheck(KeyRing keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** Checks the next one, in order of number. */
    public void next(Checkpoint checkpoint) {
        var before = last;
        var expected = before == null ? 1 : before.number() + 1;
        byNumber.put(checkpoint.number(), checkpoint);
        if (checkpoint.number() != expected) {
            var start = before == null ? 1 : before.toSequence() + 1;
            missing(expected, start, Math.max(start, checkpoint.fromSequence() - 1));
            LongStream.range(expected, checkpoint.number()).limit(MOST_GONE).forEach(gone::add);
        }
        var follows = checkpoint.number() == expected
                && checkpoint.previous().equals(before == null ? Hash.NONE : before.link())
                && checkpoint.fromSequence() == (before == null ? 1 : before.toSequence() + 1);
        lastSound = follows || suspicious(before, checkpoint);
        last = checkpoint;
        if (lastSound) {
            sound.add(checkpoint);
        }
    }

    /** Something does not fit: the signatures say which of the two was edited. */
    private boolean suspicious(@Nullable Checkpoint before, Checkpoint checkpoint) {
        if (!signed(checkpoint)) {
            return false;
        }
        if (before != null && lastSound) {
            if (!signed(before)) {
                sound.remove(before);
            } else if (checkpoint.number() == before.number() + 1) {
                rewritten(before);
            }
        }
        return true;
    }

    private boolean signed(Checkpoint checkpoint) {
        if (keys.verifies(checkpoint)) {
            return true;
        }
        var kind = keys.knows(checkpoint.key()) ? FindingKind.CHECKPOINT_CHANGED : FindingKind.KEY_UNKNOWN;
        findings.add(Finding.range(kind, checkpoint.fromSequence(), checkpoint.toSequence())
                .withNumber(checkpoint.number()));
        return false;
    }

    /** Ends the list, whose last signature vouches for those before it; tells which checkpoints can be believed. */
    public List<Checkpoint> end() {
        var newest = last;
        if (newest != null && lastSound && !signed(newest)) {
            sound.remove(newest);
            sound.removeIf(checkpoint -> !signed(checkpoint));
        }
        return sound;
    }

    /** Compares the newest checkpoint with the newest seal there is. */
    public void newest(long lastSequence) {
        if (!sound.isEmpty() && sound.getLast().toSequence() > lastSequence) {
            findings.add(Finding.range(
                    FindingKind.TRUNCATED, lastSequence + 1, sound.getLast().toSequence()));
        }
    }

    /** Compares what was written down outside with what is here now; line by line in the order written. */
    public void anchor(long line, String text, long lastSequence) {
        Optional<Checkpoint> read = read(text);
        if (read.isEmpty()) {
            damaged(line, 0);
            return;
        }
        var anchored = read.get();
        var here = byNumber.get(anchored.number());
        if (here != null && here.line().equals(text)) {
            return;
        }
        if (!keys.verifies(anchored)) {
            damaged(line, anchored.fromSequence());
        } else if (here == null && anchored.toSequence() > lastSequence) {
            findings.add(Finding.range(
                            FindingKind.TRUNCATED,
                            Math.max(lastSequence + 1, anchored.fromSequence()),
                            anchored.toSequence())
                    .withNumber(anchored.number()));
        } else if (here == null && gone.add(anchored.number())) {
            missing(anchored.number(), anchored.fromSequence(), anchored.toSequence());
        } else if (here != null && keys.verifies(here)) {
            rewritten(anchored);
        }
    }

    private static Optional<Checkpoint> read(String text) {
        try {
            return Optional.of(Checkpoint.of(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void damaged(long line, long sequence) {
        findings.add(
                Finding.range(FindingKind.ANCHOR_DAMAGED, sequence, sequence).withNumber(line));
    }

    private void rewritten(Checkpoint checkpoint) {
        findings.add(Finding.range(FindingKind.REWRITTEN, checkpoint.fromSequence(), checkpoint.toSequence())
                .withNumber(checkpoint.number()));
    }

    private void missing(long number, long from, long to) {
        findings.add(Finding.range(FindingKind.CHECKPOINT_MISSING, from, to).withNumber(number));
    }
}
