package io.redthread.journal.store;

import static io.redthread.journal.store.jooq.Tables.CHECKPOINT;
import static io.redthread.journal.store.jooq.Tables.ENTRY;
import static io.redthread.journal.store.jooq.Tables.SEAL;
import static io.redthread.journal.store.jooq.Tables.SIGNING_KEY;

import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.KeyRing;
import io.redthread.journal.domain.Seal;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Seals, checkpoints and keys. */
@Repository
public class Seals {

    /** Any number, as long as every Redthread takes the same. */
    private static final long TURN = 7_302_118_446_214L;

    private static final int CHECKPOINTS_AT_ONCE = 5_000;

    private final DSLContext sql;

    Seals(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The newest seal.
     *
     * @param sequence its number, 0 before the first
     * @param hash its hash
     */
    public record Head(long sequence, Hash hash) {}

    /** Takes the sealer's turn until the transaction ends; false when another server has it. */
    public boolean takeTurn() {
        return sql.select(DSL.function("pg_try_advisory_xact_lock", Boolean.class, DSL.val(TURN)))
                .fetchSingle()
                .value1();
    }

    /** Takes the sealer's turn until the transaction ends, when it comes. */
    public void awaitTurn() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(TURN)))
                .execute();
    }

    /** The newest seal. */
    public Head head() {
        return sql.select(SEAL.SEQ, SEAL.HASH)
                .from(SEAL)
                .orderBy(SEAL.SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.value1(), new Hash(row.value2())))
                .orElse(new Head(0, Hash.NONE));
    }

    /** The hash of one seal. */
    public Optional<Hash> hash(long sequence) {
        return sql.select(SEAL.HASH)
                .from(SEAL)
                .where(SEAL.SEQ.eq(sequence))
                .fetchOptional(row -> new Hash(row.value1()));
    }

    /** Entry hashes of a run, in order. */
    public List<Hash> leaves(long from, long to) {
        return sql.select(SEAL.ENTRY_HASH)
                .from(SEAL)
                .where(SEAL.SEQ.between(from, to))
                .orderBy(SEAL.SEQ)
                .fetch(row -> new Hash(row.value1()));
    }

    /** Sequence numbers of these entries, as far as they are sealed. */
    public List<Long> sequences(Collection<Long> entries) {
        return sql.select(SEAL.SEQ)
                .from(SEAL)
                .where(SEAL.ENTRY_ID.in(entries))
                .orderBy(SEAL.SEQ)
                .fetch(SEAL.SEQ);
    }

    /** Adds seals. */
    public void add(List<Seal> seals) {
        var rows = Rows.of("sealed", seals)
                .with(SEAL.SEQ, Seal::sequence)
                .with(SEAL.ENTRY_ID, Seal::entryId)
                .with(SEAL.ENTRY_HASH, seal -> seal.entryHash().bytes())
                .with(SEAL.FIELD_MARKS, Seal::marks)
                .with(SEAL.PREVIOUS, seal -> seal.previous().bytes())
                .with(SEAL.HASH, seal -> seal.hash().bytes());
        var added = sql.insertInto(SEAL, rows.columns())
                .select(sql.select(rows.fields()).from(rows.table()))
                .execute();
        RowCounts.expect(seals.size(), added, "seals");
    }

    /** Adds a checkpoint. */
    public void add(Checkpoint checkpoint) {
        sql.insertInto(CHECKPOINT)
                .set(CHECKPOINT.NUMBER, checkpoint.number())
                .set(CHECKPOINT.FROM_SEQ, checkpoint.fromSequence())
                .set(CHECKPOINT.TO_SEQ, checkpoint.toSequence())
                .set(CHECKPOINT.ROOT, checkpoint.root().bytes())
                .set(CHECKPOINT.HEAD, checkpoint.head().bytes())
                .set(CHECKPOINT.PREVIOUS, checkpoint.previous().bytes())
                .set(CHECKPOINT.AT, checkpoint.at())
                .set(CHECKPOINT.FINGERPRINT, checkpoint.key())
                .set(CHECKPOINT.SIGNATURE, checkpoint.signature())
                .execute();
    }

    /** The newest checkpoint. */
    public Optional<Checkpoint> lastCheckpoint() {
        return selectCheckpoints().orderBy(CHECKPOINT.NUMBER.desc()).limit(1).fetchOptional(Seals::checkpoint);
    }

    /** The checkpoint that covers that entry. */
    public Optional<Checkpoint> covering(long sequence) {
        return selectCheckpoints()
                .where(CHECKPOINT.TO_SEQ.ge(sequence))
                .orderBy(CHECKPOINT.TO_SEQ)
                .limit(1)
                .fetchOptional(Seals::checkpoint)
                .filter(checkpoint -> checkpoint.fromSequence() <= sequence);
    }

    /** All checkpoints from that number on, in order. */
    public void checkpoints(long from, Consumer<Checkpoint> consumer) {
        for (var next = from; ; ) {
            var page = selectCheckpoints()
                    .where(CHECKPOINT.NUMBER.ge(next))
                    .orderBy(CHECKPOINT.NUMBER)
                    .limit(CHECKPOINTS_AT_ONCE)
                    .fetch(Seals::checkpoint);
            page.forEach(consumer);
            if (page.size() < CHECKPOINTS_AT_ONCE) {
                return;
            }
            next = page.getLast().number() + 1;
        }
    }

    /** Makes the public key known; once is enough. */
    public void know(byte[] publicKey, Instant now) {
        sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.FINGERPRINT, KeyRing.fingerprint(publicKey))
                .set(SIGNING_KEY.PUBLIC_KEY, publicKey)
                .set(SIGNING_KEY.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    /** All public keys. */
    public KeyRing keys() {
        var ring = new KeyRing();
        sql.select(SIGNING_KEY.PUBLIC_KEY)
                .from(SIGNING_KEY)
                .fetch(SIGNING_KEY.PUBLIC_KEY)
                .forEach(ring::add);
        return ring;
    }

    /** When the oldest entry was written that waits for its seal, and how many wait, counted to 10,000. */
    public Waiting waiting(Optional<Entries.Place> behind) {
        var waiting = sql.select(ENTRY.AT)
                .from(ENTRY)
                .where(behind.map(Entries::after).orElseGet(DSL::noCondition))
                .andNotExists(sql.selectOne().from(SEAL).where(SEAL.ENTRY_ID.eq(ENTRY.ID)))
                .limit(10_000)
                .asTable("waiting");
        var at = waiting.field(ENTRY.AT);
        return sql.select(DSL.count(), DSL.min(at))
                .from(waiting)
                .fetchSingle(row -> new Waiting(row.value1(), Optional.ofNullable(row.value2())));
    }

    /**
     * Entries that are not sealed yet.
     *
     * @param count how many, 10,000 at most
     * @param since when the oldest was written
     */
    public record Waiting(long count, Optional<Instant> since) {}

    private SelectJoinStep<Record9<Long, Long, Long, byte[], byte[], byte[], Instant, String, byte[]>>
            selectCheckpoints() {
        return sql.select(
                        CHECKPOINT.NUMBER,
                        CHECKPOINT.FROM_SEQ,
                        CHECKPOINT.TO_SEQ,
                        CHECKPOINT.ROOT,
                        CHECKPOINT.HEAD,
                        CHECKPOINT.PREVIOUS,
                        CHECKPOINT.AT,
                        CHECKPOINT.FINGERPRINT,
                        CHECKPOINT.SIGNATURE)
                .from(CHECKPOINT);
    }

    private static Checkpoint checkpoint(
            Record9<Long, Long, Long, byte[], byte[], byte[], Instant, String, byte[]> row) {
        return new Checkpoint(
                row.value1(),
                row.value2(),
                row.value3(),
                new Hash(row.value4()),
                new Hash(row.value5()),
                new Hash(row.value6()),
                row.value7(),
                row.value8(),
                row.value9());
    }
}
