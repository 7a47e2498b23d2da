package io.redthread.parties;

import io.redthread.catalog.Goods;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.store.ShopStore;
import io.redthread.parties.store.SkuMappingStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings in what shops' codes mean; a code that is mapped already gets its new meaning. */
@Component
class MappingImport implements ImportTarget {

    private static final String MAPPINGS = "mappings";

    private final ShopStore shops;
    private final SkuMappingStore store;
    private final Goods goods;
    private final Journal journal;

    MappingImport(ShopStore shops, SkuMappingStore store, Goods goods, Journal journal) {
        this.shops = shops;
        this.store = store;
        this.goods = goods;
        this.journal = journal;
    }

    @Override
    public String code() {
        return "sku-mappings";
    }

    @Override
    public Label title() {
        return new Label("商品对照", "SKU mappings");
    }

    @Override
    public Permission permission() {
        return Permission.PARTIES_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("shop", "店铺编码", "Shop code").needed().upTo(32).alias("店铺"),
                ImportField.text("platformSku", "平台编码", "Platform code")
                        .needed()
                        .upTo(128),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64),
                ImportField.of("factor", Type.DECIMAL, "数量系数", "Factor"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(MAPPINGS, title()));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        var shopIds = new HashMap<String, Optional<ShopId>>();
        batch.rows()
                .forEach(row -> shopIds.computeIfAbsent(
                        row.required("shop"), code -> shops.byCode(code).map(ShopFacts::id)));
        var known = goods.names(batch.skus("sku")).keySet();
        var wanted = new LinkedHashMap<PlatformSku, NewSkuMapping>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : batch.rows()) {
            var sku = row.required("sku");
            if (!Sku.wellFormed(sku) || !known.contains(new Sku(sku))) {
                outcomes.add(RowOutcome.refused("sku", sku, "mapped-sku-unknown"));
                continue;
            }
            outcomes.add(shopIds.getOrDefault(row.required("shop"), Optional.empty())
                    .map(shop -> judge(shop, row, wanted))
                    .orElseGet(() -> RowOutcome.refused("shop", row.required("shop"), "mapped-shop-unknown")));
        }
        write(batch, List.copyOf(wanted.values()));
        return outcomes;
    }

    private static RowOutcome judge(ShopId shop, ImportRow row, Map<PlatformSku, NewSkuMapping> wanted) {
        try {
            var mapping = new NewSkuMapping(
                    shop,
                    row.required("platformSku"),
                    new Sku(row.required("sku")),
                    row.decimal("factor").orElse(BigDecimal.ONE));
            wanted.put(new PlatformSku(shop, mapping.platformSku()), mapping);
            return RowOutcome.taken(MAPPINGS);
        } catch (Refused refused) {
            var error = ((InvalidInput) refused.refusal()).errors().getFirst();
            return RowOutcome.refused(error.pointer().substring(1), error.value(), error.code());
        }
    }

    private void write(ImportBatch batch, List<NewSkuMapping> mappings) {
        if (mappings.isEmpty()) {
            return;
        }
        var changed = store.save(mappings).size();
        if (changed > 0) {
            journal.record(new BatchAct(
                    "sku-mappings-imported",
                    "sku-mapping",
                    mappings.stream().map(NewSkuMapping::toString).toList(),
                    Map.of("changed", changed),
                    "import " + batch.job().value()));
        }
    }
}
