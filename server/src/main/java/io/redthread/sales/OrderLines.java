package io.redthread.sales;

import io.redthread.kernel.Sku;
import java.util.Map;

/** Puts SKUs to the lines that lack them. */
final class OrderLines {

    private OrderLines() {}

    /** The order with the SKUs found; what was found is left with the batch to be written. */
    static SalesOrder resolved(SalesOrder order, Map<String, Sku> found, OrderBatch batch) {
        var lines = order.lines().stream()
                .map(line -> {
                    var sku = line.sku().isEmpty() && line.kind() == LineKind.GOODS
                            ? found.get(line.platformSku())
                            : null;
                    if (sku == null) {
                        return line;
                    }
                    batch.resolve(order.id(), line.lineNo(), sku);
                    return line.resolved(sku);
                })
                .toList();
        return order.withLines(lines);
    }
}
