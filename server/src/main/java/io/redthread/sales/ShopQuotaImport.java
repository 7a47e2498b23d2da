package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.inventory.NewQuota;
import io.redthread.inventory.QuotaSet;
import io.redthread.inventory.Quotas;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Label;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what is set aside for shops (专属配额) from a table; a row replaces what was set before, zero ends it. */
@Component
class ShopQuotaImport implements ImportTarget {

    private static final String SET = "quotas";

    private final Shops shops;
    private final Goods goods;
    private final Warehouses warehouses;
    private final Quotas quotas;

    ShopQuotaImport(Shops shops, Goods goods, Warehouses warehouses, Quotas quotas) {
        this.shops = shops;
        this.goods = goods;
        this.warehouses = warehouses;
        this.quotas = quotas;
    }

    @Override
    public String code() {
        return "shop-quotas";
    }

    @Override
    public Label title() {
        return new Label("店铺配额", "Shop quotas");
    }

    @Override
    public Permission permission() {
        return Permission.INVENTORY_SETTINGS;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("shop", "店铺编码", "Shop code").needed().upTo(32).alias("店铺", "shop"),
                ImportField.text("warehouse", "仓库编码", "Warehouse code")
                        .needed()
                        .upTo(20)
                        .alias("仓库", "warehouse", "wh"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("SKU", "编码", "item"),
                ImportField.of("quantity", ImportField.Type.DECIMAL, "配额", "Quota")
                        .needed()
                        .alias("配额数量", "数量", "quantity", "qty"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(SET, new Label("配额", "Quotas")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var round = new Round(batch);
        var judged = batch.rows().stream().map(round::judge).toList();
        var set = quotas.set(round.wanted).iterator();
        var outcomes = new ArrayList<RowOutcome>();
        for (var i = 0; i < judged.size(); i++) {
            var row = batch.rows().get(i);
            outcomes.add(judged.get(i).orElseGet(() -> outcome(row, set.next())));
        }
        return outcomes;
    }

    private static RowOutcome outcome(ImportRow row, QuotaSet set) {
        if (set.refusal().isPresent()) {
            return RowOutcome.refused(
                    "quantity",
                    row.decimal("quantity").map(BigDecimal::toPlainString).orElse(""),
                    set.refusal().get().name());
        }
        return set.changed() ? RowOutcome.taken(SET) : RowOutcome.unchanged(SET, BigDecimal.ZERO);
    }

    /** One batch: what its codes mean, and the quotas it asks for. */
    private final class Round {

        private final Map<String, Optional<ShopId>> shopIds = new HashMap<>();
        private final Map<String, WarehouseId> warehouseIds;
        private final Set<Sku> known;
        private final Set<List<Object>> seen = new HashSet<>();
        private final List<NewQuota> wanted = new ArrayList<>();

        Round(ImportBatch batch) {
            warehouseIds =
                    warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::code, WarehouseFacts::id));
            known = goods.names(batch.skus("sku")).keySet();
        }

        /** Why the row is refused; nothing where the quota is to be set. */
        Optional<RowOutcome> judge(ImportRow row) {
            var shop = shopIds.computeIfAbsent(
                    row.required("shop"), code -> shops.byCode(code).map(ShopFacts::id));
            if (shop.isEmpty()) {
                return refused("shop", row.required("shop"), "mapped-shop-unknown");
            }
            var warehouse = warehouseIds.get(row.required("warehouse"));
            if (warehouse == null) {
                return refused("warehouse", row.required("warehouse"), "warehouse-unknown");
            }
            var sku = row.required("sku");
            if (!Sku.wellFormed(sku) || !known.contains(new Sku(sku))) {
                return refused("sku", sku, "goods-unknown");
            }
            var amount = row.decimal("quantity").orElse(BigDecimal.ZERO);
            if (amount.signum() < 0
                    || amount.stripTrailingZeros().scale() > Quantity.SCALE
                    || amount.precision() - amount.scale() > 12) {
                return refused("quantity", amount.toPlainString(), "quota-malformed");
            }
            if (!seen.add(List.of(shop.get(), warehouse, sku))) {
                return refused("sku", sku, "quota-twice");
            }
            wanted.add(new NewQuota(shop.get().value(), warehouse, new Sku(sku), amount));
            return Optional.empty();
        }

        private static Optional<RowOutcome> refused(String field, String value, String code) {
            return Optional.of(RowOutcome.refused(field, value, code));
        }
    }
}
