package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.purchasing.AgreementFilter;
import io.redthread.purchasing.AgreementState;
import io.redthread.purchasing.AgreementView;
import io.redthread.purchasing.Agreements;
import io.redthread.purchasing.AnswerState;
import io.redthread.purchasing.RequisitionFilter;
import io.redthread.purchasing.RequisitionState;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.Requisitions;
import io.redthread.purchasing.RfqFilter;
import io.redthread.purchasing.RfqState;
import io.redthread.purchasing.RfqView;
import io.redthread.purchasing.Rfqs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of requisitions, requests for quotation and agreements as files. */
@RestController
@RequestMapping("/api/purchasing")
class SourcingExportController {

    private final Requisitions requisitions;
    private final Rfqs rfqs;
    private final Agreements agreements;

    SourcingExportController(Requisitions requisitions, Rfqs rfqs, Agreements agreements) {
        this.requisitions = requisitions;
        this.rfqs = rfqs;
        this.agreements = agreements;
    }

    @GetMapping("/requisitions/export")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_REQUEST})
    void requisitions(
            @ModelAttribute RequisitionFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "requisitions",
                file.english()
                        ? List.of("Number", "State", "Purpose", "Estimate", "Lines", "Wanted by", "Asked by", "Answer")
                        : List.of("单号", "状态", "用途", "估算金额", "行数", "期望到货", "请购人", "答复"),
                it -> cells(it, file.english()),
                page -> requisitions.page(filter, page));
    }

    @GetMapping("/rfqs/export")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    void rfqs(
            @ModelAttribute RfqFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "rfqs",
                file.english()
                        ? List.of("Number", "State", "Title", "Answer by", "Asked", "Offers", "Lines", "Buyer")
                        : List.of("单号", "状态", "标题", "报价截止", "询价家数", "已报价", "行数", "采购员"),
                it -> cells(it, file.english()),
                page -> rfqs.page(filter, page));
    }

    @GetMapping("/agreements/export")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    void agreements(
            @ModelAttribute AgreementFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "agreements",
                file.english()
                        ? List.of(
                                "Number", "State", "Title", "Supplier", "From", "To", "Currency", "Limit", "Called off")
                        : List.of("单号", "状态", "标题", "供应商", "生效", "到期", "币种", "总额上限", "已执行"),
                it -> cells(it, file.english()),
                page -> agreements.page(filter, page));
    }

    private static List<?> cells(RequisitionView it, boolean english) {
        return List.of(
                it.number(),
                word(it.state(), english),
                it.purpose(),
                it.amount().amount(),
                it.lineCount(),
                it.wantedOn().map(LocalDate::toString).orElse(""),
                it.requesterName(),
                it.answer());
    }

    private static List<?> cells(RfqView it, boolean english) {
        return List.of(
                it.number(),
                word(it.state(), english),
                it.title(),
                it.answerBy().toString(),
                it.suppliers().size(),
                it.suppliers().stream()
                        .filter(asked -> asked.state() == AnswerState.OFFERED)
                        .count(),
                it.lineCount(),
                it.buyerName());
    }

    private static List<?> cells(AgreementView it, boolean english) {
        return List.of(
                it.number(),
                word(it.state(), english),
                it.title(),
                it.supplierName(),
                it.validFrom().toString(),
                it.validTo().toString(),
                it.currency().getCurrencyCode(),
                it.maxAmount().map(BigDecimal::toPlainString).orElse(""),
                it.calledAmount());
    }

    private static String word(RequisitionState state, boolean english) {
        return switch (state) {
            case DRAFT -> english ? "Draft" : "草稿";
            case AWAITING_APPROVAL -> english ? "Awaiting approval" : "待审批";
            case RETURNED -> english ? "Returned" : "已退回";
            case REJECTED -> english ? "Rejected" : "已驳回";
            case APPROVED -> english ? "To buy" : "待采购";
            case ORDERED -> english ? "Ordered" : "已转单";
            case REFUSED -> english ? "Refused" : "未采纳";
            case CANCELLED -> english ? "Cancelled" : "已取消";
        };
    }

    private static String word(RfqState state, boolean english) {
        return switch (state) {
            case DRAFT -> english ? "Draft" : "草稿";
            case SENT -> english ? "Sent" : "待报价";
            case AWARDED -> english ? "Awarded" : "已定标";
            case CANCELLED -> english ? "Cancelled" : "已取消";
        };
    }

    private static String word(AgreementState state, boolean english) {
        return switch (state) {
            case DRAFT -> english ? "Draft" : "草稿";
            case ACTIVE -> english ? "In force" : "生效中";
            case CLOSED -> english ? "Ended" : "已结束";
        };
    }
}
