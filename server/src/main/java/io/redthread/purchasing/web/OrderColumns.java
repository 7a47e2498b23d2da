package io.redthread.purchasing.web;

import io.redthread.kernel.CompanyDay;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the order list as a file. */
final class OrderColumns {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyDay.ZONE);

    private OrderColumns() {}

    static List<String> header(Locale locale) {
        return english(locale)
                ? List.of(
                        "Number",
                        "State",
                        "Supplier",
                        "Department",
                        "Buyer",
                        "Goods",
                        "Urgent",
                        "Cross-border",
                        "Currency",
                        "Total",
                        "Amount (CNY)",
                        "Lines",
                        "Wanted by",
                        "Written",
                        "Submitted",
                        "Decided",
                        "Released",
                        "Confirmed for",
                        "Reason")
                : List.of(
                        "单号", "状态", "供应商", "部门", "采购员", "商品类别", "紧急", "跨境", "币种", "含税总额", "金额(CNY)", "行数", "期望到货",
                        "建单时间", "提交时间", "审批时间", "下达时间", "确认交期", "原因");
    }

    static List<Object> cells(OrderView order, String department, Locale locale) {
        var cells = new ArrayList<Object>();
        cells.add(order.number());
        cells.add(state(order.state(), locale));
        cells.add(order.supplierName());
        cells.add(department);
        cells.add(order.buyer());
        cells.add(goods(order.goods(), locale));
        cells.add(flag(order.urgent(), locale));
        cells.add(flag(order.crossBorder(), locale));
        cells.add(order.total().currency().getCurrencyCode());
        cells.add(order.total().amount());
        cells.add(order.amount().amount());
        cells.add(order.lineCount());
        cells.add(order.wantedOn().map(Object::toString).orElse(""));
        cells.add(MOMENT.format(order.times().createdAt()));
        cells.add(moment(order.times().submittedAt()));
        cells.add(moment(order.times().decidedAt()));
        cells.add(moment(order.times().releasedAt()));
        cells.add(order.times().confirmedOn().map(Object::toString).orElse(""));
        cells.add(order.reason());
        return cells;
    }

    private static String moment(Optional<Instant> at) {
        return at.map(MOMENT::format).orElse("");
    }

    private static String flag(boolean yes, Locale locale) {
        return english(locale) ? yes ? "yes" : "no" : yes ? "是" : "否";
    }

    private static String goods(GoodsClass goods, Locale locale) {
        return switch (goods) {
            case NEW -> english(locale) ? "New" : "新品";
            case HIGH_VALUE -> english(locale) ? "High value" : "高值";
            case ORDINARY -> english(locale) ? "Ordinary" : "普通";
            case REGULAR -> english(locale) ? "Regular" : "常规补货";
        };
    }

    private static String state(OrderState state, Locale locale) {
        return switch (state) {
            case DRAFT -> english(locale) ? "Draft" : "草稿";
            case AWAITING_APPROVAL -> english(locale) ? "Awaiting approval" : "待审批";
            case RETURNED -> english(locale) ? "Returned" : "已退回";
            case REJECTED -> english(locale) ? "Rejected" : "已驳回";
            case APPROVED -> english(locale) ? "Approved" : "已批准";
            case RELEASED -> english(locale) ? "Released" : "已下达";
            case PARTLY_RECEIVED -> english(locale) ? "Partly received" : "部分收货";
            case RECEIVED -> english(locale) ? "Received" : "已收货";
            case CLOSED -> english(locale) ? "Closed" : "已关闭";
            case CANCELLED -> english(locale) ? "Cancelled" : "已取消";
        };
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
