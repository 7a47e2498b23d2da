package io.redthread.soak;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A file of orders made up for one round, with charge lines, returns and lines to be refused among them, and what has to
 * come of it. Everything in it is named after the round, so that rounds do not meet in the books.
 */
final class OrderFile {

    static final int STOCK_PERCENT = 97;
    private static final int GOODS = 40;

    private final StringBuilder csv = new StringBuilder("Number,At,Sku,Description,Quantity,Price,Country\n");
    private final Map<String, Tally> buckets = new TreeMap<>();
    private final String round;
    private final int orders;
    private int returns;

    private OrderFile(String round, int orders, SplittableRandom random) {
        this.round = round;
        this.orders = orders;
        for (var bucket : new String[] {"orderLines", "chargeLines", "returnLines", "refusedLines"}) {
            buckets.put(bucket, Tally.NONE);
        }
        for (var order = 0; order < orders; order++) {
            order(round + "-" + order, order, random);
        }
    }

    static OrderFile of(String round, int orders, long seed) {
        return new OrderFile(round, orders, new SplittableRandom(seed));
    }

    String round() {
        return round;
    }

    int orders() {
        return orders;
    }

    int returns() {
        return returns;
    }

    /** What the rows must become, by bucket. */
    Map<String, Tally> buckets() {
        return buckets;
    }

    String csv() {
        return csv.toString();
    }

    String mapping() {
        return """
                target: orders
                name: crash
                fields:
                  shop: {constant: soak}
                  number: Number
                  orderedAt: {column: At, format: 'yyyy-MM-dd HH:mm:ss', zone: Asia/Shanghai}
                  sku: Sku
                  description: Description
                  quantity: Quantity
                  unitPrice: Price
                  country: Country
                  addressLevel: {constant: country}
                  paid: {constant: 'yes'}
                  chargeCodes: {constant: 'POST'}
                  returnPrefix: {constant: R}
                  adjustmentPrefix: {constant: A}
                  registerGoods: {constant: 'yes'}
                  openingStockPercent: {constant: '%d'}
                """.formatted(STOCK_PERCENT);
    }

    private void order(String number, int place, SplittableRandom random) {
        for (var line = random.nextInt(4, 9); line > 0; line--) {
            row("orderLines", number, sku(random), random.nextInt(1, 5), price(random));
        }
        if (place % 3 == 0) {
            row("chargeLines", number, "POST", 1, new BigDecimal("4.905"));
        }
        if (place % 10 == 0) {
            returns++;
            row("returnLines", "R" + number, sku(random), -1, price(random));
        }
        if (place % 15 == 0) {
            row("refusedLines", "A" + number, sku(random), 1, price(random));
        }
    }

    private void row(String bucket, String number, String sku, int quantity, BigDecimal price) {
        csv.append("%s,2026-11-20 10:00:00,%s,goods %s,%d,%s,United Kingdom\n"
                .formatted(number, sku, sku, quantity, price.toPlainString()));
        buckets.merge(
                bucket,
                Tally.NONE.plus(price.multiply(BigDecimal.valueOf(quantity))),
                (all, one) -> all.plus(one.total()));
    }

    private String sku(SplittableRandom random) {
        return round + "-G" + random.nextInt(GOODS);
    }

    private static BigDecimal price(SplittableRandom random) {
        return BigDecimal.valueOf(random.nextLong(100, 9000), 3);
    }
}
