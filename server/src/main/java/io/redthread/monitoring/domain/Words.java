package io.redthread.monitoring.domain;

import io.redthread.kernel.Label;
import io.redthread.sales.OrderStatus;
import java.util.Map;

/** The words of the thread that no module has: departments, outcomes, kinds of things that happened. */
public final class Words {

    /** The program itself. */
    public static final Label SYSTEM = of("系统", "System");

    /** The one who bought. */
    static final Label CUSTOMER = of("客户", "Customer");

    private static final Map<String, Label> DEPARTMENTS = Map.of(
            "operations", of("运营部", "Operations"),
            "customer-service", of("客服部", "Customer service"),
            "warehouse", of("仓储部", "Warehouse"),
            "purchasing", of("采购部", "Purchasing"),
            "finance", of("财务部", "Finance"),
            "customs", of("关务部", "Customs"),
            "management", of("总经办", "Management"),
            "administrator", of("系统管理员", "Administrator"));

    private static final Map<String, Label> PURCHASES = Map.ofEntries(
            Map.entry("draft", of("草稿", "draft")),
            Map.entry("awaitingApproval", of("待审批", "awaiting approval")),
            Map.entry("returned", of("退回修改", "returned for changes")),
            Map.entry("rejected", of("已驳回", "rejected")),
            Map.entry("approved", of("已批准", "approved")),
            Map.entry("released", of("已下达", "released")),
            Map.entry("partlyReceived", of("部分到货", "partly received")),
            Map.entry("received", of("已到货", "received")),
            Map.entry("closed", of("已关闭", "closed")),
            Map.entry("cancelled", of("已取消", "cancelled")),
            Map.entry("ordered", of("已下单", "ordered")),
            Map.entry("refused", of("不采购", "not bought")),
            Map.entry("sent", of("询价中", "asked")),
            Map.entry("awarded", of("已定标", "awarded")));

    private static final Map<String, Label> OUTCOMES = Map.ofEntries(
            Map.entry("accepted", of("已接收", "accepted")),
            Map.entry("valid", of("全部合格", "all valid")),
            Map.entry("part-stock", of("合格,库存只有一部分", "valid, part of the stock is there")),
            Map.entry("auto-pass", of("自动通过", "passed by itself")),
            Map.entry("manual-pass", of("人工通过", "passed by a person")),
            Map.entry("one-warehouse", of("一仓发货", "one warehouse")),
            Map.entry("split", of("多仓拆单", "split over warehouses")),
            Map.entry("part", of("部分发货,其余转欠单", "ships in part, the rest is a back order")),
            Map.entry("split-off", of("随原单通过", "passed with its order")),
            Map.entry("reminded", of("已提醒备货", "buyers reminded")),
            Map.entry("in-stock", of("库存足够,无需提醒", "enough in stock")),
            Map.entry("balance-paid", of("尾款已付", "balance paid")),
            Map.entry("filled-in", of("已录入", "filled in")),
            Map.entry("nothing-to-ship", of("无需发货", "nothing to ship")));

    private static final Map<String, Label> WAITING = Map.ofEntries(
            Map.entry("payment", of("等付款", "payment")),
            Map.entry("balance", of("等尾款", "the balance")),
            Map.entry("review", of("等人工审核", "review by a person")),
            Map.entry("review-batch", of("等批次放行", "its review batch")),
            Map.entry("customs-data", of("等清关信息", "customs data")),
            Map.entry("international-logistics", of("等国际物流", "the international carrier")),
            Map.entry("stock", of("欠单,等到货", "goods, as a back order")),
            Map.entry("opening-stock", of("等期初库存", "opening stock")),
            Map.entry("shop-acknowledgement", of("等店铺确认", "the shop's acknowledgement")),
            Map.entry("picking", of("等拣货", "picking")),
            Map.entry("dispatch", of("等出库", "dispatch")),
            Map.entry("release", of("等解除挂起", "release")));

    private static final Map<String, Label> ACTS = Map.of(
            "order-held", of("挂起", "Held"),
            "order-released", of("解除挂起", "Released"),
            "order-readdressed", of("改地址", "Address changed"),
            "order-split", of("拆单,其余转欠单", "Split, the rest is a back order"),
            "order-paid", of("登记付款", "Payment noted"),
            "balance-paid", of("登记尾款", "Balance noted"),
            "node-filled-in", of("录入节点信息", "Node filled in"));

    private static final Map<String, Label> RESOLUTIONS = Map.of(
            "retried", of("已重试", "tried again"),
            "cancelled", of("订单已取消", "order cancelled"),
            "held", of("订单已挂起", "order held"),
            "shop-revision", of("店铺改单", "changed by the shop"),
            "readdressed", of("改了收货地址", "address changed"));

    private Words() {}

    /** A text in both languages. */
    public static Label of(String zh, String en) {
        return new Label(zh, en);
    }

    /** Where an order stands. */
    public static Label status(OrderStatus status) {
        return switch (status) {
            case RECEIVED -> of("处理中", "in process");
            case WAITING -> of("等待", "waiting");
            case BACK_ORDER -> of("欠单,等到货", "waits for goods");
            case IN_REVIEW -> of("待审单", "in review");
            case HELD -> of("挂起", "on hold");
            case EXCEPTION -> of("异常", "exception");
            case ALLOCATED -> of("待拣货", "allocated");
            case PACKED -> of("待出库", "packed");
            case DISPATCHED -> of("已出库", "dispatched");
            case COMPLETED -> of("已完成", "completed");
            case CANCELLED -> of("已取消", "cancelled");
        };
    }

    /** How far a purchase order, requisition or request for quotation is, by the word of the API. */
    public static Label purchase(String state) {
        return PURCHASES.getOrDefault(state, of(state, state));
    }

    /** A department by the code that standards use. */
    public static Label department(String code) {
        return DEPARTMENTS.getOrDefault(code, of(code, code));
    }

    /** A node's result. */
    static Label outcome(String code) {
        return OUTCOMES.getOrDefault(code, of(code, code));
    }

    /** What a case waits for. */
    public static Label waiting(String code) {
        return WAITING.getOrDefault(code, of(code, code));
    }

    /** Whether an act of a person is a station of its own. */
    static boolean isMilestone(String act) {
        return ACTS.containsKey(act);
    }

    /** An act of a person. */
    static Label act(String act) {
        return ACTS.getOrDefault(act, of(act, act));
    }

    /** How an exception ended; what people wrote stays as they wrote it. */
    static Label resolution(String text) {
        return text.startsWith("sent back")
                ? of("退回重新处理", "sent back")
                : RESOLUTIONS.getOrDefault(text, of(text, text));
    }

    /** A round beyond the first says so. */
    static Label round(Label title, int round) {
        return round == 1 ? title : of(title.zh() + " 第" + round + "次", title.en() + " #" + round);
    }
}
