package io.redthread.demo.domain;

import io.redthread.identity.WorkingCalendar;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.GoodsClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Everything the demo company wanted to buy between two days; the same for the same seed, days and surroundings. */
public final class BuyingPlan {

    private static final long WHAT = 1;

    private final long seed;
    private final Shelf shelf;
    private final Basket basket;
    private final Orders orders;
    private final WorkingCalendar calendar;

    /** A plan for these people and goods. */
    public BuyingPlan(long seed, Cast cast, Shelf shelf, WorkingCalendar calendar) {
        this.seed = seed;
        this.shelf = shelf;
        this.basket = new Basket(shelf);
        this.orders = new Orders(cast, calendar);
        this.calendar = calendar;
    }

    /** About so many orders from the first day to the last, in the order in which they are begun. */
    public List<Wish> wishes(LocalDate first, LocalDate last, int many) {
        var days = first.datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        var whole = days.stream().mapToDouble(day -> Season.of(day, first)).sum();
        var wishes = new ArrayList<Wish>(many);
        var due = 0.0;
        var serial = 0L;
        for (var day : days) {
            due += many * Season.of(day, first) / whole;
            for (; due >= 1; due--) {
                wishes.add(ordinary(Chance.of(seed, WHAT, serial++), day));
            }
        }
        wishes.addAll(new Evasions(seed, shelf, orders).between(days));
        wishes.sort(Comparator.comparing(Wish::createdAt).thenComparing(Wish::buyer));
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> wishes.get(i).numbered(i + 1))
                .toList();
    }

    private Wish ordinary(Chance chance, LocalDate day) {
        var buyer = buyer(chance);
        var abroad = chance.happens(0.07);
        var goods = goods(chance);
        var category = category(chance, buyer, goods);
        var amount = amount(chance, buyer);
        var lines = basket.lines(chance, category, goods, amount, abroad ? Orders.DOLLAR : 1);
        var urgent = chance.happens(buyer.equals("buyer.fang") ? 0.24 : 0.04);
        var wanted = new Orders.Wanted(supplier(chance, buyer, category), lines, urgent, abroad);
        return orders.write(chance, day, buyer, wanted, Wish.Kind.ORDINARY);
    }

    private static String buyer(Chance chance) {
        var at = chance.share();
        return at < 0.38 ? "buyer" : at < 0.68 ? "buyer.chen" : at < 0.88 ? "buyer.fang" : "buyer.he";
    }

    private static GoodsClass goods(Chance chance) {
        var at = chance.share();
        return at < 0.06
                ? GoodsClass.NEW
                : at < 0.11 ? GoodsClass.HIGH_VALUE : at < 0.33 ? GoodsClass.ORDINARY : GoodsClass.REGULAR;
    }

    private String category(Chance chance, String buyer, GoodsClass goods) {
        if (goods == GoodsClass.HIGH_VALUE) {
            return "digital";
        }
        return buyer.equals("buyer.he") ? chance.one(List.of("office", "home")) : chance.one(shelf.categories());
    }

    /** In yuan: many small ones, some of middle size, few that are large and a tail behind them; none heaps up at a band. */
    private static double amount(Chance chance, String buyer) {
        var at = chance.share();
        if (at < 0.70) {
            return within(chance, chance.around(1_500, 0.85), 80, 4_990);
        }
        if (at < 0.94 || !Cast.BUYERS.getOrDefault(buyer, "").equals("purchasing")) {
            return within(chance, chance.around(11_000, 0.65), 5_100, 49_000);
        }
        return Math.min(chance.tail(50_500, 1.7), 380_000);
    }

    /** The amount where it lies between the two; another somewhere in the lower half of them where it does not. */
    private static double within(Chance chance, double amount, double least, double most) {
        return amount >= least && amount < most ? amount : least + (most - least) / 2 * chance.share();
    }

    private SupplierId supplier(Chance chance, String buyer, String category) {
        var suppliers = shelf.suppliers();
        if (buyer.equals("buyer.he") && chance.happens(0.72)) {
            return suppliers.get(5);
        }
        var kinds = Math.max(1, shelf.categories().size());
        var place = Math.max(0, shelf.categories().indexOf(category));
        var mine = IntStream.range(0, suppliers.size())
                .filter(i -> i % kinds == place)
                .mapToObj(suppliers::get)
                .toList();
        return chance.favourite(mine.isEmpty() ? suppliers : mine);
    }
}
