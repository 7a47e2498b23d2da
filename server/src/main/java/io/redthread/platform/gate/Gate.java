package io.redthread.platform.gate;

import io.redthread.identity.CurrentAccess;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.database.Outage;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;

/**
 * A door for single commands (窗口): those that come at the same moment on the same account share one transaction, so one
 * commit and one set of statements serve all of them; each is answered after its own work is on the disk. Accounts do not
 * wait for each other. One that is refused makes the others of its batch be tried again, one by one.
 *
 * @param <C> a command, as it is stored with its idempotency key
 * @param <R> its answer
 */
public abstract class Gate<C, R> {

    private final Class<R> answers;
    private final Once once;
    private final Attempts attempts;
    private final Predicate<DataAccessException> worthAnother;
    private final ConcurrentHashMap<Account, Lane<C, R>> lanes = new ConcurrentHashMap<>();

    protected Gate(Class<R> answers, Once once, Attempts attempts, Predicate<DataAccessException> worthAnother) {
        this.answers = answers;
        this.once = once;
        this.attempts = attempts;
        this.worthAnother = worthAnother;
    }

    /** Does all of them in the running transaction, or none; answers in the same order. */
    protected abstract List<R> together(List<C> commands);

    /** Does one, or repeats its answer if the key has been here before; answers when that is committed. */
    protected final R through(C command, IdempotencyKey key) {
        var waiting = new Waiting<C, R>(command, once.asked(key, command));
        var account = new Account(Callers.current(), CurrentAccess.get());
        // Under the map's lock of that account: a lane is either still served or gone.
        lanes.compute(account, (same, lane) -> {
            var open = lane == null ? new Lane<C, R>() : lane;
            open.add(waiting);
            if (lane == null) {
                Thread.ofVirtual().name("gate").start(() -> serve(same, open));
            }
            return open;
        });
        return waiting.answered();
    }

    private void serve(Account account, Lane<C, R> lane) {
        do {
            for (var batch = lane.gather(); !batch.isEmpty(); batch = lane.gather()) {
                serve(account, batch);
            }
        } while (lanes.computeIfPresent(account, (same, it) -> it.isEmpty() ? null : it) != null);
    }

    private void serve(Account account, List<Waiting<C, R>> batch) {
        try {
            var results = account.act(() -> attempts.at(() -> answers(batch), worthAnother));
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).answer(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1 && e instanceof RuntimeException && !Outage.is(e)) {
                batch.forEach(it -> serve(account, List.of(it)));
            } else {
                batch.forEach(it -> it.fail(e));
            }
        }
    }

    private List<R> answers(List<Waiting<C, R>> batch) {
        return once.answerAll(
                batch.stream().map(Waiting::asked).toList(),
                answers,
                open -> together(
                        open.stream().map(index -> batch.get(index).command()).toList()));
    }
}
