package io.redthread.insight;

import io.redthread.approval.Attempt;
import io.redthread.insight.domain.Totals;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Reports as tables for files; times are in minutes, shares in percent. */
@Service
public class ReportTables {

    private static final int PAGE = 200;
    private static final int MOST_ROWS = 100_000;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private final Efficiency efficiency;
    private final Workload workload;
    private final Drill drill;
    private final Compliance compliance;

    ReportTables(Efficiency efficiency, Workload workload, Drill drill, Compliance compliance) {
        this.efficiency = efficiency;
        this.workload = workload;
        this.drill = drill;
        this.compliance = compliance;
    }

    /**
     * A table to be written.
     *
     * @param zh names of the columns
     * @param en the same in English
     * @param rows hands over the rows one by one
     */
    public record Sheet(List<String> zh, List<String> en, Consumer<Consumer<List<?>>> rows) {}

    /** The report of that name; refuses a name it does not know. */
    public Sheet sheet(String name, ReportQuery query, RequestFilter filter) {
        return switch (name) {
            case "levels" -> levels(query);
            case "people" -> people(query);
            case "bands" -> bands(query);
            case "reasons" -> reasons(query);
            case "weeks" -> weeks(query);
            case "requests" -> requests(query, filter);
            case "attempts" -> attempts(query);
            default -> throw InvalidInput.of("/report", name, "report-unknown");
        };
    }

    private Sheet levels(ReportQuery query) {
        return sheet(
                List.of("环节", "单数", "平均(分)", "中位(分)", "P90(分)", "工时平均(分)", "超时%", "驳回%", "对照期平均(分)", "待办"),
                List.of(
                        "Level",
                        "Taken",
                        "Mean (min)",
                        "Median (min)",
                        "P90 (min)",
                        "Mean working (min)",
                        "Late %",
                        "Rejected %",
                        "Mean before (min)",
                        "Waiting"),
                workload.levels(query),
                it -> times(it.nameZh(), it.now(), it.before(), it.waiting()));
    }

    private Sheet people(ReportQuery query) {
        return sheet(
                List.of("人员/环节", "单数", "平均(分)", "中位(分)", "P90(分)", "工时平均(分)", "超时%", "驳回%", "对照期平均(分)", "待办"),
                List.of(
                        "Person/level",
                        "Taken",
                        "Mean (min)",
                        "Median (min)",
                        "P90 (min)",
                        "Mean working (min)",
                        "Late %",
                        "Rejected %",
                        "Mean before (min)",
                        "Waiting"),
                workload.people(query),
                it -> times(it.name() + "/" + it.nameZh(), it.now(), it.before(), it.waiting()));
    }

    private static List<?> times(String name, LevelFigures now, LevelFigures before, long waiting) {
        return List.of(
                name,
                now.totals().steps(),
                minutes(now.clock().meanSeconds()),
                minutes(now.clock().medianSeconds()),
                minutes(now.clock().p90Seconds()),
                minutes(now.working().meanSeconds()),
                percent(now.totals().late(), now.totals().steps()),
                percent(now.totals().rejected(), now.totals().steps()),
                minutes(before.clock().meanSeconds()),
                waiting);
    }

    private Sheet bands(ReportQuery query) {
        return sheet(
                List.of("金额段", "下限(元)", "目标(分)", "决定", "平均(分)", "中位(分)", "P90(分)", "达标%", "对照期平均(分)"),
                List.of(
                        "Band",
                        "From (CNY)",
                        "Target (min)",
                        "Decided",
                        "Mean (min)",
                        "Median (min)",
                        "P90 (min)",
                        "Within %",
                        "Mean before (min)"),
                efficiency.bands(query),
                it -> List.of(
                        it.band().nameZh(),
                        it.band().lower(),
                        it.band().targetMinutes(),
                        it.now().decided(),
                        minutes(it.clock().meanSeconds()),
                        minutes(it.clock().medianSeconds()),
                        minutes(it.clock().p90Seconds()),
                        percent(it.now().within(), it.now().decided()),
                        minutes(it.beforeClock().meanSeconds())));
    }

    private Sheet reasons(ReportQuery query) {
        return sheet(
                List.of("原因", "驳回", "退回", "占比%", "对照期占比%"),
                List.of("Reason", "Rejected", "Sent back", "Share %", "Share before %"),
                efficiency.reasons(query),
                it -> List.of(
                        it.textZh(),
                        it.rejected(),
                        it.returned(),
                        BigDecimal.valueOf(it.shareBasisPoints(), 2),
                        BigDecimal.valueOf(it.beforeBasisPoints(), 2)));
    }

    private Sheet weeks(ReportQuery query) {
        return sheet(
                List.of("周一", "决定", "驳回", "退回", "加急", "超预算", "升级", "平均(分)", "工时平均(分)", "达标%"),
                List.of(
                        "Monday",
                        "Decided",
                        "Rejected",
                        "Sent back",
                        "Urgent",
                        "Over budget",
                        "Escalated",
                        "Mean (min)",
                        "Mean working (min)",
                        "Within %"),
                efficiency.trend(query).weeks(),
                it -> week(it, it.totals()));
    }

    private static List<?> week(Trend.Week it, Totals totals) {
        return List.of(
                it.monday(),
                totals.decided(),
                totals.rejected(),
                totals.returned(),
                totals.urgent(),
                totals.overBudget(),
                totals.escalated(),
                minutes(it.meanSeconds()),
                minutes(it.meanWorkingSeconds()),
                percent(totals.within(), totals.decided()));
    }

    private Sheet requests(ReportQuery query, RequestFilter filter) {
        return new Sheet(
                List.of(
                        "单号", "部门", "提交人", "供应商", "金额(元)", "状态", "提交", "结束", "用时(分)", "工时(分)", "级数", "升级", "加急", "超预算%",
                        "原因"),
                List.of(
                        "Number",
                        "Department",
                        "Submitter",
                        "Supplier",
                        "Amount (CNY)",
                        "State",
                        "Submitted",
                        "Ended",
                        "Took (min)",
                        "Working (min)",
                        "Levels",
                        "Escalations",
                        "Urgent",
                        "Over budget %",
                        "Reason"),
                to -> pages(
                        paging -> drill.page(query, filter, paging),
                        it -> List.of(
                                it.number(),
                                it.departmentName(),
                                it.submitterName(),
                                it.supplier(),
                                it.amount().amount(),
                                it.state().code(),
                                it.submittedAt(),
                                it.endedAt() == null ? "" : it.endedAt(),
                                it.seconds() == null ? "" : minutes(it.seconds()),
                                it.workingSeconds() == null ? "" : minutes(it.workingSeconds()),
                                it.levels(),
                                it.escalations(),
                                it.urgent() ? 1 : 0,
                                BigDecimal.valueOf(it.overBasisPoints(), 2),
                                it.reason()),
                        to));
    }

    private Sheet attempts(ReportQuery query) {
        return new Sheet(
                List.of("时间", "单号", "人员", "动作", "拦截原因", "金额(元)", "地址"),
                List.of("At", "Number", "Person", "Act", "Refused because", "Amount (CNY)", "Address"),
                to -> pages(
                        paging -> compliance.attempts(query, paging),
                        (Attempt it) -> List.of(
                                it.at(),
                                it.number(),
                                it.username(),
                                it.act().code(),
                                it.refusal(),
                                it.amount().amount(),
                                it.address()),
                        to));
    }

    private static <T> Sheet sheet(List<String> zh, List<String> en, List<T> rows, Function<T, List<?>> cells) {
        return new Sheet(zh, en, to -> rows.forEach(row -> to.accept(cells.apply(row))));
    }

    private static <T> void pages(Function<PageQuery, Page<T>> read, Function<T, List<?>> cells, Consumer<List<?>> to) {
        var page = read.apply(PageQuery.first(PAGE));
        page.items().forEach(row -> to.accept(cells.apply(row)));
        for (var written = page.items().size(); page.next() != null && written < MOST_ROWS; ) {
            page = read.apply(new PageQuery(null, PAGE, page.next()));
            page.items().forEach(row -> to.accept(cells.apply(row)));
            written += page.items().size();
        }
    }

    private static BigDecimal minutes(long seconds) {
        return BigDecimal.valueOf(seconds).divide(MINUTE, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(Share.basisPoints(part, whole), 2);
    }
}
