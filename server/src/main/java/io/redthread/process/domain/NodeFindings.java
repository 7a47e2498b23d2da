package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.NodeReport.Finding;
import io.redthread.process.NodeReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands out among nodes: slow ones, limits that nobody keeps or everybody keeps ten times over, faulty ones. */
public final class NodeFindings {

    private static final long ENOUGH = 20;
    private static final long SHORT = 60_000;
    private static final int HUNDRED = 100;

    private NodeFindings() {}

    /** Of the nodes of a report. */
    public static List<Finding> of(List<Row> nodes) {
        var found = new ArrayList<Finding>();
        for (var row : nodes) {
            if (row.facts() >= ENOUGH) {
                pace(row).ifPresent(found::add);
                faults(row).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Of a node in a version against the one before. */
    public static List<Finding> between(List<Row> versions) {
        var found = new ArrayList<Finding>();
        for (var i = 1; i < versions.size(); i++) {
            var before = versions.get(i - 1);
            var after = versions.get(i);
            var same = before.title().equals(after.title()) && before.scenario().equals(after.scenario());
            if (same && before.facts() >= ENOUGH && after.facts() >= ENOUGH && before.mean() > 0) {
                changed(before, after).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> pace(Row row) {
        var kept = HUNDRED * row.within() / row.facts();
        var limit = row.limit().orElse(0L);
        var zh = name(row).zh();
        var en = name(row).en();
        if (kept < HUNDRED / 2) {
            return found(
                    "tight",
                    row,
                    zh + ":只有 " + kept + "% 在时限内(" + limitOf(row) + "),平均 " + time(row.mean()) + "。多数人都做不到,时限可能定得过紧。",
                    en + ": only " + kept + "% within the limit of " + limitOf(row) + ", mean " + time(row.mean())
                            + ". Hardly anybody keeps it; the limit may be too tight.");
        }
        if (kept < 95) {
            return found(
                    "slow",
                    row,
                    zh + ":" + (row.facts() - row.within()) + " 次超时(" + (HUNDRED - kept) + "%),P90 " + time(row.p90())
                            + ",时限 " + limitOf(row) + "。",
                    en + ": late " + (row.facts() - row.within()) + " times (" + (HUNDRED - kept) + "%), p90 "
                            + time(row.p90()) + " against " + limitOf(row) + ".");
        }
        if (limit > SHORT && row.p90() > 0 && row.p90() * 10 < limit) {
            return found(
                    "wide",
                    row,
                    zh + ":九成在 " + time(row.p90()) + " 内完成,时限 " + limitOf(row) + " 宽了十倍以上,起不到提醒作用。",
                    en + ": nine of ten are done within " + time(row.p90()) + "; a limit of " + limitOf(row)
                            + " is more than ten times that and warns nobody.");
        }
        return Optional.empty();
    }

    private static Optional<Finding> faults(Row row) {
        var failed = row.exceptions().orElse(0L);
        var all = failed + row.facts();
        return failed * 20 <= all
                ? Optional.empty()
                : found(
                        "faulty",
                        row,
                        name(row).zh() + ":" + all + " 次中 " + failed + " 次出异常(" + HUNDRED * failed / all + "%)。",
                        name(row).en() + ": failed " + failed + " of " + all + " times (" + HUNDRED * failed / all
                                + "%).");
    }

    private static Optional<Finding> changed(Row before, Row after) {
        var percent = HUNDRED * (after.mean() - before.mean()) / before.mean();
        if (Math.abs(percent) < 20) {
            return Optional.empty();
        }
        var version = after.version().orElse(0);
        return found(
                percent < 0 ? "better" : "worse",
                after,
                name(after).zh() + ":第 " + version + " 版比上一版" + (percent < 0 ? "快 " : "慢 ") + Math.abs(percent)
                        + "%(平均 " + time(before.mean()) + " → " + time(after.mean()) + ")。",
                name(after).en() + ": version " + version + " is " + Math.abs(percent) + "% "
                        + (percent < 0 ? "faster" : "slower") + " than the one before (mean " + time(before.mean())
                        + " → " + time(after.mean()) + ").");
    }

    private static Optional<Finding> found(String kind, Row row, String zh, String en) {
        return Optional.of(new Finding(kind, row.key(), new Label(zh, en)));
    }

    private static Label name(Row row) {
        return row.title().orElse(new Label(row.key(), row.key()));
    }

    private static String limitOf(Row row) {
        return row.limit().map(NodeFindings::time).orElse("—");
    }

    /** As 2:05:00 or 4:10, hours first. */
    private static String time(long millis) {
        var seconds = millis / 1000;
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
