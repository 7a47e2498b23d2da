package io.redthread.control;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PastOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Half a year of purchasing, made up and labelled: ten buyers who buy as people do, and among their orders evasions of each
 * kind whose place is known. The same every time.
 */
final class Ledger {

    static final LocalDate FROM = LocalDate.of(2023, 1, 2);
    static final LocalDate UNTIL = LocalDate.of(2023, 6, 30);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HONEST = 10;
    private static final int A_MONTH = 25;
    private static final int FAMILIES = 5;

    private final SplittableRandom random = new SplittableRandom(20_230_102L);
    private final List<DepartmentId> departments;
    private final List<SupplierId> suppliers;
    private final List<List<Sku>> families;
    private final List<PastOrder> orders = new ArrayList<>();

    /** Orders that were one and split: each set is one evasion. */
    final List<Set<String>> splits = new ArrayList<>();
    /** Numbers of orders that buy again what was just bought. */
    final Set<String> duplicates = new HashSet<>();
    /** Goods whose price creeps, with their supplier. */
    final Set<String> creeps = new HashSet<>();

    Ledger(List<DepartmentId> departments, List<SupplierId> suppliers, List<List<Sku>> families) {
        this.departments = departments;
        this.suppliers = suppliers;
        this.families = families;
        honest();
        for (var i = 0; i < 12; i++) {
            split(i);
        }
        for (var i = 0; i < 6; i++) {
            creep(i);
        }
        for (var i = 0; i < 10; i++) {
            duplicate(i);
        }
        near();
        urgent();
        close();
    }

    /** All of them, the oldest first. */
    List<PastOrder> orders() {
        return orders.stream()
                .sorted(Comparator.comparing(PastOrder::createdAt))
                .toList();
    }

    private void honest() {
        for (var buyer = 0; buyer < HONEST; buyer++) {
            for (var i = 0; i < A_MONTH * 6; i++) {
                var order = add("ledger-b" + buyer, somewhen(), amount(), anyFamily(), any(suppliers.size()));
                if (random.nextInt(100) < 8) {
                    replace(order, order.content().urgentBecause("断货"));
                }
            }
        }
    }

    /** What comes to one and a half of a band, in four to six parts below it. */
    private void split(int i) {
        var band = i % 2 == 0 ? 5_000 : 50_000;
        var parts = 4 + random.nextInt(3);
        var day = FROM.plusDays(10 + 14L * i);
        var family = anyFamily();
        var supplier = any(suppliers.size());
        var department = any(departments.size());
        var numbers = new HashSet<String>();
        for (var part = 0; part < parts; part++) {
            var amount = band * 1.4 / parts * (0.9 + random.nextDouble() * 0.2);
            var at = day.plusDays(random.nextInt(3));
            numbers.add(add("ledger-b" + any(HONEST), at(at), amount, family, supplier, department)
                    .number());
        }
        splits.add(numbers);
    }

    /** A price that rises by three percent with every order. */
    private void creep(int i) {
        var family = i % FAMILIES;
        var sku = families.get(family).get(i / FAMILIES);
        var supplier = suppliers.get(i);
        creeps.add(sku.code() + "/" + supplier.value());
        var price = price(sku, i);
        for (var step = 0; step < 14; step++) {
            var quantity = 20 + random.nextInt(30);
            put(
                    "ledger-b" + (i % HONEST),
                    at(FROM.plusDays(8 + 12L * step)),
                    supplier,
                    any(departments.size()),
                    LineContent.of(1, sku, Integer.toString(quantity), price.toPlainString()));
            price = price.multiply(new BigDecimal("1.03")).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** The same line again, a day or two later, by somebody else. */
    private void duplicate(int i) {
        var of = orders.get(37 * (i + 1));
        var at = of.createdAt().plusSeconds(3_600L * (20 + random.nextInt(30)));
        var line = of.content().lines().getFirst();
        var department = any(departments.size());
        put("ledger-b" + any(HONEST), at, of.content().supplier().orElseThrow(), department, line);
        duplicates.add(orders.getLast().number());
    }

    /** Somebody who likes to stay just under 5,000. */
    private void near() {
        for (var i = 0; i < 120; i++) {
            var amount = random.nextInt(100) < 35 ? 4_760 + random.nextInt(230) : amount();
            add("ledger-near", somewhen(), amount, anyFamily(), any(suppliers.size()));
        }
    }

    /** Somebody to whom everything is urgent. */
    private void urgent() {
        for (var i = 0; i < 90; i++) {
            var order = add("ledger-urgent", somewhen(), amount(), anyFamily(), any(suppliers.size()));
            if (random.nextInt(100) < 50) {
                replace(order, order.content().urgentBecause("急用"));
            }
        }
    }

    /** Somebody who buys nearly everything from one supplier. */
    private void close() {
        for (var i = 0; i < 90; i++) {
            var supplier = random.nextInt(100) < 85 ? 3 : any(suppliers.size());
            add("ledger-close", somewhen(), amount(), anyFamily(), supplier);
        }
    }

    private PastOrder add(String buyer, Instant at, double amount, int family, int supplier) {
        return add(buyer, at, amount, family, supplier, any(departments.size()));
    }

    private PastOrder add(String buyer, Instant at, double amount, int family, int supplier, int department) {
        var sku = families.get(family).get(2 + any(families.get(family).size() - 2));
        var noise = BigDecimal.valueOf(0.98 + random.nextDouble() * 0.04);
        var price = price(sku, supplier).multiply(noise).setScale(2, RoundingMode.HALF_UP);
        var quantity = Math.max(1, Math.round(amount / price.doubleValue()));
        if (random.nextInt(100) < 30 && quantity > 20) {
            quantity = quantity / 10 * 10;
        }
        return put(
                buyer,
                at,
                suppliers.get(supplier),
                department,
                LineContent.of(1, sku, Long.toString(quantity), price.toPlainString()));
    }

    private PastOrder put(String buyer, Instant at, SupplierId supplier, int department, LineContent line) {
        var number = String.format("PO-LEDGER-%05d", orders.size());
        var order = PastOrder.draft(
                        number,
                        OrderContent.of(supplier, departments.get(department), List.of(line)),
                        new OrderBuyer(new PersonId(1), buyer, Optional.of(departments.get(department))),
                        at)
                .decided(OrderState.APPROVED, "", at, at.plusSeconds(7_200))
                .released(OrderState.RELEASED, at.plusSeconds(10_800));
        orders.add(order);
        return order;
    }

    private void replace(PastOrder order, OrderContent content) {
        var at = order.createdAt();
        orders.set(
                orders.indexOf(order),
                PastOrder.draft(order.number(), content, order.buyer(), at)
                        .decided(OrderState.APPROVED, "", at, at.plusSeconds(7_200))
                        .released(OrderState.RELEASED, at.plusSeconds(10_800)));
    }

    /** From 300 to 60,000, small ones far more often. */
    private double amount() {
        return 300 * Math.pow(200, random.nextDouble());
    }

    private BigDecimal price(Sku sku, int supplier) {
        var base = 8 + Math.floorMod(place(sku) * 37, 90);
        return BigDecimal.valueOf(base)
                .multiply(BigDecimal.valueOf(100 + supplier % 5))
                .movePointLeft(2);
    }

    private int place(Sku sku) {
        for (var i = 0; i < families.size(); i++) {
            var at = families.get(i).indexOf(sku);
            if (at >= 0) {
                return i * 10 + at;
            }
        }
        return 0;
    }

    private Instant somewhen() {
        return at(FROM.plusDays(random.nextInt((int) (UNTIL.toEpochDay() - FROM.toEpochDay()))));
    }

    private Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(random.nextInt(30_000));
    }

    private int anyFamily() {
        return any(FAMILIES);
    }

    private int any(int many) {
        return random.nextInt(many);
    }
}
