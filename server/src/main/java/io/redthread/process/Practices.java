package io.redthread.process;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentWork;
import io.redthread.identity.PersonId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.process.domain.PracticeMove;
import io.redthread.process.domain.PracticeScript;
import io.redthread.process.store.PracticeStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The practice ground (练习场, leap Z9): simulated orders with traps, made out of a published standard and worked node by
 * node. What is done here stays here: no case, order or stock is touched.
 */
@Service
public class Practices {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int HOURS_EAST = 8;

    private final PracticeStore store;
    private final PracticeOffers offers;
    private final PracticeSettings settings;
    private final Standards standards;
    private final DepartmentWork departments;
    private final Journal journal;
    private final Clock clock;

    Practices(
            PracticeStore store,
            PracticeOffers offers,
            PracticeSettings settings,
            Standards standards,
            DepartmentWork departments,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.offers = offers;
        this.settings = settings;
        this.standards = standards;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the caller can practise, and how he stands; what is his department's work first. */
    @Transactional(readOnly = true)
    public List<Mine> mine() {
        var all = offers.all();
        var person = CurrentAccess.get().person();
        var runs = person == null
                ? List.<PracticeRun>of()
                : store.of(
                        List.of(person),
                        all.stream().map(it -> it.standard().id()).distinct().toList());
        var known = departments.codes();
        return all.stream()
                .map(it -> new Mine(it, departments.isMine(it.department()), it.standing(runs)))
                .sorted(Comparator.comparing((Mine it) -> !it.mine())
                        .thenComparing(it -> !known.contains(it.offer().department())))
                .toList();
    }

    /** Begins a practice, or answers the open one of the same kind. */
    @Transactional
    public PracticeRun begin(StandardId standard, String department) {
        var offer = offers.of(standard, department)
                .orElseThrow(() -> new Refused(new PracticeNotFound(standard.value() + " " + department)));
        var me = me();
        var open = store.open(me, standard, department);
        if (open.isPresent()) {
            return open.get();
        }
        var fresh = fresh(offer, me);
        return store.begin(fresh) ? fresh : store.open(me, standard, department).orElseThrow();
    }

    private PracticeRun fresh(PracticeOffer offer, PersonId me) {
        var setting = settings.get();
        var id = store.nextId();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var seed = id.value() * SPREAD;
        var day = LocalDate.ofInstant(now, ZoneOffset.ofHours(HOURS_EAST));
        var moves = PracticeScript.of(offer.standard(), offer.department(), seed, setting.orders(), day);
        return new PracticeRun(
                id,
                offer.standard().id(),
                offer.department(),
                me,
                Callers.current().username(),
                seed,
                day,
                setting.orders(),
                setting.passMark(),
                moves.size(),
                moves.stream().mapToInt(PracticeMove::points).sum(),
                0,
                0,
                Optional.empty(),
                now,
                Optional.empty());
    }

    /** A practice of the caller's with its moves and what was done; refuses others'. */
    @Transactional(readOnly = true)
    public Sheet sheet(PracticeId id) {
        var run = required(id);
        return new Sheet(run, standards.byId(run.standard()), moves(run), store.answers(id));
    }

    /**
     * Does the next move; answers whether it was right. Each has one try.
     *
     * @param move which one, from 1
     */
    @Transactional
    public Verdict answer(PracticeId id, int move, PracticeAnswer given) {
        var run = required(id);
        if (move != run.answered() + 1 || run.endedAt().isPresent()) {
            throw new Refused(new PracticeWentOn(move, run.answered()));
        }
        var it = moves(run).get(move - 1);
        var right = it.isRight(given.value(), given.fields());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var after = run.after(right ? it.points() : 0, now);
        RowCounts.expectOne(store.goOn(after), () -> new Refused(new PracticeWentOn(move, move)));
        store.add(id, move, given, right, now);
        if (after.endedAt().isPresent()) {
            record(after);
        }
        return new Verdict(it, right, after);
    }

    private void record(PracticeRun over) {
        journal.record(Act.of(
                over.passed() ? "practice-passed" : "practice-failed",
                new DocumentRef("practice", over.id().value()),
                standards.byId(over.standard()).label(),
                Map.of(
                        "department", over.department(),
                        "score", over.score().orElseThrow(),
                        "passMark", over.passMark())));
    }

    private List<PracticeMove> moves(PracticeRun run) {
        return PracticeScript.of(standards.byId(run.standard()), run.department(), run.seed(), run.orders(), run.day());
    }

    private PracticeRun required(PracticeId id) {
        var me = me();
        return store.byId(id)
                .filter(it -> it.person().equals(me))
                .orElseThrow(() -> new Refused(new PracticeNotFound(Long.toString(id.value()))));
    }

    private static PersonId me() {
        var person = CurrentAccess.get().person();
        if (person == null) {
            throw InvalidInput.of("/person", "", "practice-person");
        }
        return person;
    }

    /**
     * Something to practise, and how the caller stands in it.
     *
     * @param offer what it is
     * @param mine whether it is his department's work
     * @param standing how he stands
     */
    public record Mine(PracticeOffer offer, boolean mine, PracticeStanding standing) {}

    /**
     * A practice as far as it has gone.
     *
     * @param run where it stands
     * @param standard what is practised
     * @param moves all its moves
     * @param answers what was done at the first of them
     */
    public record Sheet(PracticeRun run, Standard standard, List<PracticeMove> moves, List<PracticeAnswer> answers) {

        /** What is right at a move, counted from 0. */
        public PracticeAnswer rightAt(int move) {
            var right = moves.get(move).right();
            return new PracticeAnswer(right.value(), right.fields());
        }
    }

    /**
     * What became of a move.
     *
     * @param move the move
     * @param right whether it was right
     * @param run where the practice stands now
     */
    public record Verdict(PracticeMove move, boolean right, PracticeRun run) {}
}
