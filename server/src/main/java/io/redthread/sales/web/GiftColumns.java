package io.redthread.sales.web;

import io.redthread.kernel.Sku;
import io.redthread.sales.web.GiftViews.GiftRuleView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the exported gift rules, in the reader's language. */
final class GiftColumns {

    private static final List<String> ZH = List.of(
            "规则", "状态", "店铺编码", "开始", "结束", "付款从", "付款到", "满额", "不超过", "含商品", "含类目", "含数量", "省份", "首单", "赠品", "取法",
            "缺货时", "最多倍数", "总件数", "前几单", "每人限", "优先级", "互斥组", "已送件数", "已送订单", "创建时间", "创建人");
    private static final List<String> EN = List.of(
            "Rule",
            "State",
            "Shop codes",
            "Starts",
            "Ends",
            "Paid from",
            "Paid to",
            "Amount from",
            "Amount to",
            "With items",
            "With categories",
            "With quantity",
            "Provinces",
            "First order",
            "Gifts",
            "Choice",
            "When short",
            "Times at most",
            "Pieces in all",
            "First orders",
            "Per buyer",
            "Priority",
            "Exclusive group",
            "Given pieces",
            "Given orders",
            "Made",
            "Made by");

    private GiftColumns() {}

    static List<String> header(boolean english) {
        return english ? EN : ZH;
    }

    static List<?> cells(GiftRuleView it, boolean english) {
        return Arrays.asList(
                it.name(),
                it.state().code(),
                String.join(" ", it.shopCodes()),
                it.startsAt().toString(),
                it.endsAt().toString(),
                text(it.paidFrom()),
                text(it.paidTo()),
                it.leastAmount(),
                it.mostAmount(),
                it.goodsSkus().stream().map(Sku::code).collect(Collectors.joining(" ")),
                it.categories().stream().map(one -> Long.toString(one.value())).collect(Collectors.joining(" ")),
                it.goodsQuantity(),
                String.join(" ", it.provinces()),
                yes(it.firstOrder(), english),
                it.items().stream()
                        .map(one -> one.sku().code() + " × "
                                + one.quantity().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining("; ")),
                it.choice().code(),
                it.whenShort().code(),
                it.mostTimes(),
                it.budget(),
                it.firstOrders(),
                it.perBuyer(),
                it.priority(),
                it.exclusive(),
                it.granted(),
                it.orders(),
                it.createdAt().toString(),
                it.createdBy());
    }

    private static String yes(boolean it, boolean english) {
        var word = english ? "yes" : "是";
        return it ? word : "";
    }

    private static @Nullable String text(@Nullable Object it) {
        return it == null ? null : it.toString();
    }
}
