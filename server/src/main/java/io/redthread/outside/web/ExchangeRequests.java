package io.redthread.outside.web;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.Waybill;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.outside.InstructionId;
import io.redthread.outside.LinkState;
import io.redthread.outside.LinkedGoods;
import io.redthread.outside.LinkedStock;
import io.redthread.outside.NewLink;
import io.redthread.outside.Report;
import io.redthread.outside.ReportKind;
import io.redthread.outside.StockReport;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies of partners' reports. */
final class ExchangeRequests {

    private ExchangeRequests() {}

    /** What a partner did about an instruction. */
    record ReportRequest(
            @Nullable String report,
            @Nullable ReportKind kind,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String partnerNumber,
            @Nullable List<BoxRequest> boxes,
            @Nullable List<GoodsRequest> lines,
            @Nullable Boolean complete) {

        Report wanted() {
            var why = reason == null || reason.isBlank() ? "" : Given.filled("/reason", reason);
            return new Report(
                    Given.text("/report", report),
                    Given.value("/kind", kind),
                    Optional.ofNullable(at),
                    why,
                    Given.text(partnerNumber),
                    Given.each("/boxes", boxes, BoxRequest::box),
                    Given.each("/lines", lines, GoodsRequest::goods),
                    Boolean.TRUE.equals(complete));
        }
    }

    /** A box. */
    record BoxRequest(
            @Nullable CarrierCode carrier,
            @Nullable Waybill waybill,
            @Nullable BigDecimal grams) {

        Report.Box box() {
            return new Report.Box(
                    Given.value("/carrier", carrier), Given.value("/waybill", waybill), Optional.ofNullable(grams));
        }
    }

    /** Goods. */
    record GoodsRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable BigDecimal quantity,
            @Nullable List<String> serials) {

        Report.Goods goods() {
            return new Report.Goods(
                    Given.value("/sku", sku),
                    Given.text(lot),
                    Optional.ofNullable(expiresOn),
                    Given.value("/quantity", quantity),
                    Given.list(serials));
        }
    }

    /** What a partner counted. */
    record StockRequest(
            @Nullable String report,
            @Nullable String warehouse,
            @Nullable Instant at,
            @Nullable Boolean whole,
            @Nullable String instruction,
            @Nullable List<GoodsRequest> lines) {

        String code() {
            return Given.text("/warehouse", warehouse);
        }

        StockReport counted(WarehouseId known) {
            return new StockReport(
                    Given.text("/report", report),
                    known,
                    Given.value("/at", at),
                    Given.value("/whole", whole),
                    instruction == null ? null : InstructionId.of(instruction),
                    Given.each("/lines", lines, GoodsRequest::goods));
        }
    }

    /** How much of linked goods there is. */
    record LinkedStockRequest(
            @Nullable String report,
            @Nullable String warehouse,
            @Nullable Instant at,
            @Nullable Boolean whole,
            @Nullable String instruction,
            @Nullable List<LinkedLine> lines) {

        String place() {
            return Given.text("/warehouse", warehouse);
        }

        LinkedStock said(WarehouseId known) {
            return new LinkedStock(
                    Given.text("/report", report),
                    known,
                    Given.value("/at", at),
                    Given.value("/whole", whole),
                    instruction == null ? null : InstructionId.of(instruction),
                    Given.each("/lines", lines, LinkedLine::line));
        }
    }

    /** Goods by the partner's own code, in its own units. */
    record LinkedLine(@Nullable String code, @Nullable BigDecimal quantity) {

        LinkedStock.Line line() {
            return new LinkedStock.Line(Given.text("/code", code), Given.value("/quantity", quantity));
        }
    }

    /** A link the partner proposes. */
    record ProposalRequest(
            @Nullable String warehouse,
            @Nullable Sku sku,
            @Nullable String code,
            @Nullable Integer ratio,
            @Nullable UnitPrice cost) {

        String place() {
            return Given.text("/warehouse", warehouse);
        }

        NewLink wanted(WarehouseId known) {
            return new NewLink(
                    known,
                    Given.value("/sku", sku),
                    Given.text("/code", code),
                    ratio == null ? 1 : ratio,
                    Given.value("/cost", cost));
        }
    }

    /** What the partner proposed, and what became of it. */
    record PartnersProposal(
            String number,
            String code,
            Sku sku,
            String name,
            int ratio,
            UnitPrice cost,
            LinkState state,
            String reason) {

        static PartnersProposal of(LinkedGoods it) {
            return new PartnersProposal(
                    it.number(),
                    it.content().code(),
                    it.content().sku(),
                    it.name(),
                    it.content().ratio(),
                    it.content().cost(),
                    it.state(),
                    it.endReason());
        }
    }

    /** What is linked, as the partner reads it. */
    record PartnersLink(
            String code,
            Sku sku,
            String name,
            int ratio,
            @Nullable BigDecimal told,
            @Nullable Instant toldAt) {

        static PartnersLink of(LinkedGoods it) {
            var told = it.told();
            return new PartnersLink(
                    it.content().code(),
                    it.content().sku(),
                    it.name(),
                    it.content().ratio(),
                    told == null ? null : told.quantity(),
                    told == null ? null : told.at());
        }
    }
}
