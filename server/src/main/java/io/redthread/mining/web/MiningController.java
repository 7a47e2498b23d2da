package io.redthread.mining.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.mining.Analyses;
import io.redthread.mining.Analysis;
import io.redthread.mining.AnalysisId;
import io.redthread.mining.AnalysisQuery;
import io.redthread.mining.Life;
import io.redthread.mining.LogId;
import io.redthread.mining.LogView;
import io.redthread.mining.Logs;
import io.redthread.mining.ResultTables;
import io.redthread.mining.Sipoc;
import io.redthread.mining.SipocLine;
import io.redthread.mining.store.LogRows.Choices;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.json.Given;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What really happened, over HTTP. */
@RestController
@RequestMapping("/api/mining")
class MiningController {

    private final Analyses analyses;
    private final Logs logs;
    private final ResultTables tables;
    private final Sipoc sipoc;
    private final Clock clock;

    MiningController(Analyses analyses, Logs logs, ResultTables tables, Sipoc sipoc, Clock clock) {
        this.analyses = analyses;
        this.logs = logs;
        this.tables = tables;
        this.sipoc = sipoc;
        this.clock = clock;
    }

    @GetMapping("/frame")
    @Requires(Permission.MINING_READ)
    Frame frame(@RequestParam(required = false) @Nullable LogId log) {
        return new Frame(
                CompanyDay.today(clock),
                logs.updatedAt().orElse(null),
                logs.all(),
                logs.choices(log == null ? LogId.OWN : log),
                logs.departmentNames());
    }

    @PostMapping("/analyses")
    @Requires(Permission.MINING_READ)
    Analysis ask(@RequestBody Asked asked) {
        return analyses.ask(asked.query());
    }

    @GetMapping("/analyses/{id}")
    @Requires(Permission.MINING_READ)
    Analysis find(@PathVariable AnalysisId id) {
        return analyses.find(id);
    }

    @GetMapping("/analyses/{id}/export/{table}")
    @Requires(Permission.MINING_READ)
    void export(
            @PathVariable AnalysisId id,
            @PathVariable String table,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var sheet = tables.sheet(table, analyses.result(id), file.english());
        try (var writer = file.open("mining-" + table, file.english() ? sheet.en() : sheet.zh())) {
            sheet.rows().forEach(writer::row);
        }
    }

    @GetMapping("/cases/{id}")
    @Requires(Permission.MINING_READ)
    Life life(@PathVariable long id) {
        return logs.life(id);
    }

    @GetMapping("/sipoc")
    @Requires(Permission.MINING_READ)
    List<SipocLine> sipoc(@RequestParam(defaultValue = "normal") String scenario) {
        return sipoc.of(scenario);
    }

    /** What is asked, as it came. */
    record Asked(
            @Nullable LogId log,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String shop,
            @Nullable String warehouse,
            @Nullable String scenario,
            @Nullable String department) {

        AnalysisQuery query() {
            return new AnalysisQuery(log, Given.text("/type", type), from, to, shop, warehouse, scenario, department);
        }
    }

    /** What the page needs before anything is asked. */
    record Frame(
            LocalDate today,
            @Nullable Instant updatedAt,
            List<LogView> logs,
            Choices choices,
            Map<String, String> departments) {}
}
