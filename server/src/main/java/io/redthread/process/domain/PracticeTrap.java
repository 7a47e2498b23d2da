package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.NodeCode;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with a simulated order (练习陷阱), and at which node it is to be noticed. */
public enum PracticeTrap {
    /** Nothing was paid. */
    UNPAID(NodeCode.VALIDATION, true, "未付款", "Not paid"),
    /** Street or house is missing. */
    WRONG_ADDRESS(NodeCode.VALIDATION, true, "地址不完整", "Incomplete address"),
    /** The shop's code is of no goods. */
    GOODS_UNKNOWN(NodeCode.VALIDATION, true, "商品编码不存在", "Unknown goods"),
    /** Less is free than ordered. */
    STOCK_SHORT(NodeCode.VALIDATION, true, "库存不足", "Stock short"),
    /** The customer asked to wait. */
    HELD_ORDER(NodeCode.REVIEW, true, "客户要求暂缓", "Customer asked to wait"),
    /** The price is a slip. */
    PRICE_SLIP(NodeCode.REVIEW, true, "价格异常", "Price slip"),
    /** The rest of the price is not paid. */
    BALANCE_OPEN(NodeCode.BALANCE, true, "尾款未付", "Balance open"),
    /** The nearest warehouse has too little. */
    WAREHOUSE_EMPTY(NodeCode.ALLOCATION, false, "就近仓缺货", "Nearest warehouse empty"),
    /** The same goods lie in a bin with a similar code. */
    WRONG_BIN(NodeCode.PICKING, false, "相似货位", "Similar bin"),
    /** Goods that look the same. */
    LOOK_ALIKE(NodeCode.PICKING, false, "外观相似的商品", "Look-alike goods"),
    /** A lot that is past its date. */
    EXPIRED_LOT(NodeCode.PICKING, false, "过期批次", "Expired lot"),
    /** Less lies in the bin than wanted. */
    BIN_SHORT(NodeCode.PICKING, true, "货位少货", "Bin short"),
    /** Stopped while it is picked. */
    STOPPED_ORDER(NodeCode.PICKING, true, "拣货中被挂起", "Held while picked"),
    /** A label of another order. */
    WRONG_LABEL(NodeCode.DISPATCH, false, "面单贴错", "Label of another order"),
    /** Cancelled before it leaves. */
    INTERCEPTED(NodeCode.DISPATCH, true, "出库前被拦截", "Intercepted before it leaves"),
    /** The papers leave out what the form needs. */
    MISSING_DATA(null, true, "资料缺项", "Missing data"),
    /** The papers say what cannot be. */
    MALFORMED_DATA(null, true, "资料格式不对", "Malformed data");

    private final Optional<NodeCode> node;
    private final boolean stops;
    private final Label title;

    PracticeTrap(@org.jspecify.annotations.Nullable NodeCode node, boolean stops, String zh, String en) {
        this.node = Optional.ofNullable(node);
        this.stops = stops;
        this.title = new Label(zh, en);
    }

    /** The node where it lies; absent for every node with a form. */
    Optional<NodeCode> node() {
        return node;
    }

    /** Whether the order goes no further when it is noticed. */
    boolean stops() {
        return stops;
    }

    /** What people call it. */
    public Label title() {
        return title;
    }

    /** The word in API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
