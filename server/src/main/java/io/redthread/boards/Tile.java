package io.redthread.boards;

import static io.redthread.identity.Permission.APPROVAL_READ;
import static io.redthread.identity.Permission.INVENTORY_READ;
import static io.redthread.identity.Permission.PURCHASING_READ;
import static io.redthread.identity.Permission.SALES_ORDER_READ;

import io.redthread.identity.Access;
import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a board may show (砖块目录), each with the permission to its facts and the place where they are. */
public enum Tile {
    /** Orders that came today (今日订单). */
    ORDERS_TODAY(TileKind.NUMBER, SALES_ORDER_READ, Measure.ORDERS, null, "/insight/analysis?measure=orders&rows=shop"),
    /** What today's orders amount to (今日订单额). */
    AMOUNT_TODAY(TileKind.NUMBER, SALES_ORDER_READ, Measure.AMOUNT, null, "/insight/analysis?measure=amount&rows=shop"),
    /** What today's paid orders amount to (今日已付). */
    PAID_TODAY(TileKind.NUMBER, SALES_ORDER_READ, Measure.PAID, null, "/insight/analysis?measure=paid&rows=shop"),
    /** Share of today's orders that has left (今日已发率). */
    DISPATCHED_SHARE(
            TileKind.NUMBER,
            SALES_ORDER_READ,
            Measure.DISPATCHED_SHARE,
            null,
            "/insight/analysis?measure=dispatched-share&rows=warehouse"),
    /** Share of the last seven days' orders that left within two hours (2小时发货率). */
    SOON_SHARE(
            TileKind.NUMBER,
            SALES_ORDER_READ,
            Measure.SOON_SHARE,
            "0.95",
            "/insight/analysis?measure=soon-share&rows=warehouse"),
    /** Share of the last seven days' orders that had an exception (异常率). */
    TROUBLED_SHARE(
            TileKind.NUMBER,
            SALES_ORDER_READ,
            Measure.TROUBLED_SHARE,
            "0.02",
            "/insight/analysis?measure=troubled-share&rows=shop"),
    /** Orders past their node's deadline now (超时订单). */
    OVERDUE(TileKind.NUMBER, SALES_ORDER_READ, null, "0", "/sales/orders?overdue=true"),
    /** Orders in exception now (异常订单). */
    EXCEPTIONS(TileKind.NUMBER, SALES_ORDER_READ, null, "0", "/sales/orders?status=exception"),
    /** Approvals that wait for somebody now (待审批). */
    APPROVALS_WAITING(TileKind.NUMBER, APPROVAL_READ, null, "0", "/approval/requests?state=waiting"),
    /** Purchase orders of the last ninety days that came or are late (采购逾期). */
    PURCHASES_LATE(TileKind.NUMBER, PURCHASING_READ, Measure.LATE, "0", "/insight/analysis?measure=late&rows=supplier"),
    /** What the purchase orders of this month that bind us amount to (本月采购承诺). */
    COMMITTED_MONTH(
            TileKind.NUMBER,
            PURCHASING_READ,
            Measure.COMMITTED,
            null,
            "/insight/analysis?measure=committed&rows=supplier"),
    /** Open orders by node, and how many are late there (各节点在途). */
    NODES(TileKind.BARS, SALES_ORDER_READ, null, null, "/monitoring/board"),
    /** Today's orders by province, and from where they are shipped (省份与货流). */
    PROVINCES(
            TileKind.PROVINCES,
            SALES_ORDER_READ,
            Measure.ORDERS,
            null,
            "/insight/analysis?measure=orders&rows=province"),
    /** The shops with the most of today's orders (店铺排行). */
    SHOPS(TileKind.BARS, SALES_ORDER_READ, Measure.ORDERS, null, "/insight/analysis?measure=orders&rows=shop"),
    /** The goods most of today's orders are for (商品排行). */
    GOODS(TileKind.BARS, SALES_ORDER_READ, Measure.ORDERS, null, "/insight/analysis?measure=orders&rows=goods"),
    /** What categories amount to in the last thirty days (类目金额). */
    CATEGORIES(TileKind.BARS, SALES_ORDER_READ, Measure.AMOUNT, null, "/insight/analysis?measure=amount&rows=category"),
    /** Orders and those that left, of the last thirty days (订单走势). */
    TREND(TileKind.LINES, SALES_ORDER_READ, Measure.ORDERS, null, "/insight/analysis?measure=orders&rows=day"),
    /** Paid orders and purchases that bind us, of the last thirty days (进出资金). */
    MONEY(TileKind.LINES, SALES_ORDER_READ, Measure.PAID, null, "/insight/analysis?measure=paid&rows=day"),
    /** Goods of which less is free than their buffer (缺货风险). */
    STOCK_RISK(TileKind.LIST, INVENTORY_READ, null, null, "/inventory/settings/buffers"),
    /** The five things that most need somebody (五大风险). */
    RISKS(TileKind.LIST, SALES_ORDER_READ, null, null, "/monitoring/board"),
    /** How orders get on (订单进展怎么样). */
    QUESTION_ORDERS(TileKind.LIST, SALES_ORDER_READ, null, null, "/sales/orders"),
    /** Where goods are (货到哪了). */
    QUESTION_GOODS(TileKind.LIST, SALES_ORDER_READ, null, null, "/monitoring/board"),
    /** Whether purchases are followed up (采购跟进了没). */
    QUESTION_PURCHASES(TileKind.LIST, PURCHASING_READ, null, null, "/purchasing/orders");

    private final TileKind kind;
    private final Permission permission;
    private final Optional<Measure> measure;
    private final Optional<BigDecimal> target;
    private final String path;

    Tile(TileKind kind, Permission permission, @Nullable Measure measure, @Nullable String target, String path) {
        this.kind = kind;
        this.permission = permission;
        this.measure = Optional.ofNullable(measure);
        this.target = Optional.ofNullable(target).map(BigDecimal::new);
        this.path = path;
    }

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tile of that code. */
    public static Optional<Tile> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** How it shows what it tells. */
    public TileKind kind() {
        return kind;
    }

    /** Who may read its facts. */
    public Permission permission() {
        return permission;
    }

    /** What it measures; absent where it counts what is now. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** What its number should be. */
    public Optional<BigDecimal> target() {
        return target;
    }

    /** Where its facts are. */
    public String path() {
        return path;
    }

    /** Whether it tells of purchases and approvals of the whole company, so that who sees only a part of them does not see it. */
    public boolean wholeCompany() {
        return switch (this) {
            case APPROVALS_WAITING, PURCHASES_LATE, COMMITTED_MONTH, MONEY, RISKS, QUESTION_PURCHASES -> true;
            case ORDERS_TODAY,
                    AMOUNT_TODAY,
                    PAID_TODAY,
                    DISPATCHED_SHARE,
                    SOON_SHARE,
                    TROUBLED_SHARE,
                    OVERDUE,
                    EXCEPTIONS,
                    NODES,
                    PROVINCES,
                    SHOPS,
                    GOODS,
                    CATEGORIES,
                    TREND,
                    STOCK_RISK,
                    QUESTION_ORDERS,
                    QUESTION_GOODS -> false;
        };
    }

    /** Whether somebody with that access sees it. */
    public boolean seenBy(Access access) {
        return access.may(permission)
                && (!wholeCompany() || access.scope() == DataScope.ALL && access.may(PURCHASING_READ));
    }
}
