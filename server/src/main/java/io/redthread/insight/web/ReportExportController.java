package io.redthread.insight.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.insight.ReportQuery;
import io.redthread.insight.ReportTables;
import io.redthread.insight.RequestFilter;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a report away as a file, with the filters that stand on screen. */
@RestController
@RequestMapping("/api/insight")
class ReportExportController {

    private final ReportTables tables;

    ReportExportController(ReportTables tables) {
        this.tables = tables;
    }

    @GetMapping("/export/{report}")
    @Requires(Permission.INSIGHT_READ)
    void export(
            @PathVariable String report,
            @RequestParam(defaultValue = "xlsx") String format,
            @ModelAttribute ReportQuery query,
            @ModelAttribute RequestFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        if (report.equals("attempts") && !CurrentAccess.get().may(Permission.INSIGHT_COMPLIANCE)) {
            throw new PermissionMissing(List.of(Permission.INSIGHT_COMPLIANCE)).refused();
        }
        var sheet = tables.sheet(report, query, filter);
        try (var writer = file.open("approval-" + report, file.english() ? sheet.en() : sheet.zh())) {
            sheet.rows().accept(writer::row);
        }
    }
}
