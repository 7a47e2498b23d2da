package io.redthread.receiving.domain;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.receiving.Arrived;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what lies on the table against what was announced. */
public final class Unpacking {

    private static final int FINE = 12;

    private Unpacking() {}

    /**
     * Which goods of a return the arrived ones are: first what still is to come, in its order; what the keeper calls
     * unannounced gets numbers of its own. Refuses goods that are not announced, and more than announced.
     */
    public static List<Taken> of(List<ReturnGoods> goods, List<Arrived> arrived, Map<Sku, Uom> units) {
        var room = new HashMap<Integer, BigDecimal>();
        goods.forEach(
                it -> room.put(it.goodsNo(), it.expected().minus(it.received()).amount()));
        var taken = new ArrayList<Taken>();
        var next = goods.stream().mapToInt(ReturnGoods::goodsNo).max().orElse(0);
        for (var one : arrived) {
            var uom = Objects.requireNonNull(units.get(one.sku()));
            if (one.unannounced()) {
                next++;
                taken.add(new Taken(next, one.sku(), one.lot(), new Quantity(one.quantity(), uom), true));
            } else {
                taken.addAll(announced(goods, one, uom, room));
            }
        }
        return taken;
    }

    private static List<Taken> announced(List<ReturnGoods> goods, Arrived one, Uom uom, Map<Integer, BigDecimal> room) {
        var its = goods.stream()
                .filter(it -> it.sku().equals(one.sku()) && it.orderLine() != null)
                .toList();
        if (its.isEmpty()) {
            throw new Refused(new ReceivingRefusal.GoodsNotAnnounced(one.sku()));
        }
        var taken = new ArrayList<Taken>();
        var left = one.quantity();
        for (var it : its) {
            var fits = left.min(room.getOrDefault(it.goodsNo(), BigDecimal.ZERO));
            if (fits.signum() > 0) {
                taken.add(new Taken(it.goodsNo(), one.sku(), one.lot(), new Quantity(fits, uom), false));
                room.merge(it.goodsNo(), fits, BigDecimal::subtract);
                left = left.subtract(fits);
            }
        }
        if (left.signum() > 0) {
            var there = one.quantity().subtract(left);
            throw new Refused(new ReceivingRefusal.MoreThanAnnounced(
                    one.sku(), new Quantity(one.quantity(), uom), new Quantity(there, uom)));
        }
        return taken;
    }

    /**
     * How many of each line of the order did not come: of a kit only whole ones, because a part of it that came is one that
     * cannot come again.
     */
    public static Map<Integer, BigDecimal> missing(List<ReturnLine> lines, List<ReturnGoods> goods) {
        var missing = new TreeMap<Integer, BigDecimal>();
        for (var line : lines) {
            var parts = goods.stream()
                    .filter(it -> Objects.equals(it.orderLine(), line.orderLine()))
                    .toList();
            var share = parts.stream()
                    .map(it -> it.expected()
                            .minus(it.received())
                            .amount()
                            .divide(it.expected().amount(), FINE, RoundingMode.DOWN))
                    .min(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            var lost = parts.size() == 1 && parts.getFirst().sku().equals(line.sku())
                    ? parts.getFirst()
                            .expected()
                            .minus(parts.getFirst().received())
                            .amount()
                    : share.multiply(line.quantity().amount())
                            .add(new BigDecimal("0.000000001"))
                            .setScale(0, RoundingMode.DOWN);
            if (lost.signum() > 0) {
                missing.put(line.orderLine(), lost);
            }
        }
        return missing;
    }

    /**
     * Goods taken in.
     *
     * @param goodsNo their number in the return
     * @param sku what
     * @param lot their lot, blank where they are kept in none
     * @param quantity how much
     * @param fresh whether nobody announced them
     */
    public record Taken(int goodsNo, Sku sku, String lot, Quantity quantity, boolean fresh) {

        /** The lot as the ledger takes it. */
        public Optional<String> lotKept() {
            return lot.isEmpty() ? Optional.empty() : Optional.of(lot);
        }
    }
}
