package io.redthread.journal;

import io.redthread.journal.domain.ChainCheck;
import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.CheckpointCheck;
import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.Finding;
import io.redthread.journal.domain.Findings;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.store.Entries;
import io.redthread.journal.store.Seals;
import io.redthread.journal.store.Seals.Head;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;

/**
 * Proves the journal from its first entry to its newest seal, or says where it does not hold: every entry is hashed
 * again, every seal compared, every checkpoint and the anchors outside. Reads in pieces on all cores.
 */
@Service
public class JournalVerification {

    private static final int PIECE = 32_768;
    private static final int MOST_FINDINGS = 100;

    private final Entries entries;
    private final Seals seals;
    private final Anchors anchors;
    private final Transactions transactions;
    private final Clock clock;

    JournalVerification(Sealer.Parts parts, Transactions transactions, Clock clock) {
        this.entries = parts.entries();
        this.seals = parts.seals();
        this.anchors = parts.anchors();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Told how far a verification is. */
    @FunctionalInterface
    public interface Progress {
        /** So many of so many entries are checked. */
        void at(long done, long total);
    }

    /** Verifies everything sealed so far. */
    public VerificationReport verify() {
        return verify((done, total) -> {});
    }

    /** Verifies everything sealed so far and tells how far it is, from several threads. */
    public VerificationReport verify(Progress progress) {
        return new Run(progress).report();
    }

    /**
     * A piece of the chain that one thread checks.
     *
     * @param from first sequence number
     * @param to last sequence number
     * @param checkpoints those whose whole run lies in it
     */
    private record Piece(long from, long to, List<Checkpoint> checkpoints) {}

    private final class Run {
        private final Findings findings = new Findings();
        private final Progress progress;
        private final AtomicLong present = new AtomicLong();
        private final AtomicLong done = new AtomicLong();
        private long checkpointCount;
        private long anchorCount;
        private Head head = new Head(0, Hash.NONE);

        Run(Progress progress) {
            this.progress = progress;
        }

        VerificationReport report() {
            var at = clock.instant();
            var started = System.nanoTime();
            var keys = seals.keys();
            var sound = checkpoints(new CheckpointCheck(keys, findings));
            all(pieces(sound, head.sequence()));
            inserted();
            var signed = sound.isEmpty() ? 0 : sound.getLast().toSequence();
            return new VerificationReport(
                    findings.count() == 0,
                    at,
                    (System.nanoTime() - started) / 1_000_000,
                    present.get(),
                    Math.max(0, head.sequence() - signed),
                    checkpointCount,
                    anchorCount,
                    head.sequence(),
                    head.hash().hex(),
                    List.copyOf(keys.fingerprints()),
                    findings.count(),
                    findings.first(MOST_FINDINGS).stream().map(FindingView::of).toList());
        }

        /** Anchors are older than checkpoints, those older than seals: read in this order, nothing new looks lost. */
        private List<Checkpoint> checkpoints(CheckpointCheck check) {
            var anchored = anchors.length();
            seals.checkpoints(1, checkpoint -> {
                checkpointCount++;
                check.next(checkpoint);
            });
            head = seals.head();
            var sound = check.end();
            check.newest(head.sequence());
            anchors.read(anchored, (line, number) -> {
                anchorCount++;
                check.anchor(number, line, head.sequence());
            });
            return sound;
        }

        private void all(List<Piece> pieces) {
            var threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
            try (var workers = Executors.newFixedThreadPool(
                    threads,
                    Thread.ofPlatform().name("journal-verification-", 0).factory())) {
                var results = new ArrayList<Future<?>>();
                for (var piece : pieces) {
                    results.add(workers.submit(() -> check(piece)));
                }
                for (var result : results) {
                    result.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the verification was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the verification failed", e.getCause());
            }
        }

        private void check(Piece piece) {
            var hashing = new Hashing();
            var before =
                    piece.from() == 1 ? Hash.NONE : seals.hash(piece.from() - 1).orElse(null);
            var chain = new ChainCheck(hashing, findings, piece.from(), before, piece.checkpoints());
            transactions.separately(() -> {
                entries.read(piece.from(), piece.to(), new EntryForm(hashing), (seal, print) -> {
                    if (print != null) {
                        present.incrementAndGet();
                    }
                    chain.next(seal, print);
                });
                return true;
            });
            chain.end(piece.to());
            progress.at(done.addAndGet(piece.to() - piece.from() + 1), head.sequence());
        }

        /** Entries that stand among the sealed ones without a seal. Counting first is cheap, and mostly the end of it. */
        private void inserted() {
            var last = entries.lastSealed();
            if (last.isEmpty() || entries.isFromAnotherCluster(last.get())) {
                return;
            }
            if (entries.upTo(last.get()) != present.get() || entries.anyInFuture()) {
                for (var place : entries.inserted(last.get(), MOST_FINDINGS)) {
                    findings.add(Finding.inserted(entries.sequenceBefore(place), place.entryId()));
                }
            }
        }
    }

    /** Cuts the chain into pieces that end with a checkpoint. */
    private static List<Piece> pieces(List<Checkpoint> checkpoints, long last) {
        var pieces = new ArrayList<Piece>();
        var from = 1L;
        var inside = new ArrayList<Checkpoint>();
        for (var checkpoint : checkpoints) {
            if (checkpoint.toSequence() > last) {
                break;
            }
            if (inside.isEmpty()) {
                from = uncovered(pieces, from, checkpoint.fromSequence() - 1);
            }
            inside.add(checkpoint);
            if (checkpoint.toSequence() - from + 1 >= PIECE) {
                pieces.add(new Piece(from, checkpoint.toSequence(), List.copyOf(inside)));
                from = checkpoint.toSequence() + 1;
                inside.clear();
            }
        }
        if (inside.isEmpty()) {
            from = uncovered(pieces, from, last);
        }
        if (from <= last) {
            pieces.add(new Piece(from, last, List.copyOf(inside)));
        }
        return pieces;
    }

    /** A stretch without checkpoints may be cut anywhere. */
    private static long uncovered(List<Piece> pieces, long first, long last) {
        var from = first;
        for (; last - from + 1 > PIECE; from += PIECE) {
            pieces.add(new Piece(from, from + PIECE - 1, List.of()));
        }
        return from;
    }
}
