package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.identity.Requires;
import io.redthread.performance.KpiCode;
import io.redthread.performance.Standings;
import io.redthread.performance.TeamLine;
import io.redthread.performance.Teams;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes people side by side away as a file. */
@RestController
@RequestMapping("/api/performance/people/export")
class TeamExportController {

    private static final List<String> ZH = List.of("人员", "姓名", "数值", "目标", "达标", "明细数", "已剔除", "已更正");
    private static final List<String> EN =
            List.of("User", "Name", "Value", "Target", "Met", "Facts", "Excluded", "Corrected");

    private final Teams teams;
    private final Standings standings;
    private final PersonNames names;

    TeamExportController(Teams teams, Standings standings, PersonNames names) {
        this.teams = teams;
        this.standings = standings;
        this.names = names;
    }

    @GetMapping
    @Requires(Permission.PERFORMANCE_PEOPLE)
    void export(
            @RequestParam KpiCode kpi,
            @RequestParam(defaultValue = "xlsx") String format,
            @ModelAttribute StandingController.Days days,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var lines = teams.of(kpi, days.period(standings.today()));
        var called = names.of(lines.stream().map(TeamLine::person).toList());
        try (var writer = file.open("performance-" + kpi, file.english() ? EN : ZH)) {
            for (var it : lines) {
                writer.row(List.of(
                        it.person(),
                        called.getOrDefault(it.person(), ""),
                        it.figure().value().map(BigDecimal::toPlainString).orElse(""),
                        it.figure().target().map(BigDecimal::toPlainString).orElse(""),
                        it.figure().met().map(met -> met ? "✓" : "").orElse(""),
                        it.figure().tally().n(),
                        it.excluded(),
                        it.corrected()));
            }
        }
    }
}
