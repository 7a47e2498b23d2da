package io.redthread.monitoring.domain;

import io.redthread.process.Node.Bilingual;
import java.util.Map;

/** The words of the thread that no module has: departments, outcomes, kinds of things that happened. */
public final class Words {

    /** The program itself. */
    public static final Bilingual SYSTEM = of("系统", "System");

    /** The one who bought. */
    static final Bilingual CUSTOMER = of("客户", "Customer");

    private static final Map<String, Bilingual> DEPARTMENTS = Map.of(
            "operations", of("运营部", "Operations"),
            "customer-service", of("客服部", "Customer service"),
            "service", of("客服部", "Customer service"),
            "warehouse", of("仓储部", "Warehouse"),
            "purchasing", of("采购部", "Purchasing"),
            "finance", of("财务部", "Finance"),
            "management", of("总经办", "Management"),
            "administrator", of("系统管理员", "Administrator"));

    private static final Map<String, Bilingual> OUTCOMES = Map.of(
            "accepted", of("已接收", "accepted"),
            "valid", of("全部合格", "all valid"),
            "auto-pass", of("自动通过", "passed by itself"),
            "manual-pass", of("人工通过", "passed by a person"),
            "one-warehouse", of("一仓发货", "one warehouse"),
            "split", of("多仓拆单", "split over warehouses"),
            "nothing-to-ship", of("无需发货", "nothing to ship"));

    private static final Map<String, Bilingual> WAITING = Map.of(
            "payment", of("等付款", "payment"),
            "review", of("等人工审核", "review by a person"),
            "picking", of("等拣货", "picking"),
            "dispatch", of("等出库", "dispatch"),
            "release", of("等解除挂起", "release"));

    private static final Map<String, Bilingual> ACTS = Map.of(
            "order-held", of("挂起", "Held"),
            "order-released", of("解除挂起", "Released"),
            "order-readdressed", of("改地址", "Address changed"),
            "order-paid", of("登记付款", "Payment noted"));

    private static final Map<String, Bilingual> RESOLUTIONS = Map.of(
            "retried", of("已重试", "tried again"),
            "cancelled", of("订单已取消", "order cancelled"),
            "held", of("订单已挂起", "order held"),
            "shop-revision", of("店铺改单", "changed by the shop"),
            "readdressed", of("改了收货地址", "address changed"));

    private Words() {}

    /** A text in both languages. */
    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** A department by the code that standards use. */
    public static Bilingual department(String code) {
        return DEPARTMENTS.getOrDefault(code, of(code, code));
    }

    /** A node's result. */
    static Bilingual outcome(String code) {
        return OUTCOMES.getOrDefault(code, of(code, code));
    }

    /** What a case waits for. */
    static Bilingual waiting(String code) {
        return WAITING.getOrDefault(code, of(code, code));
    }

    /** Whether an act of a person is a station of its own. */
    static boolean isMilestone(String act) {
        return ACTS.containsKey(act);
    }

    /** An act of a person. */
    static Bilingual act(String act) {
        return ACTS.getOrDefault(act, of(act, act));
    }

    /** How an exception ended; what people wrote stays as they wrote it. */
    static Bilingual resolution(String text) {
        return text.startsWith("sent back")
                ? of("退回重新处理", "sent back")
                : RESOLUTIONS.getOrDefault(text, of(text, text));
    }

    /** A round beyond the first says so. */
    static Bilingual round(Bilingual title, int round) {
        return round == 1 ? title : of(title.zh() + " 第" + round + "次", title.en() + " #" + round);
    }
}
