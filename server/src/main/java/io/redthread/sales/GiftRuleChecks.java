package io.redthread.sales;

import io.redthread.catalog.Categories;
import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.Shops;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a gift rule before it gives anything away. */
@Component
class GiftRuleChecks {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int MOST_ORDERS = 10_000_000;
    private static final int MOST_TIMES = 1000;
    private static final int LAST_PRIORITY = 999;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_ITEMS = 10;
    private static final int MOST_NAMED = 500;

    private final Goods goods;
    private final Categories categories;
    private final Shops shops;

    GiftRuleChecks(Goods goods, Categories categories, Shops shops) {
        this.goods = goods;
        this.categories = categories;
        this.shops = shops;
    }

    /** Refuses a rule that cannot be, each fault at its place. */
    void check(NewGiftRule it) {
        var errors = new ArrayList<InputError>();
        if (it.name().isBlank()) {
            errors.add(new InputError("/name", "", "value-required"));
        }
        text("/name", it.name(), LONGEST_NAME, errors);
        when(it.when(), errors);
        named(it.when(), errors);
        what(it.what(), errors);
        limits(it, errors);
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private static void when(GiftWhen it, List<InputError> errors) {
        if (!it.endsAt().isAfter(it.startsAt())) {
            errors.add(new InputError("/endsAt", it.endsAt().toString(), "gift-ends-before"));
        }
        if (it.paidFrom().isPresent()
                && it.paidTo().filter(to -> !to.isAfter(it.paidFrom().get())).isPresent()) {
            errors.add(new InputError("/paidTo", it.paidTo().get().toString(), "gift-ends-before"));
        }
        it.leastAmount().ifPresent(amount -> amount("/leastAmount", amount, 2, errors));
        it.mostAmount().ifPresent(amount -> amount("/mostAmount", amount, 2, errors));
        if (it.mostAmount()
                .filter(most -> it.leastAmount()
                        .filter(least -> least.compareTo(most) > 0)
                        .isPresent())
                .isPresent()) {
            errors.add(new InputError("/mostAmount", it.mostAmount().get().toPlainString(), "gift-amount-order"));
        }
        it.goodsQuantity().ifPresent(quantity -> amount("/goodsQuantity", quantity, Quantity.SCALE, errors));
        var names = !it.skus().isEmpty() || !it.categories().isEmpty();
        if (names != it.goodsQuantity().isPresent()) {
            errors.add(new InputError(names ? "/goodsQuantity" : "/goodsSkus", "", "gift-goods-both"));
        }
        for (var i = 0; i < it.provinces().size(); i++) {
            text("/provinces/" + i, it.provinces().get(i), LONGEST_WORD, errors);
        }
    }

    /** What the conditions name must be there. */
    private void named(GiftWhen it, List<InputError> errors) {
        if (Math.max(
                        Math.max(it.skus().size(), it.categories().size()),
                        Math.max(it.shops().size(), it.provinces().size()))
                > MOST_NAMED) {
            errors.add(new InputError("/goodsSkus", Integer.toString(it.skus().size()), "lines-too-many"));
            return;
        }
        var shopsThere = shops.byIds(new HashSet<>(it.shops()));
        for (var i = 0; i < it.shops().size(); i++) {
            if (!shopsThere.containsKey(it.shops().get(i))) {
                errors.add(new InputError(
                        "/shops/" + i, Long.toString(it.shops().get(i).value()), "list-shop-unknown"));
            }
        }
        var there = goods.facts(new HashSet<>(it.skus()));
        for (var i = 0; i < it.skus().size(); i++) {
            if (!there.containsKey(it.skus().get(i))) {
                errors.add(new InputError("/goodsSkus/" + i, it.skus().get(i).code(), "order-goods-unknown"));
            }
        }
        if (!it.categories().isEmpty()) {
            var known = categories.all().stream().map(one -> one.id()).collect(Collectors.toSet());
            for (var i = 0; i < it.categories().size(); i++) {
                if (!known.contains(it.categories().get(i))) {
                    errors.add(new InputError(
                            "/categories/" + i,
                            Long.toString(it.categories().get(i).value()),
                            "gift-category"));
                }
            }
        }
    }

    private void what(GiftWhat it, List<InputError> errors) {
        if (it.items().isEmpty() || it.items().size() > MOST_ITEMS) {
            errors.add(new InputError("/items", Integer.toString(it.items().size()), "gift-items"));
            return;
        }
        var skus = new HashSet<Sku>();
        it.items().forEach(item -> {
            skus.add(item.sku());
            item.instead().ifPresent(skus::add);
        });
        var there = goods.facts(skus);
        var seen = new HashSet<Sku>();
        for (var i = 0; i < it.items().size(); i++) {
            item("/items/" + i, it.items().get(i), there, seen, errors);
        }
        var substitutes = it.whenShort() == GiftWhenShort.SUBSTITUTE;
        if (substitutes && it.choice() == GiftChoice.FIRST_IN_STOCK) {
            errors.add(new InputError("/whenShort", it.whenShort().code(), "gift-substitute-of-first"));
        } else if (substitutes
                && it.items().stream().noneMatch(item -> item.instead().isPresent())) {
            errors.add(new InputError("/items/0/instead", "", "value-required"));
        }
        count("/mostTimes", it.mostTimes(), MOST_TIMES, errors);
    }

    private static void item(String at, GiftItem it, Map<Sku, SkuFacts> there, Set<Sku> seen, List<InputError> errors) {
        sku(at + "/sku", it.sku(), there, errors);
        if (!seen.add(it.sku())) {
            errors.add(new InputError(at + "/sku", it.sku().code(), "gift-item-twice"));
        }
        amount(at + "/quantity", it.quantity(), Quantity.SCALE, errors);
        it.instead().ifPresent(other -> {
            sku(at + "/instead", other, there, errors);
            if (other.equals(it.sku())) {
                errors.add(new InputError(at + "/instead", other.code(), "gift-item-twice"));
            }
        });
    }

    private static void limits(NewGiftRule it, List<InputError> errors) {
        var limits = it.limits();
        amount("/budget", limits.budget(), Quantity.SCALE, errors);
        limits.firstOrders().ifPresent(most -> count("/firstOrders", most, MOST_ORDERS, errors));
        limits.perBuyer().ifPresent(most -> count("/perBuyer", most, MOST_ORDERS, errors));
        count("/priority", limits.priority(), LAST_PRIORITY, errors);
        text("/exclusive", limits.exclusive(), LONGEST_WORD, errors);
        var quantities = it.what().items().stream().map(GiftItem::quantity);
        var once = it.what().choice() == GiftChoice.ALL
                ? quantities.reduce(BigDecimal.ZERO, BigDecimal::add)
                : quantities.max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        if (limits.budget().compareTo(once) < 0) {
            errors.add(new InputError("/budget", limits.budget().toPlainString(), "gift-budget-small"));
        }
    }

    private static void sku(String at, Sku sku, Map<Sku, SkuFacts> there, List<InputError> errors) {
        var facts = there.get(sku);
        if (facts == null || !facts.active()) {
            errors.add(new InputError(at, sku.code(), "order-goods-unknown"));
        }
    }

    private static void text(String at, String text, int longest, List<InputError> errors) {
        if (text.length() > longest) {
            errors.add(new InputError(at, text, "text-too-long"));
        }
    }

    private static void amount(String at, BigDecimal amount, int scale, List<InputError> errors) {
        if (amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > scale) {
            errors.add(new InputError(at, amount.toString(), "gift-number"));
        }
    }

    private static void count(String at, int count, int most, List<InputError> errors) {
        if (count < 1 || count > most) {
            errors.add(new InputError(at, Integer.toString(count), "gift-number"));
        }
    }
}
