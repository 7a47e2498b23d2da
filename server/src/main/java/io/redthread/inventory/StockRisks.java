package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.RiskRows;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that are about to run out (缺货风险): less is free than the safety buffer that somebody set for them. */
@Service
@Transactional(readOnly = true)
public class StockRisks {

    private final RiskRows rows;
    private final Goods goods;

    StockRisks(RiskRows rows, Goods goods) {
        this.rows = rows;
        this.goods = goods;
    }

    /** How many there are, and so many of the worst. */
    public Risks worst(int most) {
        var found = rows.worst(most);
        var names = goods.names(found.stream().map(StockRisk::sku).collect(Collectors.toSet()));
        return new Risks(
                rows.count(),
                found.stream()
                        .map(it -> new StockRisk(
                                it.warehouse(), it.sku(), names.getOrDefault(it.sku(), ""), it.buffer(), it.free()))
                        .toList());
    }

    /**
     * Goods about to run out.
     *
     * @param count how many, each warehouse apart
     * @param worst those of which the smallest part of the buffer is left, ordered so
     */
    public record Risks(long count, List<StockRisk> worst) {}

    /**
     * Goods of a warehouse that are about to run out.
     *
     * @param warehouse where
     * @param sku what
     * @param name what they are called
     * @param buffer how much ought to be kept
     * @param free how much is there that nobody has reserved
     */
    public record StockRisk(WarehouseId warehouse, Sku sku, String name, BigDecimal buffer, BigDecimal free) {}
}
