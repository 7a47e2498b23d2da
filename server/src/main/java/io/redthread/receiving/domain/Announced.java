package io.redthread.receiving.domain;

import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.NewArrivalUnit;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an order still takes of announced units (来货单元), unit by unit: each sound one leaves less room for the next.
 * What is wrong is said at its place within the unit.
 */
public final class Announced {

    private static final int LONGEST_LOT = 40;

    private final ExpectedOrder order;
    private final Map<Sku, BigDecimal> room = new HashMap<>();
    private final Known known;

    /**
     * What is known of goods.
     *
     * @param facts their facts
     * @param expiring those whose lots need a last good day
     * @param lots lots that are registered
     */
    public record Known(Map<Sku, SkuFacts> facts, Set<Sku> expiring, Map<Sku, Set<String>> lots) {

        private boolean isNew(Came it) {
            return !lots.getOrDefault(it.sku(), Set.of()).contains(it.lot());
        }
    }

    /** An order with its lines, less what is on its way in units announced before. */
    public Announced(ExpectedOrder order, List<ExpectedLine> lines, Map<Sku, BigDecimal> underWay, Known known) {
        this.order = order;
        this.known = known;
        lines.forEach(line -> room.merge(line.sku(), line.room().amount(), BigDecimal::add));
        underWay.forEach((sku, quantity) -> room.computeIfPresent(sku, (its, left) -> left.subtract(quantity)));
    }

    /** The order. */
    public ExpectedOrder order() {
        return order;
    }

    /** What is wrong with the unit, first of all; nothing where it is sound, and its goods are then counted. */
    public Optional<InputError> objection(NewArrivalUnit unit) {
        var sums = new HashMap<Sku, BigDecimal>();
        for (var i = 0; i < unit.contents().size(); i++) {
            var it = unit.contents().get(i);
            var sum = sums.merge(it.sku(), it.quantity(), BigDecimal::add);
            var wrong = objection("/contents/" + i, it, sum);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        sums.forEach((sku, sum) -> room.merge(sku, sum, BigDecimal::subtract));
        return Optional.empty();
    }

    private Optional<InputError> objection(String at, Came it, BigDecimal sum) {
        var left = room.get(it.sku());
        var facts = known.facts().get(it.sku());
        if (left == null || facts == null) {
            return error(at + "/sku", it.sku().code(), "arrival-goods-not-ordered");
        }
        if (sum.compareTo(left) > 0) {
            return error(at + "/quantity", it.quantity().toPlainString(), "arrival-more-than-ordered");
        }
        if (facts.lotTracked() && it.lot().isEmpty()) {
            return error(at + "/lot", "", "arrival-lot-required");
        }
        if (!facts.lotTracked() && !it.lot().isEmpty()) {
            return error(at + "/lot", it.lot(), "arrival-lot-not-kept");
        }
        if (!it.lot().isEmpty() && (!Sku.wellFormed(it.lot()) || it.lot().length() > LONGEST_LOT)) {
            return error(at + "/lot", it.lot(), "lot-malformed");
        }
        if (it.expiresOn().isEmpty() && known.expiring().contains(it.sku()) && known.isNew(it)) {
            return error(at + "/expiresOn", "", "lot-expiry-required");
        }
        var strange =
                it.serials().stream().filter(number -> !Sku.wellFormed(number)).findFirst();
        if (strange.isPresent()) {
            return error(at + "/serials", strange.get(), "serial-malformed");
        }
        var wanted = facts.serials() == SerialTracking.THROUGHOUT ? it.quantity() : BigDecimal.ZERO;
        var given = it.serials().stream().distinct().count();
        return wanted.compareTo(BigDecimal.valueOf(given)) == 0
                        && given == it.serials().size()
                ? Optional.empty()
                : error(at + "/serials", Integer.toString(it.serials().size()), "arrival-serials-count");
    }

    private static Optional<InputError> error(String pointer, String value, String code) {
        return Optional.of(new InputError(pointer, value, code));
    }
}
