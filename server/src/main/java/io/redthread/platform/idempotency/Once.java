package io.redthread.platform.idempotency;

import static io.redthread.platform.store.jooq.Tables.IDEMPOTENCY_KEY;

import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.database.Transactions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a command once, however often it is sent: the key is written in the command's own transaction, and a repeat is
 * answered with the first answer. A refused command leaves no trace, so it may be corrected and sent with the same key.
 * Two at once: the second waits for the first to commit.
 */
@Component
public class Once {

    private final DSLContext sql;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Once(DSLContext sql, Transactions transactions, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The command's answer, from now or from before.
     *
     * @param request what is asked, path variables included; must be the same on a repeat
     */
    public <T> T answer(IdempotencyKey key, Object request, Class<T> type, Supplier<T> command) {
        var caller = Callers.current().username();
        var hash = hash(request);
        return transactions.in(() -> {
            var fresh = sql.insertInto(IDEMPOTENCY_KEY)
                    .set(IDEMPOTENCY_KEY.CALLER, caller)
                    .set(IDEMPOTENCY_KEY.KEY, key.value())
                    .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash)
                    .set(IDEMPOTENCY_KEY.CREATED_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
            return fresh == 1 ? first(caller, key, command) : repeat(caller, key, hash, type);
        });
    }

    /**
     * The same for a batch of commands in the caller's transaction: a statement or two whatever the size. In the first of
     * several {@link Attempts} nobody is expected to have asked before, and the keys are written with the answers at the
     * end; where one was there, all is undone and the next attempt looks first.
     *
     * @param command does the commands whose places in the batch are given, and answers in that order
     */
    public <T> List<T> answerAll(List<Asked> asked, Class<T> type, Function<List<Integer>, List<T>> command) {
        if (Attempts.isFirst()) {
            var places = IntStream.range(0, asked.size()).boxed().toList();
            var given = command.apply(places);
            keep(asked, places, given);
            return given;
        }
        var caller = Callers.current().username();
        var fresh = rows(asked, it -> it)
                .insertInto(sql, IDEMPOTENCY_KEY)
                .onConflictDoNothing()
                .returningResult(IDEMPOTENCY_KEY.KEY)
                .fetchSet(IDEMPOTENCY_KEY.KEY);
        var open = new ArrayList<Integer>();
        for (var i = 0; i < asked.size(); i++) {
            if (fresh.remove(asked.get(i).key().value())) {
                open.add(i);
            }
        }
        var answers = new ArrayList<T>(Collections.nCopies(asked.size(), null));
        if (!open.isEmpty()) {
            var given = command.apply(open);
            remember(caller, asked, open, given);
            for (var i = 0; i < open.size(); i++) {
                answers.set(open.get(i), given.get(i));
            }
        }
        for (var i = 0; i < asked.size(); i++) {
            if (!open.contains(i)) {
                answers.set(i, repeat(caller, asked.get(i).key(), asked.get(i).hash(), type));
            }
        }
        return answers;
    }

    private <T> void keep(List<Asked> asked, List<Integer> places, List<T> given) {
        var rows = rows(places, it -> asked.get(it))
                .with(IDEMPOTENCY_KEY.RESPONSE, it -> JSONB.valueOf(json.writeValueAsString(given.get(it))));
        var kept = rows.insertInto(sql, IDEMPOTENCY_KEY).onConflictDoNothing().execute();
        if (kept < asked.size()) {
            throw new AskedBefore();
        }
    }

    private <R> Rows<R> rows(List<R> items, Function<R, Asked> asked) {
        var caller = Callers.current().username();
        var now = clock.instant();
        return Rows.of("asked", items)
                .with(IDEMPOTENCY_KEY.CALLER, it -> caller)
                .with(IDEMPOTENCY_KEY.KEY, it -> asked.apply(it).key().value())
                .with(IDEMPOTENCY_KEY.REQUEST_HASH, it -> asked.apply(it).hash())
                .with(IDEMPOTENCY_KEY.CREATED_AT, it -> now);
    }

    /**
     * A command of a batch.
     *
     * @param key its idempotency key
     * @param hash what the request comes to
     */
    public record Asked(IdempotencyKey key, byte[] hash) {}

    /** The command with that key; the caller reckons the hash, so that a batch need not wait for it. */
    public Asked asked(IdempotencyKey key, Object request) {
        return new Asked(key, hash(request));
    }

    private <T> void remember(String caller, List<Asked> asked, List<Integer> open, List<T> given) {
        var places = IntStream.range(0, open.size()).boxed().toList();
        var rows = Rows.of("given", places)
                .with(IDEMPOTENCY_KEY.KEY, it -> asked.get(open.get(it)).key().value())
                .with(IDEMPOTENCY_KEY.RESPONSE, it -> JSONB.valueOf(json.writeValueAsString(given.get(it))));
        var updated = sql.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.RESPONSE, rows.field(IDEMPOTENCY_KEY.RESPONSE))
                .from(rows.table())
                .where(IDEMPOTENCY_KEY.CALLER.eq(caller))
                .and(IDEMPOTENCY_KEY.KEY.eq(rows.field(IDEMPOTENCY_KEY.KEY)))
                .execute();
        RowCounts.expect(open.size(), updated, "idempotency keys");
    }

    /** A command without an answer of its own. */
    public void run(IdempotencyKey key, Object request, Runnable command) {
        answer(key, request, Boolean.class, () -> {
            command.run();
            return true;
        });
    }

    private <T> T first(String caller, IdempotencyKey key, Supplier<T> command) {
        var answer = command.get();
        var updated = sql.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.RESPONSE, JSONB.valueOf(json.writeValueAsString(answer)))
                .where(IDEMPOTENCY_KEY.CALLER.eq(caller))
                .and(IDEMPOTENCY_KEY.KEY.eq(key.value()))
                .execute();
        RowCounts.expect(1, updated, "idempotency key");
        return answer;
    }

    private <T> T repeat(String caller, IdempotencyKey key, byte[] hash, Class<T> type) {
        var stored = sql.select(IDEMPOTENCY_KEY.REQUEST_HASH, IDEMPOTENCY_KEY.RESPONSE)
                .from(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CALLER.eq(caller))
                .and(IDEMPOTENCY_KEY.KEY.eq(key.value()))
                .fetchSingle();
        if (!Arrays.equals(stored.value1(), hash)) {
            throw new Refused(new IdempotencyKeyReused(key.value()));
        }
        return json.readValue(stored.value2().data(), type);
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
