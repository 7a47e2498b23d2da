package io.redthread.alerts;

import io.redthread.alerts.PastSubject.Stretch;
import io.redthread.alerts.domain.FigureMemory;
import io.redthread.alerts.store.OddFigureRows;
import io.redthread.alerts.store.SeriesRows;
import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Figures out of line as subjects of rules (数值异常). Each figure is met once, judged against those of its series before it, and
 * kept only where it stands out; a rule says from how far off people are told.
 */
final class FigureSource implements SubjectSource {

    /** From how far off a figure is kept at all, in hundredths of the spread. */
    static final int LEAST = 250;

    /** How long a figure is spoken of. */
    private static final Duration SPOKEN = Duration.ofDays(30);

    private static final Duration LOOK_BACK = Duration.ofDays(400);
    private static final int PAGE = 1_000;
    private static final int WHOLE = 10_000;
    private static final long MOST_SHARE = 10_000_000;

    private final FigureReader reader;
    private final SeriesRows series;
    private final OddFigureRows odd;
    private final Clock clock;

    FigureSource(FigureReader reader, SeriesRows series, OddFigureRows odd, Clock clock) {
        this.reader = reader;
        this.series = series;
        this.odd = odd;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return reader.kind();
    }

    @Override
    public Label title() {
        return reader.title();
    }

    @Override
    public Vocabulary vocabulary() {
        return words(reader.word("figure", "数值", "figure"), reader.word("usual", "中位数", "median"), reader.series());
    }

    /** The words of a kind whose figures are held by these, and whose series are called so. */
    static Vocabulary words(Word figure, Word usual, Label series) {
        return Vocabulary.of(
                figure.atLeast(0),
                usual.atLeast(0),
                Word.percent("deviation", "偏离离差", "deviation")
                        .meaning(
                                "离中位数有多少个离差(中位绝对偏差×1.4826):350% 即 3.5 倍离差;250% 以下不记录",
                                "Away from the median by how many spreads (median absolute deviation × 1.4826): 350% is"
                                        + " 3.5 spreads; below 250% nothing is kept")
                        .atLeast(LEAST * 100L),
                Word.choice("side", "方向", "side", Choice.of("high", "偏高", "above"), Choice.of("low", "偏低", "below")),
                Word.percent("share", "数值占中位数", "of the median").atLeast(0),
                Word.whole("samples", "样本数", "samples")
                        .meaning("此前同一序列的数值个数,最多 60", "How many figures of its series came before, 60 at most")
                        .atLeast(1)
                        .atMost(FigureMemory.MOST),
                Word.text("series", series.zh(), series.en()),
                Word.text("partner", "往来方名称", "party's name"));
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var found = odd.of(kind(), keys, clock.instant().minus(SPOKEN));
        var verdicts =
                series.verdicts(kind(), found.stream().map(OddFigure::series).collect(Collectors.toSet()));
        return found.stream()
                .filter(it -> Optional.ofNullable(verdicts.get(it.series()))
                        .map(verdict -> verdict.lets(it, clock.instant()))
                        .orElse(true))
                .collect(Collectors.toMap(OddFigure::key, this::subject));
    }

    /** Meets the next figures: a page, three statements of our own, whatever its size. */
    @Override
    public Step walk(Place behind, Instant now, int most) {
        var anew = behind.equals(Place.START);
        if (anew) {
            series.forget(kind());
        }
        var met = reader.after(anew ? new Place(now.minus(LOOK_BACK), "") : behind, now, most);
        var slots = met.figures().stream()
                .map(it -> FigureMemory.slot(reader.judged(), it.series(), it.at()))
                .collect(Collectors.toSet());
        var memory = new FigureMemory(reader.judged(), series.of(kind(), slots));
        var found = found(met.figures(), memory);
        series.keep(kind(), memory.of(slots));
        odd.keep(
                kind(),
                found.stream().filter(it -> it.at().isAfter(now.minus(SPOKEN))).toList());
        odd.forget(kind(), now.minus(SPOKEN.multipliedBy(2)));
        return new Step(found.stream().map(OddFigure::key).toList(), met.next(), met.more());
    }

    @Override
    public Round round() {
        return new Round(reader.rest(), false);
    }

    @Override
    public boolean hasPast() {
        return true;
    }

    @Override
    public void past(Instant from, Instant until, Consumer<List<PastSubject>> to) {
        var memory = new FigureMemory(reader.judged(), Map.of());
        var place = new Place(from.minus(LOOK_BACK), "");
        for (var more = true; more; ) {
            var met = reader.after(place, clock.instant(), PAGE);
            to.accept(found(met.figures(), memory).stream()
                    .filter(it -> !it.at().isBefore(from) && it.at().isBefore(until))
                    .map(it ->
                            new PastSubject(List.of(new Stretch(it.at(), it.at().plus(SPOKEN), subject(it))), false))
                    .toList());
            place = met.next();
            more = met.more() && place.at().isBefore(until);
        }
    }

    private static List<OddFigure> found(List<Figure> figures, FigureMemory memory) {
        var found = new ArrayList<OddFigure>();
        for (var it : figures) {
            memory.meet(it.series(), it.at(), it.figure(), it.outOf())
                    .filter(away -> away.hundredths() >= LEAST)
                    .ifPresent(away -> found.add(new OddFigure(
                            it.key(),
                            it.series(),
                            it.at(),
                            it.figure(),
                            away.usual(),
                            away.hundredths(),
                            away.high(),
                            away.samples(),
                            it.about())));
        }
        return found;
    }

    private AlertSubject subject(OddFigure it) {
        var about = it.about();
        return new AlertSubject(
                it.key(),
                about.number(),
                about.name(),
                about.path(),
                about.person(),
                about.department(),
                about.partner(),
                Facts.builder()
                        .put("figure", shown(it.figure()))
                        .put("usual", shown(it.usual()))
                        .put("deviation", it.deviation() * 100L)
                        .put("side", it.high() ? "high" : "low")
                        .put("share", share(it))
                        .put("samples", it.samples())
                        .put("series", about.series())
                        .put("partner", about.partner().map(AlertPartner::name).orElse(""))
                        .build(),
                Map.of());
    }

    private long shown(long figure) {
        return BigDecimal.valueOf(figure)
                .divide(BigDecimal.valueOf(reader.unit()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long share(OddFigure it) {
        return it.usual() == 0 ? MOST_SHARE : Math.min(MOST_SHARE, Math.round(1.0 * WHOLE * it.figure() / it.usual()));
    }
}
