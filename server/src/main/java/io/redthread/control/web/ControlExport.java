package io.redthread.control.web;

import io.redthread.control.FindingDesk;
import io.redthread.control.FindingFilter;
import io.redthread.control.FindingKind;
import io.redthread.control.FindingLine;
import io.redthread.control.Judgement;
import io.redthread.control.Severity;
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

/** Takes findings away as a file, with the filters that stand on screen. */
@RestController
@RequestMapping("/api/control/findings")
class ControlExport {

    private final FindingDesk desk;

    ControlExport(FindingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/export")
    @Requires(Permission.CONTROL_READ)
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute FindingFilter filter,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var zh = !file.english();
        file.write("findings", header(zh), item -> cells(item, zh), query -> desk.page(filter, query));
    }

    private static List<?> cells(FindingLine line, boolean zh) {
        var finding = line.finding();
        return List.of(
                finding.at(),
                kind(finding.kind(), zh),
                severity(finding.severity(), zh),
                finding.number(),
                line.personName(),
                line.departmentName(),
                finding.supplierName(),
                zh ? line.textZh() : line.textEn(),
                verdict(finding.verdict(), zh),
                finding.reason(),
                line.judgedByName());
    }

    private static String kind(FindingKind kind, boolean zh) {
        return switch (kind) {
            case SPLIT_ORDERS -> zh ? "拆单" : "Split orders";
            case NEAR_THRESHOLD -> zh ? "卡线" : "Just under a band";
            case REPEATED_URGENT -> zh ? "频繁紧急" : "Repeatedly urgent";
            case FAST_DECISIONS -> zh ? "秒批" : "Decided in seconds";
            case PRICE_CREEP -> zh ? "价格攀升" : "Price creep";
            case CONCENTRATION -> zh ? "采购集中" : "Concentration";
            case DUPLICATE_LINES -> zh ? "重复采购" : "Bought twice";
        };
    }

    private static String severity(Severity severity, boolean zh) {
        return switch (severity) {
            case LOW -> zh ? "低" : "Low";
            case MEDIUM -> zh ? "中" : "Medium";
            case HIGH -> zh ? "高" : "High";
        };
    }

    private static String verdict(Judgement verdict, boolean zh) {
        return switch (verdict) {
            case OPEN -> zh ? "待判断" : "Open";
            case USEFUL -> zh ? "属实" : "Useful";
            case DISMISSED -> zh ? "无问题" : "Not an issue";
        };
    }

    private static List<String> header(boolean zh) {
        return zh
                ? List.of("时间", "类型", "严重程度", "单号", "人员", "部门", "供应商", "提示", "判断", "理由", "判断人")
                : List.of(
                        "Time",
                        "Kind",
                        "Severity",
                        "Number",
                        "Person",
                        "Department",
                        "Supplier",
                        "Finding",
                        "Judgement",
                        "Reason",
                        "Judged by");
    }
}
