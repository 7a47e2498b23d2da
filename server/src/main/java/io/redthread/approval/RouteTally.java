package io.redthread.approval;

import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.StepRole;
import io.redthread.kernel.Label;
import io.redthread.rules.Judgement;
import io.redthread.rules.PastCases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts what a draft would change for people: levels, automatic passes, expected time, load of each role. */
final class RouteTally implements PastCases.Tally {

    private static final Label NO_UNIT = new Label("", "");
    private static final Label HOURS = new Label("小时", "h");

    private final Circumstances.Now now;
    private final Map<StepRoleCode, Long> seconds;
    private final Side present = new Side();
    private final Side draft = new Side();
    private long fewer;
    private long more;

    /** With how long each role took, on average, in seconds of working time. */
    RouteTally(Circumstances.Now now, Map<StepRoleCode, Long> seconds) {
        this.now = now;
        this.seconds = seconds;
    }

    /** What one set of rules comes to. */
    private static final class Side {
        private long documents;
        private long levels;
        private long blocked;
        private long unasked;
        private long automatic;
        private long automaticFen;
        private final Map<StepRoleCode, long[]> load = new TreeMap<>(Comparator.comparing(StepRoleCode::value));
    }

    @Override
    public void add(PastCases.PastCase it, Judgement before, Judgement after) {
        var fen = it.facts().number("amount", 0);
        var was = count(present, Asked.of(0, before.holding()), fen);
        var is = count(draft, Asked.of(0, after.holding()), fen);
        if (was.isPresent() && is.isPresent()) {
            fewer += is.getAsInt() < was.getAsInt() ? 1 : 0;
            more += is.getAsInt() > was.getAsInt() ? 1 : 0;
        }
    }

    /** How many levels; those stopped, and those for which nobody is asked, cannot be handed in and have none. */
    private OptionalInt count(Side side, Asked asked, long fen) {
        side.documents++;
        if (!asked.allowed()) {
            side.blocked++;
            return OptionalInt.empty();
        }
        if (asked.roles().isEmpty()) {
            side.unasked++;
            return OptionalInt.empty();
        }
        if (automatic(asked, fen)) {
            side.automatic++;
            side.automaticFen += fen;
            return OptionalInt.of(0);
        }
        side.levels += asked.roles().size();
        asked.roles().keySet().forEach(role -> side.load.computeIfAbsent(role, code -> new long[1])[0]++);
        return OptionalInt.of(asked.roles().size());
    }

    private boolean automatic(Asked asked, long fen) {
        var settings = now.settings();
        return settings.autoPass()
                && asked.roles().size() == 1
                && asked.roles().keySet().stream()
                        .allMatch(code ->
                                now.role(code).filter(StepRole::perDepartment).isPresent())
                && BigDecimal.valueOf(fen, 2).compareTo(settings.autoPassBelow()) < 0;
    }

    @Override
    public List<PastCases.Figure> figures() {
        var figures = new ArrayList<PastCases.Figure>();
        figures.add(figure("平均级数", "Levels on average", NO_UNIT, side -> share(side.levels, side.documents)));
        figures.add(new PastCases.Figure(
                new Label("级数减少的单据", "Documents with fewer levels"), "", Long.toString(fewer), NO_UNIT));
        figures.add(new PastCases.Figure(
                new Label("级数增加的单据", "Documents with more levels"), "", Long.toString(more), NO_UNIT));
        figures.add(figure("拦截", "Stopped", NO_UNIT, side -> Long.toString(side.blocked)));
        if (present.unasked + draft.unasked > 0) {
            figures.add(figure(
                    "无人审批,不能提交", "Nobody asked, cannot be submitted", NO_UNIT, side -> Long.toString(side.unasked)));
        }
        figures.add(figure("自动通过", "Passing automatically", NO_UNIT, side -> Long.toString(side.automatic)));
        figures.add(figure(
                "自动通过金额",
                "Amount passing automatically",
                new Label("元", "CNY"),
                side -> BigDecimal.valueOf(side.automaticFen, 2).toPlainString()));
        figures.add(figure("预计平均周期(工时)", "Expected working time on average", HOURS, this::cycle));
        var roles = new TreeSet<>(Comparator.comparing(StepRoleCode::value));
        roles.addAll(present.load.keySet());
        roles.addAll(draft.load.keySet());
        for (var role : roles) {
            figures.add(figure(
                    "工作量:" + now.nameZh(role),
                    "Load: " + now.nameEn(role),
                    HOURS,
                    side -> Long.toString(Math.round(work(side, role) / 3_600.0))));
        }
        return figures;
    }

    private PastCases.Figure figure(String zh, String en, Label unit, Function<Side, String> value) {
        return new PastCases.Figure(new Label(zh, en), value.apply(present), value.apply(draft), unit);
    }

    private String cycle(Side side) {
        var all =
                side.load.keySet().stream().mapToLong(role -> work(side, role)).sum();
        return side.documents == 0 ? "0" : hours(all / side.documents);
    }

    private long work(Side side, StepRoleCode role) {
        var times = side.load.get(role);
        var each = seconds.getOrDefault(role, now.settings().ordinaryMinutes() * 60L);
        return times == null ? 0 : times[0] * each;
    }

    private static String hours(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(3_600), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String share(long part, long whole) {
        return whole == 0
                ? "0"
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
