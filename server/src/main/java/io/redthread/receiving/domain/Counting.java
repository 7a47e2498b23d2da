package io.redthread.receiving.domain;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.ExpectedLine;
import io.redthread.receiving.GoodsReceiptLine;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.ReceiptRefusal.GoodsNotExpected;
import io.redthread.receiving.ReceiptRefusal.MoreThanExpected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what stands at the dock against the lines of its order. */
public final class Counting {

    private Counting() {}

    /**
     * Which lines of the order the goods belong to: first what is still to come, line by line, then what is tolerated.
     * Refuses goods that are on no line, and more than all its lines may still take.
     */
    public static List<GoodsReceiptLine> of(String order, List<ExpectedLine> lines, List<Came> goods) {
        var open = new HashMap<Integer, BigDecimal>();
        var room = new HashMap<Integer, BigDecimal>();
        lines.forEach(line -> {
            open.put(line.lineNo(), line.open().amount());
            room.put(line.lineNo(), line.room().amount());
        });
        var counted = new TreeMap<Key, Quantity>();
        for (var came : goods) {
            var its =
                    lines.stream().filter(line -> line.sku().equals(came.sku())).toList();
            if (its.isEmpty()) {
                throw new Refused(new GoodsNotExpected(order, came.sku()));
            }
            var left = fill(its, came, came.quantity(), open, room, counted);
            left = fill(its, came, left, room, room, counted);
            if (left.signum() > 0) {
                throw new Refused(tooMuch(order, its, goods, came.sku()));
            }
        }
        var numbered = new ArrayList<GoodsReceiptLine>(counted.size());
        counted.forEach((key, quantity) -> {
            var line = lines.stream()
                    .filter(it -> it.lineNo() == key.line())
                    .findFirst()
                    .orElseThrow();
            numbered.add(
                    GoodsReceiptLine.of(numbered.size() + 1, key.line(), line.sku(), line.name(), key.lot(), quantity));
        });
        return numbered;
    }

    /** How much of each line of the order that is. */
    public static Map<Integer, BigDecimal> byLine(List<GoodsReceiptLine> lines) {
        var sums = new TreeMap<Integer, BigDecimal>();
        lines.forEach(line -> sums.merge(line.orderLine(), line.quantity().amount(), BigDecimal::add));
        return sums;
    }

    private static BigDecimal fill(
            List<ExpectedLine> its,
            Came came,
            BigDecimal wanted,
            Map<Integer, BigDecimal> limit,
            Map<Integer, BigDecimal> room,
            Map<Key, Quantity> counted) {
        var left = wanted;
        for (var line : its) {
            BigDecimal fits = left.min(limit.getOrDefault(line.lineNo(), BigDecimal.ZERO))
                    .min(room.getOrDefault(line.lineNo(), BigDecimal.ZERO));
            if (fits.signum() > 0) {
                var part = new Quantity(fits, line.ordered().uom());
                counted.merge(new Key(line.lineNo(), came.lot()), part, Quantity::plus);
                room.merge(line.lineNo(), fits, BigDecimal::subtract);
                if (limit != room) {
                    limit.merge(line.lineNo(), fits, BigDecimal::subtract);
                }
                left = left.subtract(fits);
            }
        }
        return left;
    }

    private static MoreThanExpected tooMuch(String order, List<ExpectedLine> its, List<Came> goods, Sku sku) {
        var uom = its.getFirst().ordered().uom();
        var came = goods.stream()
                .filter(it -> it.sku().equals(sku))
                .map(Came::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var room = its.stream().map(ExpectedLine::room).reduce(Quantity.zero(uom), Quantity::plus);
        return new MoreThanExpected(order, sku, new Quantity(came, uom), room);
    }

    private record Key(int line, String lot) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return line == other.line ? lot.compareTo(other.lot) : Integer.compare(line, other.line);
        }
    }
}
