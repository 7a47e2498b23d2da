package io.redthread.alerts;

import io.redthread.alerts.AlertsRefusal.AlertChanged;
import io.redthread.alerts.AlertsRefusal.AlertWithoutFigure;
import io.redthread.alerts.store.AlertActs;
import io.redthread.alerts.store.AlertRuleRows.Saving;
import io.redthread.alerts.store.AlertStepRows;
import io.redthread.alerts.store.OddFigureRows;
import io.redthread.alerts.store.SeriesRows;
import io.redthread.alerts.store.WaitingRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people think of figures out of line (预警反馈, N2): worth telling or not. Each answer is recorded and tunes its series; one
 * that was not worth telling is let go.
 */
@Service
@Transactional
public class AlertFeedback {

    private final AlertDesk desk;
    private final AlertActs acts;
    private final AlertStepRows steps;
    private final OddFigureRows odd;
    private final SeriesRows series;
    private final WaitingRows waiting;
    private final Journal journal;
    private final Clock clock;

    AlertFeedback(
            AlertDesk desk,
            AlertActs acts,
            AlertStepRows steps,
            OddFigureRows odd,
            SeriesRows series,
            WaitingRows waiting,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.steps = steps;
        this.odd = odd;
        this.series = series;
        this.waiting = waiting;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says whether it was worth telling; refused for alerts that are not of a figure, or whose figure is not kept any longer. */
    public void say(AlertId id, int seen, boolean useful) {
        var it = desk.seen(id);
        var subject = acts.subject(id);
        var figure = odd.of(it.kind(), List.of(subject), Instant.EPOCH).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new AlertWithoutFigure(it.number())));
        if (!acts.useful(id, seen, useful)) {
            throw new Refused(new AlertChanged("", desk.seen(id).revision()));
        }
        var now = clock.instant();
        var before = Optional.ofNullable(
                        series.verdicts(it.kind(), List.of(figure.series())).get(figure.series()))
                .orElse(SeriesVerdict.NONE);
        var verdict = useful ? before.useful(figure.deviation()) : before.useless(figure.deviation(), now);
        var saving = new Saving(Callers.current().username(), now);
        series.judge(it.kind(), figure.series(), verdict, saving);
        waiting.changed(it.kind(), List.of(subject));
        steps.add(List.of(id), useful ? AlertAct.USEFUL : AlertAct.USELESS, words(verdict), saving);
        journal.record(Act.of(
                useful ? "alert-useful" : "alert-useless",
                new DocumentRef(AlertTelling.KIND, id.value()),
                it.number(),
                Map.of("series", figure.series(), "tolerance", verdict.tolerance(), "strikes", verdict.strikes())));
    }

    /** From how many spreads its series speaks now, and until which day it is silent. */
    private static String words(SeriesVerdict it) {
        var from = "≥ " + BigDecimal.valueOf(Math.max(it.tolerance(), FigureSource.LEAST), 2);
        return it.mutedUntil()
                .map(until -> from + " · → " + CompanyDay.of(until))
                .orElse(from);
    }
}
