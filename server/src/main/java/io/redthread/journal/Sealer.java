package io.redthread.journal;

import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.domain.MerkleTree;
import io.redthread.journal.domain.Seal;
import io.redthread.journal.store.Entries;
import io.redthread.journal.store.Entries.Place;
import io.redthread.journal.store.Seals;
import io.redthread.journal.store.Seals.Head;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals entries (封存): appends them to the chain in the order of their transactions, and signs checkpoints. It takes
 * only entries that no running transaction can still precede, so the order is final. Of several servers one at a time
 * has its turn.
 */
@Component
public class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 8_192;

    private final Entries entries;
    private final Seals seals;
    private final Anchors anchors;
    private final JournalKey key;
    private final JournalSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Sealer(Parts parts, JournalSettings settings, Transactions transactions, Clock clock) {
        this.entries = parts.entries();
        this.seals = parts.seals();
        this.anchors = parts.anchors();
        this.key = parts.key();
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the sealer works with. */
    @Component
    record Parts(Entries entries, Seals seals, Anchors anchors, JournalKey key) {}

    /** One round: everything that can be sealed now. */
    @Scheduled(
            fixedDelayString = "${redthread.journal.seal-every:1s}",
            initialDelayString = "${redthread.journal.seal-every:1s}")
    void round() {
        try {
            seal(false);
        } catch (org.jooq.exception.DataAccessException
                | org.springframework.dao.DataAccessException
                | TransactionException e) {
            LOG.warn("sealing will be tried again: {}", e.getMessage());
        }
    }

    /** Seals and signs everything that can be sealed now, whatever the pace of checkpoints. */
    public void sealNow() {
        seal(true);
    }

    private synchronized void seal(boolean signAll) {
        while (transactions.separately(() -> batch(signAll)) == BATCH) {
            // The next batch has a transaction of its own.
        }
        anchors.catchUp();
    }

    /** Seals one batch; tells how many. */
    private int batch(boolean signAll) {
        if (signAll) {
            seals.awaitTurn();
        } else if (!seals.takeTurn()) {
            return 0;
        }
        var head = seals.head();
        var sealed = entries.unsealed(behind(), head, BATCH);
        if (!sealed.isEmpty()) {
            seals.add(sealed);
        }
        sign(head, sealed, signAll && sealed.size() < BATCH);
        return sealed.size();
    }

    /** The place to go on from: behind the newest sealed entry, unless the data came from another PostgreSQL. */
    private Optional<Place> behind() {
        return entries.lastSealed().filter(place -> !entries.isFromAnotherCluster(place));
    }

    private void sign(Head head, List<Seal> sealed, boolean signAll) {
        var last = seals.lastCheckpoint().orElse(null);
        var signed = last == null ? 0 : last.toSequence();
        var newest = sealed.isEmpty() ? head.sequence() : sealed.getLast().sequence();
        if (newest <= signed) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = signAll || last == null || pause(last, now).compareTo(settings.checkpointEvery()) >= 0;
        if (newest - signed >= settings.checkpointEntries() || due) {
            seals.know(key.publicKey(), now);
            new Signing(last, now, due).sign(head, sealed);
        }
    }

    private static Duration pause(Checkpoint last, Instant now) {
        return Duration.between(last.at(), now).abs();
    }

    /** Signs the run of seals behind the last checkpoint, piece by piece. */
    private final class Signing {

        private final Instant now;
        private final boolean whole;
        private final MerkleTree tree = new MerkleTree(new Hashing());
        private @Nullable Checkpoint last;

        Signing(@Nullable Checkpoint last, Instant now, boolean whole) {
            this.last = last;
            this.now = now;
            this.whole = whole;
        }

        void sign(Head head, List<Seal> sealed) {
            var sequence = last == null ? 0 : last.toSequence();
            for (var leaf : seals.leaves(sequence + 1, head.sequence())) {
                sequence++;
                next(sequence, leaf, sequence == head.sequence() ? head.hash() : null);
            }
            for (var seal : sealed) {
                next(seal.sequence(), seal.entryHash(), seal.hash());
            }
            if (whole && tree.leaves() > 0) {
                var newest = sealed.isEmpty()
                        ? head
                        : new Head(sealed.getLast().sequence(), sealed.getLast().hash());
                checkpoint(newest.sequence(), newest.hash());
            }
        }

        private void next(long sequence, Hash leaf, @Nullable Hash hash) {
            tree.add(leaf);
            if (tree.leaves() == settings.checkpointEntries()) {
                checkpoint(sequence, hash == null ? seals.hash(sequence).orElseThrow() : hash);
            }
        }

        private void checkpoint(long to, Hash head) {
            var from = last == null ? 1 : last.toSequence() + 1;
            var previous = last == null ? Hash.NONE : last.link();
            var number = last == null ? 1 : last.number() + 1;
            var text =
                    new Checkpoint(number, from, to, tree.root(), head, previous, now, key.fingerprint(), new byte[0]);
            var checkpoint = key.sign(text);
            seals.add(checkpoint);
            last = checkpoint;
            tree.clear();
        }
    }
}
