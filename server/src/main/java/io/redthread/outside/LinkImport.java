package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes links of goods down from a table (关联商品), to be agreed; what is linked already stays as it is. */
@Component
class LinkImport implements ImportTarget {

    private static final String LINKS = "links";

    private final Links links;
    private final KnownOutside outside;
    private final Warehouses warehouses;
    private final Goods goods;

    LinkImport(Links links, KnownOutside outside, Warehouses warehouses, Goods goods) {
        this.links = links;
        this.outside = outside;
        this.warehouses = warehouses;
        this.goods = goods;
    }

    @Override
    public String code() {
        return "goods-links";
    }

    @Override
    public Label title() {
        return new Label("代发关联商品", "Linked goods (drop-shipping)");
    }

    @Override
    public Permission permission() {
        return Permission.OUTSIDE_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("warehouse", "代发仓编码", "Warehouse code")
                        .needed()
                        .upTo(20)
                        .alias("仓库", "代发仓", "warehouse"),
                ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("SKU", "编码", "item"),
                ImportField.text("code", "对方编码", "Their code").needed().upTo(64).alias("供应商编码", "货号", "code"),
                ImportField.of("ratio", ImportField.Type.INTEGER, "换算(1 件 = 对方几件)", "Ratio")
                        .alias("换算", "ratio"),
                ImportField.of("cost", ImportField.Type.DECIMAL, "代发价", "Cost")
                        .needed()
                        .alias("成本价", "价格", "cost", "price"),
                ImportField.text("currency", "币种", "Currency").upTo(3).alias("currency"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(LINKS, new Label("关联商品", "Links")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var theirs = outside.dropShipped();
        var places = warehouses.all().stream()
                .filter(it -> theirs.contains(it.id()))
                .collect(Collectors.toMap(WarehouseFacts::code, WarehouseFacts::id));
        var facts = goods.facts(batch.skus("sku"));
        var named = new HashSet<String>();
        var sound = new LinkedHashMap<Integer, NewLink>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : batch.rows()) {
            try {
                var link = read(row, places, facts, named);
                sound.put(outcomes.size(), link);
                outcomes.add(RowOutcome.taken(LINKS));
            } catch (Refused refused) {
                var first = problem(refused);
                outcomes.add(RowOutcome.refused(first.pointer().substring(1), first.value(), first.code()));
            }
        }
        var fresh = links.proposeAll(List.copyOf(sound.values())).stream()
                .map(LinkedGoods::content)
                .map(it -> it.warehouse().value() + it.sku().code())
                .collect(Collectors.toSet());
        sound.forEach((index, it) -> {
            if (!fresh.contains(it.warehouse().value() + it.sku().code())) {
                outcomes.set(index, RowOutcome.unchanged(LINKS, BigDecimal.ZERO));
            }
        });
        return outcomes;
    }

    private static InputError problem(Refused refused) {
        if (refused.refusal() instanceof InvalidInput invalid) {
            return invalid.errors().getFirst();
        }
        throw refused;
    }

    private static NewLink read(
            ImportRow row, Map<String, WarehouseId> places, Map<Sku, SkuFacts> facts, Set<String> named) {
        var place = places.get(row.required("warehouse"));
        if (place == null) {
            throw InvalidInput.of("/warehouse", row.required("warehouse"), "link-warehouse-unknown");
        }
        var code = row.required("sku");
        var its = Sku.wellFormed(code) ? facts.get(new Sku(code)) : null;
        LinkRules.against(its).ifPresent(problem -> {
            throw InvalidInput.of("/sku", code, problem);
        });
        var ratio = row.integer("ratio").orElse(1L);
        var link = new NewLink(
                place,
                new Sku(code),
                row.required("code"),
                (int) Math.min(Integer.MAX_VALUE, Math.max(0L, ratio)),
                UnitPrice.of(
                        row.decimal("cost").orElse(BigDecimal.ZERO).toPlainString(),
                        row.text("currency")
                                .filter(it -> it.matches("[A-Z]{3}"))
                                .orElse("CNY")));
        var goodsAgain = !named.add(place.value() + "/sku/" + code);
        var codeAgain = !named.add(place.value() + "/code/" + link.code());
        if (goodsAgain || codeAgain) {
            throw InvalidInput.of("/code", link.code(), "link-twice");
        }
        return link;
    }
}
