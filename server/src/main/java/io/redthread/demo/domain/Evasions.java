package io.redthread.demo.domain;

import io.redthread.kernel.Sku;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.LineContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody did to get round a control, so that whoever looks for it finds it. */
final class Evasions {

    private static final long WHAT = 2;
    private static final double WITH_TAX = 1.13;

    private final long seed;
    private final Shelf shelf;
    private final Orders orders;
    private final List<String> categories;

    Evasions(long seed, Shelf shelf, Orders orders) {
        this.seed = seed;
        this.shelf = shelf;
        this.orders = orders;
        this.categories = shelf.categories();
    }

    List<Wish> between(List<LocalDate> days) {
        var all = new ArrayList<Wish>();
        for (var i = 0; i < 4; i++) {
            all.addAll(split(days, days.size() - 18 - 62 * i, "buyer.he", 4, 4_650));
        }
        all.addAll(split(days, days.size() - 44, "buyer.chen", 3, 19_400));
        all.addAll(split(days, days.size() - 150, "buyer.chen", 4, 16_200));
        all.addAll(justBelow(days));
        all.addAll(creep(days));
        for (var i = 0; i < 3; i++) {
            all.addAll(twice(days, days.size() - 12 - 70 * i));
        }
        return all;
    }

    /** One need in pieces, within two days, from one supplier. */
    private List<Wish> split(List<LocalDate> days, int place, String buyer, int pieces, double each) {
        var at = Math.max(0, place);
        var chance = Chance.of(seed, WHAT, 1, place);
        var category = chance.one(categories);
        var supplier = shelf.suppliers()
                .get(chance.between(0, Math.min(20, shelf.suppliers().size())));
        var skus = goods(category);
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < pieces; i++) {
            var lines = List.of(exact(skus.get(i % skus.size()), each * (0.97 + 0.06 * chance.share())));
            var day = days.get(Math.min(days.size() - 1, at + i / 2));
            wishes.add(orders.write(
                    chance, day, buyer, new Orders.Wanted(supplier, lines, false, false), Wish.Kind.SPLIT));
        }
        return wishes;
    }

    /** One buyer who knows where the second signature begins. */
    private List<Wish> justBelow(List<LocalDate> days) {
        var wishes = new ArrayList<Wish>();
        for (var i = 0; i < 26; i++) {
            var chance = Chance.of(seed, WHAT, 2, i);
            var day = days.get(Math.max(0, days.size() - 4 - 4 * i));
            var sku = chance.one(goods(chance.one(categories)));
            var supplier = shelf.suppliers()
                    .get(chance.between(0, Math.min(12, shelf.suppliers().size())));
            var lines = List.of(exact(sku, 4_885 + 110 * chance.share()));
            wishes.add(orders.write(
                    chance, day, "buyer.fang", new Orders.Wanted(supplier, lines, false, false), Wish.Kind.JUST_BELOW));
        }
        return wishes;
    }

    /** One item of one supplier, a little dearer each month. */
    private List<Wish> creep(List<LocalDate> days) {
        var wishes = new ArrayList<Wish>();
        var sku = shelf.of("food", GoodsClass.REGULAR).isEmpty()
                ? goods("").getFirst()
                : shelf.of("food", GoodsClass.REGULAR).getFirst();
        var supplier = shelf.suppliers().get(Math.min(2, shelf.suppliers().size() - 1));
        for (var i = 0; i < 17; i++) {
            var chance = Chance.of(seed, WHAT, 3, i);
            var day = days.get(Math.max(0, days.size() - 6 - 21 * i));
            var price = shelf.cost(sku)
                    .multiply(BigDecimal.valueOf(Math.pow(1.024, 16 - i)))
                    .setScale(2, RoundingMode.HALF_UP);
            var lines = List.of(Basket.line(1, sku, chance.between(40, 70), price));
            wishes.add(orders.write(
                    chance, day, "buyer", new Orders.Wanted(supplier, lines, false, false), Wish.Kind.CREEP));
        }
        return wishes;
    }

    /** The same order twice on a day. */
    private List<Wish> twice(List<LocalDate> days, int place) {
        var chance = Chance.of(seed, WHAT, 4, place);
        var sku = chance.one(goods(chance.one(categories)));
        var supplier = shelf.suppliers()
                .get(chance.between(0, Math.min(20, shelf.suppliers().size())));
        var wanted = new Orders.Wanted(supplier, List.of(exact(sku, 2_300)), false, false);
        var day = days.get(Math.max(0, place));
        return List.of(
                orders.write(chance, day, "buyer.chen", wanted, Wish.Kind.TWICE),
                orders.write(chance, day, "buyer.chen", wanted, Wish.Kind.TWICE));
    }

    private List<Sku> goods(String category) {
        var here = shelf.of(category, GoodsClass.ORDINARY);
        return here.isEmpty() ? shelf.of("", GoodsClass.ORDINARY) : here;
    }

    /** As many as come near the amount, at the price that makes it exact. */
    private LineContent exact(Sku sku, double amount) {
        var quantity =
                Math.max(1, Math.round(amount / WITH_TAX / shelf.cost(sku).doubleValue()));
        var price = BigDecimal.valueOf(amount / WITH_TAX / quantity).setScale(2, RoundingMode.DOWN);
        return Basket.line(1, sku, quantity, price);
    }
}
