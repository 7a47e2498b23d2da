package io.redthread.journal.domain;

import io.redthread.journal.domain.EntryForm.Print;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a run of the chain: entry against seal, seal against the one before, checkpoint against both. Where something
 * does not fit, it finds out what: it tries which single change would explain what it sees. For one thread.
 */
public final class ChainCheck {

    /** How far a seal may have been moved and still be recognised. */
    private static final int REACH = 2_048;

    private final Hashing hashing;
    private final Findings findings;
    private final Iterator<Checkpoint> checkpoints;
    private final MerkleTree tree;
    private @Nullable Checkpoint checkpoint;
    private @Nullable Hash before;
    private long expected;
    private long shift;
    private long lastFinding;

    /**
     * A check that starts there.
     *
     * @param first sequence number of the first seal to come
     * @param before hash of the seal before it; absent when that one is not to be had
     * @param checkpoints believable ones that end in this run, in order
     */
    public ChainCheck(
            Hashing hashing, Findings findings, long first, @Nullable Hash before, List<Checkpoint> checkpoints) {
        this.hashing = hashing;
        this.findings = findings;
        this.expected = first;
        this.before = before;
        this.checkpoints = checkpoints.iterator();
        this.tree = new MerkleTree(hashing);
        nextCheckpoint();
    }

    /** Checks the next seal with its entry's print; without one, the entry is gone. */
    public void next(Seal seal, @Nullable Print print) {
        if (seal.sequence() < expected) {
            found(Finding.at(FindingKind.OUT_OF_ORDER, seal.sequence(), seal.entryId(), List.of()));
            return;
        }
        if (seal.sequence() > expected) {
            gap(seal.sequence() - 1);
        }
        entry(seal, print);
        if (fits(seal)) {
            follows(seal);
        } else {
            link(seal, print);
        }
        before = seal.hash();
        expected = seal.sequence() + 1;
        checkpoint(seal, print == null ? seal.entryHash() : print.hash());
    }

    /** Ends the run: what is missing up to that sequence number is missing. */
    public void end(long last) {
        if (last >= expected) {
            gap(last);
        }
    }

    private void gap(long to) {
        found(Finding.range(FindingKind.SEAL_MISSING, expected, to));
        before = null;
        while (checkpoint != null && checkpoint.toSequence() <= to) {
            nextCheckpoint();
        }
    }

    private void entry(Seal seal, @Nullable Print print) {
        if (print == null) {
            found(Finding.at(FindingKind.ENTRY_MISSING, seal.sequence(), seal.entryId(), List.of()));
            return;
        }
        var differing = names(EntryForm.differing(print.marks(), seal.marks()));
        if (print.hash().equals(seal.entryHash())) {
            if (!Arrays.equals(print.marks(), seal.marks())) {
                sealChanged(seal, "marks");
            }
        } else if (differing.isEmpty()
                && hashing.link(seal.previous(), seal.sequence(), print.hash()).equals(seal.hash())) {
            sealChanged(seal, "entryHash");
        } else if (differing.contains(EntryField.ID.key())) {
            sealChanged(seal, "entryId");
        } else {
            found(Finding.at(FindingKind.ENTRY_CHANGED, seal.sequence(), seal.entryId(), differing));
        }
    }

    private boolean fits(Seal seal) {
        if (madeFor(seal, seal.sequence() + shift)) {
            return true;
        }
        if (shift != 0 && madeFor(seal, seal.sequence())) {
            shift = 0;
            return true;
        }
        return false;
    }

    private boolean madeFor(Seal seal, long sequence) {
        return hashing.link(seal.previous(), sequence, seal.entryHash()).equals(seal.hash());
    }

    /** The seal is whole in itself; it must also name the one before. */
    private void follows(Seal seal) {
        if (before != null && !before.equals(seal.previous()) && lastFinding < seal.sequence() - 1) {
            found(Finding.at(FindingKind.CHAIN_BROKEN, seal.sequence(), seal.entryId(), List.of()));
        }
    }

    private void link(Seal seal, @Nullable Print print) {
        if (print != null
                && hashing.link(seal.previous(), seal.sequence() + shift, print.hash())
                        .equals(seal.hash())) {
            return; // entryHash was edited, and is reported
        }
        if (before != null
                && hashing.link(before, seal.sequence() + shift, seal.entryHash())
                        .equals(seal.hash())) {
            sealChanged(seal, "previous");
            return;
        }
        for (var distance = 1; distance <= REACH; distance++) {
            for (var other : new long[] {seal.sequence() + distance, seal.sequence() - distance}) {
                if (madeFor(seal, other)) {
                    moved(seal, other);
                    return;
                }
            }
        }
        sealChanged(seal, "hash");
    }

    private void moved(Seal seal, long madeFor) {
        found(Finding.at(FindingKind.SEAL_MOVED, seal.sequence(), seal.entryId(), List.of())
                .withNumber(madeFor));
        // If the next ones moved along, they are no news.
        shift = madeFor - seal.sequence();
    }

    private void checkpoint(Seal seal, Hash leaf) {
        var current = checkpoint;
        if (current == null || seal.sequence() < current.fromSequence()) {
            return;
        }
        if (seal.sequence() == current.fromSequence()) {
            tree.clear();
        }
        tree.add(leaf);
        if (seal.sequence() >= current.toSequence()) {
            var whole = tree.leaves() == current.toSequence() - current.fromSequence() + 1;
            var untouched = lastFinding < current.fromSequence() && shift == 0;
            if (whole
                    && untouched
                    && !(tree.root().equals(current.root()) && seal.hash().equals(current.head()))) {
                found(Finding.range(FindingKind.REWRITTEN, current.fromSequence(), current.toSequence())
                        .withNumber(current.number()));
            }
            nextCheckpoint();
        }
    }

    private void nextCheckpoint() {
        checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
    }

    private void sealChanged(Seal seal, String field) {
        found(new Finding(
                FindingKind.SEAL_CHANGED,
                seal.sequence(),
                seal.sequence(),
                Optional.of(seal.entryId()),
                List.of(field),
                Optional.empty()));
    }

    private void found(Finding finding) {
        lastFinding = Math.max(lastFinding, finding.toSequence());
        findings.add(finding);
    }

    private static List<String> names(int[] fields) {
        var names = new ArrayList<String>();
        for (var field : fields) {
            names.add(EntryField.all().get(field).key());
        }
        return names;
    }
}
