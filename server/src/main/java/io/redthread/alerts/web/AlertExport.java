package io.redthread.alerts.web;

import io.redthread.alerts.AlertCause;
import io.redthread.alerts.AlertDesk;
import io.redthread.alerts.AlertFilter;
import io.redthread.alerts.AlertLine;
import io.redthread.alerts.AlertSeverity;
import io.redthread.alerts.AlertState;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes alerts away as a file, with the filters that stand on screen. */
@RestController
@RequestMapping("/api/alerts")
class AlertExport {

    private final AlertDesk desk;

    AlertExport(AlertDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/export")
    @Requires(Permission.ALERTS_READ)
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute AlertFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var zh = !file.english();
        file.write("alerts", header(zh), item -> cells(item, zh), query -> desk.page(filter, query));
    }

    private static List<?> cells(AlertLine line, boolean zh) {
        var alert = line.alert();
        return List.of(
                alert.raisedAt(),
                severity(alert.severity(), zh),
                zh ? line.ruleZh() : line.ruleEn(),
                alert.number(),
                alert.name(),
                alert.dueAt(),
                zh ? line.ownerName() : line.ownerNameEn(),
                line.assigneeName(),
                state(alert.state(), zh),
                alert.partner(),
                alert.cause().map(it -> cause(it, zh)).orElse(""),
                alert.cost().map(Object::toString).orElse(""),
                alert.solution(),
                alert.changedWhat());
    }

    private static String severity(AlertSeverity it, boolean zh) {
        return switch (it) {
            case INFO -> zh ? "提示" : "Info";
            case WARNING -> zh ? "警告" : "Warning";
            case CRITICAL -> zh ? "严重" : "Critical";
        };
    }

    private static String state(AlertState it, boolean zh) {
        return switch (it) {
            case OPEN -> zh ? "待处理" : "Open";
            case SOLVED -> zh ? "已处理" : "Solved";
            case SETTLED -> zh ? "自行解除" : "Settled by itself";
        };
    }

    private static String cause(AlertCause it, boolean zh) {
        return switch (it) {
            case SUPPLIER_SLOW -> zh ? "供应商拖延" : "Supplier slow";
            case CARRIER_SLOW -> zh ? "承运商拖延" : "Carrier slow";
            case CUSTOMER_PAYMENT -> zh ? "客户未付款" : "Customer did not pay";
            case DEMAND_PEAK -> zh ? "需求突增" : "Demand peak";
            case PLANNING -> zh ? "计划不足" : "Planning";
            case OUR_DELAY -> zh ? "内部延误" : "Our own delay";
            case DATA_FAULT -> zh ? "数据有误" : "Wrong data";
            case FALSE_ALARM -> zh ? "误报" : "False alarm";
            case OTHER -> zh ? "其他" : "Other";
        };
    }

    private static List<String> header(boolean zh) {
        return zh
                ? List.of("时间", "严重程度", "规则", "单号", "说明", "到期", "责任人", "处理人", "状态", "往来方", "原因", "成本", "处理", "改进")
                : List.of(
                        "Raised",
                        "Severity",
                        "Rule",
                        "Number",
                        "About",
                        "Due",
                        "Owner",
                        "Handled by",
                        "State",
                        "Party",
                        "Cause",
                        "Cost",
                        "Solution",
                        "What was changed");
    }
}
