package io.redthread.receiving.domain;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.receiving.Judged;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnReceipt;
import io.redthread.receiving.ReturnVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts verdicts against what came: lot by lot, nothing twice. */
public final class Judging {

    private Judging() {}

    /** The verdicts with their goods. Refuses goods that are not in the return, and more of a lot than came of it. */
    public static List<Found> of(
            List<ReturnGoods> goods, List<ReturnReceipt> came, List<ReturnVerdict> before, List<Judged> judged) {
        var known = goods.stream().collect(Collectors.toMap(ReturnGoods::goodsNo, Function.identity()));
        var left = new HashMap<Lot, BigDecimal>();
        came.forEach(
                it -> left.merge(new Lot(it.goodsNo(), it.lot()), it.quantity().amount(), BigDecimal::add));
        before.forEach(it -> left.merge(
                new Lot(it.goodsNo(), it.lot()), it.quantity().amount().negate(), BigDecimal::add));
        var found = new ArrayList<Found>(judged.size());
        for (var one : judged) {
            var its = known.get(one.goodsNo());
            if (its == null) {
                throw new Refused(new ReceivingRefusal.GoodsNotInReturn(one.goodsNo()));
            }
            var lot = new Lot(one.goodsNo(), one.lot());
            var there = left.getOrDefault(lot, BigDecimal.ZERO);
            if (one.quantity().compareTo(there) > 0) {
                var uom = its.expected().uom();
                throw new Refused(new ReceivingRefusal.MoreThanCame(
                        its.sku(), one.lot(), new Quantity(one.quantity(), uom), new Quantity(there, uom)));
            }
            left.put(lot, there.subtract(one.quantity()));
            found.add(new Found(
                    its.sku(), new Quantity(one.quantity(), its.expected().uom()), one));
        }
        return found;
    }

    /**
     * Goods judged.
     *
     * @param sku what
     * @param quantity how much
     * @param judged what was found
     */
    public record Found(Sku sku, Quantity quantity, Judged judged) {

        /** The lot as the ledger takes it. */
        public Optional<String> lotKept() {
            return judged.lot().isEmpty() ? Optional.empty() : Optional.of(judged.lot());
        }
    }

    private record Lot(int goodsNo, String lot) {}
}
