package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.kernel.Label;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in safety buffers (安全缓冲) from a table; a row replaces what was set before, zero removes it. */
@Component
class SafetyBufferImport implements ImportTarget {

    private static final String SET = "buffers";

    private final Goods goods;
    private final LocationRows locations;
    private final StockSettings settings;

    SafetyBufferImport(Goods goods, LocationRows locations, StockSettings settings) {
        this.goods = goods;
        this.locations = locations;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "safety-buffers";
    }

    @Override
    public Label title() {
        return new Label("安全缓冲", "Safety buffers");
    }

    @Override
    public Permission permission() {
        return Permission.INVENTORY_SETTINGS;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("warehouse", "仓库编码", "Warehouse code")
                        .needed()
                        .upTo(20)
                        .alias("仓库", "warehouse", "wh"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("SKU", "编码", "item"),
                ImportField.of("quantity", ImportField.Type.DECIMAL, "缓冲数量", "Buffer")
                        .needed()
                        .alias("安全库存", "安全缓冲", "缓冲", "safety stock", "quantity", "qty"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(SET, new Label("安全缓冲", "Buffers")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var warehouses = new HashMap<String, WarehouseId>();
        locations.warehouses().forEach(one -> warehouses.put(one.code(), one.id()));
        var known = goods.names(batch.skus("sku")).keySet();
        var taken = new LinkedHashMap<Shelf, BigDecimal>();
        var outcomes = batch.rows().stream()
                .map(row -> judge(row, warehouses, known, taken))
                .toList();
        settings.setBuffers(taken.entrySet().stream()
                .map(one ->
                        new SafetyBuffer(one.getKey().warehouse(), one.getKey().sku(), one.getValue()))
                .toList());
        return outcomes;
    }

    private static RowOutcome judge(
            ImportRow row, Map<String, WarehouseId> warehouses, Set<Sku> known, Map<Shelf, BigDecimal> taken) {
        var warehouse = warehouses.get(row.required("warehouse"));
        if (warehouse == null) {
            return RowOutcome.refused("warehouse", row.required("warehouse"), "warehouse-unknown");
        }
        var sku = row.required("sku");
        if (!Sku.wellFormed(sku) || !known.contains(new Sku(sku))) {
            return RowOutcome.refused("sku", sku, "goods-unknown");
        }
        var amount = row.decimal("quantity").orElse(BigDecimal.ZERO);
        if (amount.signum() < 0
                || amount.stripTrailingZeros().scale() > Quantity.SCALE
                || amount.precision() - amount.scale() > 12) {
            return RowOutcome.refused("quantity", amount.toPlainString(), "buffer-malformed");
        }
        return taken.putIfAbsent(new Shelf(new Sku(sku), warehouse), amount) == null
                ? RowOutcome.taken(SET)
                : RowOutcome.refused("sku", sku, "buffer-twice");
    }
}
