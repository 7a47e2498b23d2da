package io.redthread.insight;

import io.redthread.insight.InsightRefusal.BaselineNotFound;
import io.redthread.insight.InsightRefusal.BaselineThere;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.store.BaselineRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods kept under a name (基线): what it was before a change, to be compared with afterwards. The figures are kept as they
 * were, so that a target set later does not rewrite them.
 */
@Service
@Transactional
public class Baselines {

    private final BaselineRows rows;
    private final Efficiency efficiency;
    private final ReportScope scope;
    private final Journal journal;
    private final IdBlocks ids;
    private final Clock clock;

    Baselines(BaselineRows rows, Efficiency efficiency, ReportScope scope, Journal journal, IdBlocks ids, Clock clock) {
        this.rows = rows;
        this.efficiency = efficiency;
        this.scope = scope;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps one. */
    public Baseline save(NewBaseline wanted) {
        var days =
                new ReportQuery(wanted.from(), wanted.to(), null, null, null, null, null, null).days(LocalDate.EPOCH);
        var baseline = new Baseline(
                new BaselineId(ids.next("insight", "baseline_id")),
                wanted.name(),
                days.from(),
                days.to(),
                wanted.change(),
                wanted.note(),
                efficiency.figures(Slice.of(days)),
                clock.instant(),
                Callers.current().username());
        if (!rows.add(baseline)) {
            throw new BaselineThere(wanted.name()).refused();
        }
        journal.record(Act.of("baseline-saved", ref(baseline.id()), baseline.name(), baseline));
        return baseline;
    }

    /** Takes one away. */
    public void remove(BaselineId id) {
        var baseline = rows.find(id).orElseThrow(() -> new BaselineNotFound(id).refused());
        RowCounts.expect(1, rows.remove(id), "baseline");
        journal.record(new Act("baseline-removed", ref(id), baseline.name(), baseline, null, null));
    }

    /** All of them, latest period first; figures of the whole company only for who sees those. */
    @Transactional(readOnly = true)
    public List<Baseline> all() {
        var all = rows.all();
        return scope.seesAll()
                ? all
                : all.stream().map(Baseline::withoutFigures).toList();
    }

    private static DocumentRef ref(BaselineId id) {
        return new DocumentRef("baseline", id.value());
    }
}
