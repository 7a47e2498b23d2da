package io.redthread.demo.domain;

import io.redthread.kernel.Sku;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.LineContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Puts goods together until they come to an amount. */
final class Basket {

    private static final BigDecimal TAX = new BigDecimal("13");
    private static final double WITH_TAX = 1.13;
    private static final int MOST_LINES = 5;

    private final Shelf shelf;

    Basket(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Lines of a category that come to about that amount in yuan with tax; the first is of the class wanted. */
    List<LineContent> lines(Chance chance, String category, GoodsClass wanted, double amount, double rate) {
        var skus = choose(chance, category, wanted, amount);
        var lines = new ArrayList<LineContent>();
        for (var i = 0; i < skus.size(); i++) {
            var price = price(chance, skus.get(i), rate);
            var each = amount / rate / WITH_TAX / skus.size();
            var quantity = Math.max(1, Math.round(each / price.doubleValue()));
            lines.add(line(i + 1, skus.get(i), quantity, price));
        }
        return lines;
    }

    /** One line of that many at that price. */
    static LineContent line(int number, Sku sku, long quantity, BigDecimal price) {
        return LineContent.of(number, sku, Long.toString(quantity), price.toPlainString())
                .taxed(TAX.toPlainString());
    }

    /** What one costs on that day, a little more or less than usual. */
    BigDecimal price(Chance chance, Sku sku, double rate) {
        return shelf.cost(sku)
                .multiply(BigDecimal.valueOf((0.96 + 0.08 * chance.share()) / rate))
                .max(new BigDecimal("0.10"))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private List<Sku> choose(Chance chance, String category, GoodsClass wanted, double amount) {
        var first = known(shelf.of(category, wanted), shelf.of("", wanted));
        var cheap = first.stream()
                .filter(sku -> shelf.cost(sku).doubleValue() * WITH_TAX <= amount)
                .toList();
        var chosen = new ArrayList<Sku>();
        chosen.add(chance.favourite(cheap.isEmpty() ? first : cheap));
        var others = shelf.of(category, GoodsClass.REGULAR).stream()
                .filter(sku -> shelf.cost(sku).doubleValue() * WITH_TAX * MOST_LINES <= amount)
                .toList();
        for (var i = chance.between(0, MOST_LINES); i > 0 && !others.isEmpty(); i--) {
            var more = chance.favourite(others);
            if (!chosen.contains(more)) {
                chosen.add(more);
            }
        }
        return chosen;
    }

    private static List<Sku> known(List<Sku> here, List<Sku> anywhere) {
        return here.isEmpty() ? anywhere : here;
    }
}
