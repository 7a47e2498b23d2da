package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.process.FloorStep;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeReport;
import io.redthread.process.NodeReport.By;
import io.redthread.process.NodeReportQuery;
import io.redthread.process.NodeReports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report on nodes, over HTTP and as a file. */
@RestController
@RequestMapping("/api/process/report")
class NodeReportController {

    private static final int MOST_DAYS = 800;
    private static final List<String> ZH =
            List.of("项", "名称", "场景", "版本", "次数", "时限内", "平均(秒)", "P90(秒)", "时限(秒)", "异常");
    private static final List<String> EN = List.of(
            "Key",
            "Name",
            "Scenario",
            "Version",
            "Done",
            "Within limit",
            "Mean (s)",
            "P90 (s)",
            "Limit (s)",
            "Exceptions");

    private final NodeReports reports;
    private final Clock clock;

    NodeReportController(NodeReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.PROCESS_RESULTS)
    ReportView report(@ModelAttribute Asked asked) {
        var it = reports.of(asked.query(today()), asked.wanted());
        return new ReportView(it.rows().stream().map(RowView::of).toList(), it.orders(), it.before(), it.findings());
    }

    @GetMapping("/export")
    @Requires(Permission.PROCESS_RESULTS)
    void export(
            @RequestParam(defaultValue = "xlsx") String format,
            @ModelAttribute Asked asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var report = reports.of(asked.query(today()), asked.wanted());
        try (var writer = file.open("node-report", file.english() ? EN : ZH)) {
            report.rows().forEach(it -> writer.row(cells(it, file.english())));
        }
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }

    private static List<?> cells(NodeReport.Row it, boolean english) {
        return Arrays.asList(
                it.key(),
                it.title().map(title -> english ? title.en() : title.zh()).orElse(""),
                it.scenario().orElse(""),
                it.version().orElse(null),
                it.facts(),
                it.within(),
                it.mean() / 1000,
                it.p90() / 1000,
                it.limit().map(limit -> limit / 1000).orElse(null),
                it.exceptions().orElse(null));
    }

    /** What the report shall be about. */
    record Asked(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String by,
            @Nullable String scenario,
            @Nullable NodeCode node,
            @Nullable String step,
            @Nullable String person) {

        /** Without days it is about the last thirty. */
        NodeReportQuery query(LocalDate today) {
            var last = to == null ? today : to;
            var first = from == null ? last.minusDays(29) : from;
            if (last.isBefore(first) || last.toEpochDay() - first.toEpochDay() > MOST_DAYS || first.getYear() < 2000) {
                throw InvalidInput.of("/to", last, "report-days");
            }
            return new NodeReportQuery(
                    first,
                    last,
                    Optional.ofNullable(scenario).filter(it -> !it.isBlank()),
                    Optional.ofNullable(node),
                    Optional.ofNullable(step).filter(it -> !it.isBlank()).map(it -> FloorStep.of("/step", it)),
                    Optional.ofNullable(person).filter(it -> !it.isBlank()),
                    Optional.empty());
        }

        By wanted() {
            return by == null
                    ? By.NODE
                    : Arrays.stream(By.values())
                            .filter(it -> it.code().equals(by))
                            .findFirst()
                            .orElseThrow(() -> InvalidInput.of("/by", by, "value-malformed"));
        }
    }

    /** The report. */
    record ReportView(
            List<RowView> rows,
            NodeReport.Orders orders,
            NodeReport.Orders before,
            List<NodeReport.Finding> findings) {}

    /** Figures of a row; times in milliseconds. */
    record RowView(
            String key,
            @Nullable Label title,
            @Nullable String scenario,
            @Nullable Integer version,
            long facts,
            long within,
            long mean,
            long p90,
            @Nullable Long limit,
            @Nullable Long exceptions) {

        static RowView of(NodeReport.Row it) {
            return new RowView(
                    it.key(),
                    it.title().orElse(null),
                    it.scenario().orElse(null),
                    it.version().orElse(null),
                    it.facts(),
                    it.within(),
                    it.mean(),
                    it.p90(),
                    it.limit().orElse(null),
                    it.exceptions().orElse(null));
        }
    }
}
