package io.redthread.boards;

import io.redthread.boards.store.FollowRows;
import io.redthread.boards.store.FollowRows.Progress;
import io.redthread.boards.store.SumMaking;
import io.redthread.platform.database.Touches.Place;
import io.redthread.platform.database.Touches.Touch;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Keeps facts and sums in step with orders (投影): first walks over all of them, then follows what statements touched, a batch
 * at a time. What it reads twice it writes once; stopped anywhere it goes on from there; made again from nothing it comes to
 * the same figures.
 */
@Service
public class FactFollowing {

    private static final int AT_ONCE = 2_000;
    private static final int DAYS_AT_ONCE = 31;

    private final List<FactSource> sources;
    private final FollowRows progress;
    private final SumMaking sums;
    private final Transactions transactions;
    private final Clock clock;

    FactFollowing(
            List<FactSource> sources, FollowRows progress, SumMaking sums, Transactions transactions, Clock clock) {
        this.sources = sources;
        this.progress = progress;
        this.sums = sums;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on until nothing is left to do; waits for whoever else is at it. */
    public void catchUp() {
        Function<Subject, Optional<Progress>> awaited = it -> Optional.of(progress.awaited(it));
        until(() -> follow(awaited));
        until(() -> sumDays(awaited));
        until(() -> sumMonth(awaited));
    }

    private static void until(java.util.function.BooleanSupplier more) {
        while (more.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Takes in the next documents; answers whether there may be more. Nothing happens while another server does it. */
    public boolean follow() {
        return follow(progress::held);
    }

    private boolean follow(Function<Subject, Optional<Progress>> holding) {
        return any(source -> {
            var held = holding.apply(source.subject());
            if (held.isEmpty()) {
                return false;
            }
            source.passTime();
            return held.get().walking() ? walk(source, held.get()) : go(source, held.get());
        });
    }

    /** Makes the next sums of days that are out of date again; answers whether there may be more. */
    public boolean sumDays() {
        return sumDays(progress::held);
    }

    private boolean sumDays(Function<Subject, Optional<Progress>> holding) {
        return any(source -> {
            if (holding.apply(source.subject()).isEmpty()) {
                return false;
            }
            var days = sums.takeStale(source.subject(), DAYS_AT_ONCE);
            if (!days.isEmpty()) {
                sums.makeDays(source.subject(), days);
            }
            return days.size() == DAYS_AT_ONCE;
        });
    }

    /** Makes the next sums of a month that are out of date again; answers whether there may be more. */
    public boolean sumMonth() {
        return sumMonth(progress::held);
    }

    private boolean sumMonth(Function<Subject, Optional<Progress>> holding) {
        return any(source -> {
            if (holding.apply(source.subject()).isEmpty()) {
                return false;
            }
            var month = sums.takeOpen(source.subject());
            month.ifPresent(it -> sums.makeMonth(source.subject(), it));
            return month.isPresent();
        });
    }

    /** Each source in a transaction of its own. */
    private boolean any(Predicate<FactSource> step) {
        var more = false;
        for (var source : sources) {
            more |= transactions.in(() -> step.test(source));
        }
        return more;
    }

    /** Throws away the traces of what has been followed; what must be read again is read from the documents themselves. */
    public void forget() {
        any(source -> {
            progress.held(source.subject()).filter(it -> !it.walking()).ifPresent(it -> source.forget(it.place()));
            return false;
        });
    }

    /** Has every document read again; what was known stays until it is replaced, so that reading goes on meanwhile. */
    public void rebuild() {
        any(source -> {
            progress.awaited(source.subject());
            return startOver(source);
        });
    }

    /** Also when the database was restored elsewhere, where transactions are counted anew. */
    private boolean startOver(FactSource source) {
        progress.save(
                source.subject(), new Progress(true, Optional.empty(), new Place(0, 0), 0, null), clock.instant());
        return true;
    }

    /** Before the first document is read, the place is noted from where touches are followed afterwards. */
    private boolean walk(FactSource source, Progress it) {
        var place = it.walked().isPresent() ? it.place() : new Place(source.horizon(), 0);
        var ids = source.after(it.walked().orElse(Long.MIN_VALUE), AT_ONCE);
        source.project(ids);
        var walked = ids.isEmpty() ? it.walked().orElse(Long.MIN_VALUE) : ids.getLast();
        progress.save(
                source.subject(),
                new Progress(ids.size() == AT_ONCE, Optional.of(walked), place, it.facts() + ids.size(), null),
                clock.instant());
        return true;
    }

    private boolean go(FactSource source, Progress it) {
        var horizon = source.horizon();
        if (horizon < it.place().writtenIn()) {
            return startOver(source);
        }
        var touches = source.changed(it.place(), horizon, AT_ONCE);
        var ids = Touch.idsOf(touches);
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            source.project(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        var place = touches.isEmpty() ? it.place() : touches.getLast().at();
        progress.save(source.subject(), new Progress(false, it.walked(), place, it.facts(), null), clock.instant());
        return !touches.isEmpty();
    }

    /** How far the facts of a subject are. */
    public State state(Subject subject) {
        var it = progress.read(subject);
        return new State(it.walking(), it.facts(), Optional.ofNullable(it.updatedAt()));
    }

    /**
     * How far facts are.
     *
     * @param walking whether they are being made anew
     * @param facts how many documents have been met so far by walking
     * @param updatedAt as of when they are
     */
    public record State(boolean walking, long facts, Optional<Instant> updatedAt) {}
}
