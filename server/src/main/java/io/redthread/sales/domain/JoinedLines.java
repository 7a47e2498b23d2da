package io.redthread.sales.domain;

import io.redthread.kernel.Quantity;
import io.redthread.sales.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The lines of two parts of an order as one (合回): the same line of both becomes one again, others go on counting. */
public final class JoinedLines {

    private JoinedLines() {}

    /** The lines of both, piece for piece, by number. */
    public static List<OrderLine> of(List<OrderLine> into, List<OrderLine> part) {
        var lines = new TreeMap<Integer, OrderLine>();
        into.forEach(line -> lines.put(line.lineNo(), line));
        for (var line : part) {
            var there = lines.get(line.lineNo());
            if (there == null) {
                lines.put(line.lineNo(), line);
            } else if (there.equals(line.withQuantity(there.quantity()))) {
                lines.put(line.lineNo(), there.withQuantity(sum(there, line)));
            } else {
                var next = lines.lastKey() + 1;
                lines.put(next, line.numbered(next));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static Quantity sum(OrderLine one, OrderLine other) {
        return one.quantity().plus(other.quantity());
    }
}
