package io.redthread.receiving.domain;

import io.redthread.kernel.Refused;
import io.redthread.receiving.OpenReturn;
import io.redthread.receiving.ReceivingRefusal;
import io.redthread.receiving.ReturnGoods;
import io.redthread.receiving.ReturnLine;
import io.redthread.receiving.Returnable;
import io.redthread.receiving.SentParcels.Content;
import io.redthread.receiving.SentParcels.SentParcel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the lines of an order that goods belong to which came back unasked. */
public final class Stray {

    private Stray() {}

    /** What may come back with a parcel: all of the order that is left where it was its only one, else what is in it. */
    public static List<OpenReturn.Line> lines(SentParcel parcel, List<Returnable> returnable) {
        var inside = parcel.contents().stream()
                .collect(Collectors.toMap(Content::sku, it -> it.quantity().amount(), BigDecimal::add, HashMap::new));
        var lines = new ArrayList<OpenReturn.Line>();
        for (var line : returnable) {
            var left = line.left().amount();
            var so = parcel.only() ? left : left.min(inside.getOrDefault(line.sku(), BigDecimal.ZERO));
            if (so.signum() > 0) {
                inside.computeIfPresent(line.sku(), (sku, there) -> there.subtract(so));
                lines.add(new OpenReturn.Line(line.orderLine(), so));
            }
        }
        return lines;
    }

    /** The lines of the order that the goods on the table belong to. Refuses goods the order cannot have back. */
    public static Match match(String number, List<ReturnGoods> goods, List<Returnable> returnable) {
        var lines = new HashMap<Integer, ReturnLine>();
        var ofGoods = new HashMap<Integer, Integer>();
        var left = new HashMap<Integer, BigDecimal>();
        returnable.forEach(it -> left.put(it.orderLine(), it.left().amount()));
        for (var one : goods) {
            var line = returnable.stream()
                    .filter(it -> it.sku().equals(one.sku()))
                    .filter(it -> left.getOrDefault(it.orderLine(), BigDecimal.ZERO)
                                    .compareTo(one.received().amount())
                            >= 0)
                    .findFirst()
                    .orElseThrow(
                            () -> new Refused(new ReceivingRefusal.NotOfThatOrder(one.sku(), one.received(), number)));
            left.merge(line.orderLine(), one.received().amount(), BigDecimal::subtract);
            ofGoods.put(one.goodsNo(), line.orderLine());
            lines.merge(
                    line.orderLine(),
                    new ReturnLine(line.orderLine(), line.sku(), one.received(), line.unitPrice()),
                    (before, now) -> new ReturnLine(
                            before.orderLine(),
                            before.sku(),
                            before.quantity().plus(now.quantity()),
                            before.unitPrice()));
        }
        return new Match(List.copyOf(lines.values()), ofGoods);
    }

    /**
     * Where goods belong.
     *
     * @param lines lines of the order
     * @param ofGoods the line of each goods, by their number
     */
    public record Match(List<ReturnLine> lines, Map<Integer, Integer> ofGoods) {}
}
