package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.store.EntryRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Label;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
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

/**
 * Brings in what is on the shelves when the ledger begins (期初库存). A bin's goods are opened once: the same row again
 * changes nothing, another quantity is refused, because from then on differences are adjustments.
 */
@Component
class OpeningStockImport implements ImportTarget {

    private static final String OPENED = "openingLines";

    private final Goods goods;
    private final LocationRows locations;
    private final EntryRows entries;
    private final Lots lots;
    private final Stock stock;
    private final Journal journal;

    OpeningStockImport(
            Goods goods, LocationRows locations, EntryRows entries, Lots lots, Stock stock, Journal journal) {
        this.goods = goods;
        this.locations = locations;
        this.entries = entries;
        this.lots = lots;
        this.stock = stock;
        this.journal = journal;
    }

    @Override
    public String code() {
        return "opening-stock";
    }

    @Override
    public Label title() {
        return new Label("期初库存", "Opening stock");
    }

    @Override
    public Permission permission() {
        return Permission.INVENTORY_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("warehouse", "仓库编码", "Warehouse code")
                        .needed()
                        .upTo(20)
                        .alias("仓库", "warehouse", "wh"),
                ImportField.text("bin", "库位", "Bin").upTo(20).alias("库位编码", "货位", "location", "bin code"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("SKU", "编码", "StockCode", "item"),
                ImportField.of("quantity", ImportField.Type.DECIMAL, "数量", "Quantity")
                        .needed()
                        .alias("库存", "库存数量", "qty", "on hand"),
                ImportField.text("lot", "批次", "Lot").upTo(40).alias("批号", "batch"),
                ImportField.of("madeOn", ImportField.Type.DATE, "生产日期", "Made on"),
                ImportField.of("expiresOn", ImportField.Type.DATE, "效期至", "Expires on")
                        .alias("有效期", "expiry"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(OPENED, new Label("期初库存行", "Opening lines")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var round = new Round(batch);
        var outcomes = batch.rows().stream().map(round::judge).toList();
        round.write();
        return outcomes;
    }

    /** One batch on its way: what is known before it, and what it makes of that. */
    private final class Round {

        private final DocumentRef document;
        private final Map<String, Map<String, LocationId>> bins = new HashMap<>();
        private final Map<Sku, SkuFacts> facts;
        private final Map<BinKey, BigDecimal> opened;
        private final Set<BinKey> here = new HashSet<>();
        private final List<NewLot> fresh = new ArrayList<>();
        private final List<Movement> movements = new ArrayList<>();

        Round(ImportBatch batch) {
            document = new DocumentRef("opening-stock", batch.job().value());
            var codes =
                    batch.rows().stream().map(row -> row.required("warehouse")).collect(Collectors.toSet());
            codes.forEach(code -> locations
                    .warehouse(code)
                    .ifPresent(warehouse -> bins.put(code, locations.binsByCode(warehouse.id()))));
            facts = goods.facts(batch.skus("sku"));
            opened = entries.opened(facts.keySet());
        }

        RowOutcome judge(ImportRow row) {
            var known = bins.get(row.required("warehouse"));
            if (known == null) {
                return RowOutcome.refused("warehouse", row.required("warehouse"), "warehouse-unknown");
            }
            var bin = row.text("bin").isPresent()
                    ? Optional.ofNullable(known.get(row.text("bin").get()))
                    : known.values().stream().findFirst();
            if (bin.isEmpty()) {
                return RowOutcome.refused("bin", row.text("bin").orElse(""), "bin-unknown");
            }
            var sku = row.required("sku");
            var item = Sku.wellFormed(sku) ? facts.get(new Sku(sku)) : null;
            if (item == null) {
                return RowOutcome.refused("sku", sku, "goods-unknown");
            }
            return judge(row, bin.get(), item);
        }

        private RowOutcome judge(ImportRow row, LocationId bin, SkuFacts item) {
            var sku = item.sku();
            var lot = row.text("lot");
            if (!item.components().isEmpty()) {
                return RowOutcome.refused("sku", sku.code(), "kit-has-no-stock");
            }
            if (item.lotTracked() != lot.isPresent()) {
                return RowOutcome.refused("lot", lot.orElse(""), item.lotTracked() ? "lot-needed" : "lot-not-wanted");
            }
            var made = row.date("madeOn");
            var expires = row.date("expiresOn");
            if (made.isPresent() && expires.isPresent() && expires.get().isBefore(made.get())) {
                return RowOutcome.refused("expiresOn", expires.get().toString(), "lot-expires-before-made");
            }
            var amount = row.decimal("quantity").orElse(BigDecimal.ZERO);
            if (amount.signum() <= 0) {
                return RowOutcome.refused("quantity", amount.toPlainString(), "quantity-not-positive");
            }
            if (amount.stripTrailingZeros().scale() > Quantity.SCALE || amount.precision() - amount.scale() > 12) {
                return RowOutcome.refused("quantity", amount.toPlainString(), "quantity-over-precise");
            }
            return take(new BinKey(sku, lot.orElse(""), bin), new Quantity(amount, item.uom()), row);
        }

        private RowOutcome take(BinKey key, Quantity quantity, ImportRow row) {
            var before = opened.get(key);
            if (before != null) {
                return before.compareTo(quantity.amount()) == 0
                        ? RowOutcome.unchanged(OPENED, BigDecimal.ZERO)
                        : RowOutcome.refused("quantity", quantity.amount().toPlainString(), "opening-differs");
            }
            if (!here.add(key)) {
                return RowOutcome.refused("sku", key.sku().code(), "opening-twice");
            }
            row.text("lot")
                    .ifPresent(lot -> fresh.add(new NewLot(key.sku(), lot, row.date("madeOn"), row.date("expiresOn"))));
            movements.add(
                    new Movement(key.sku(), row.text("lot"), Places.OPENING, key.bin(), quantity, "opening", document));
            return RowOutcome.taken(OPENED);
        }

        void write() {
            if (movements.isEmpty()) {
                return;
            }
            lots.register(fresh);
            stock.post(movements);
            journal.record(new BatchAct(
                    "stock-opened",
                    document.kind(),
                    movements.stream()
                            .map(one -> one.sku() + "|" + one.lot().orElse("") + "|"
                                    + one.to().value() + "|" + one.quantity())
                            .toList(),
                    Map.of("lines", movements.size()),
                    ""));
        }
    }
}
