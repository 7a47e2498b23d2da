package io.redthread.sales.web;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.OrderSummary;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the exported order list, in the reader's language; times as the company reads them.
 *
 * @param english whether the reader wants English
 * @param nodes what nodes are called, by code
 */
record OrderColumns(boolean english, Map<String, Label> nodes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyDay.ZONE);
    private static final List<String> ZH = List.of(
            "单号", "店铺", "平台单号", "状态", "节点", "时限", "下单时间", "接单时间", "付款时间", "币种", "金额", "行数", "收件人", "省", "市", "旗标",
            "备注");
    private static final List<String> EN = List.of(
            "Number",
            "Shop",
            "Platform number",
            "Status",
            "Node",
            "Due",
            "Ordered",
            "Accepted",
            "Paid",
            "Currency",
            "Total",
            "Lines",
            "Recipient",
            "Province",
            "City",
            "Flag",
            "Note");

    List<String> header() {
        return english ? EN : ZH;
    }

    List<?> cells(OrderSummary it, String shop) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(it.number());
        cells.add(shop);
        cells.add(it.platformNumber());
        cells.add(status(it.status(), !english));
        cells.add(node(it.node()));
        cells.add(time(it.dueAt()));
        cells.add(time(it.orderedAt()));
        cells.add(time(it.acceptedAt()));
        cells.add(time(it.paidAt()));
        cells.add(it.total().currency().getCurrencyCode());
        cells.add(it.total().amount());
        cells.add(it.lineCount());
        cells.add(it.recipient());
        cells.add(it.province());
        cells.add(it.city());
        cells.add(it.flag() == 0 ? null : it.flag());
        cells.add(it.staffNote());
        return cells;
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }

    private static String status(OrderStatus status, boolean zh) {
        return switch (status) {
            case RECEIVED -> zh ? "处理中" : "Received";
            case WAITING -> zh ? "等待" : "Waiting";
            case BACK_ORDER -> zh ? "欠单" : "Back order";
            case IN_REVIEW -> zh ? "待审单" : "In review";
            case HELD -> zh ? "挂起" : "On hold";
            case EXCEPTION -> zh ? "异常" : "Exception";
            case ALLOCATED -> zh ? "待拣货" : "Allocated";
            case PACKED -> zh ? "待出库" : "Packed";
            case DISPATCHED -> zh ? "已出库" : "Dispatched";
            case COMPLETED -> zh ? "已完成" : "Completed";
            case CANCELLED -> zh ? "已取消" : "Cancelled";
        };
    }

    private String node(String code) {
        var title = nodes.get(code);
        return title == null ? code : english ? title.en() : title.zh();
    }
}
