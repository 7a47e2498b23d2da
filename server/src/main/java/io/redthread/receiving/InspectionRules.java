package io.redthread.receiving;

import io.redthread.catalog.Categories;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.CategoryView;
import io.redthread.catalog.Goods;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.caller.Callers;
import io.redthread.receiving.store.InspectionRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which bought goods are looked at before they may be promised (来料质检规则, X23): by item, category or supplier. */
@Service
@Transactional
public class InspectionRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final InspectionRows rows;
    private final Goods goods;
    private final Categories categories;
    private final Suppliers suppliers;
    private final Journal journal;
    private final Clock clock;

    InspectionRules(
            InspectionRows rows,
            Goods goods,
            Categories categories,
            Suppliers suppliers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.categories = categories;
        this.suppliers = suppliers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every rule. */
    @Transactional(readOnly = true)
    public List<InspectionRule> all() {
        return rows.rules();
    }

    /** Sets a rule; zero percent removes it. */
    public List<InspectionRule> set(InspectionKind kind, String code, BigDecimal percent) {
        if (percent.signum() < 0
                || percent.compareTo(ALL) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw InvalidInput.of("/percent", percent, "inspection-percent-out-of-range");
        }
        if (percent.signum() == 0) {
            rows.remove(kind, code);
        } else {
            known(kind, code);
            rows.set(new InspectionRule(kind, code, percent, Callers.current().username(), clock.instant()));
        }
        journal.record(Act.of(
                "inspection-rule-set",
                new DocumentRef("inspection-rule", 0),
                code,
                Map.of("kind", kind.code(), "percent", percent)));
        return rows.rules();
    }

    /** The lines, each with how many of it are to be looked at: the strictest rule holds, parts are rounded up. */
    List<GoodsReceiptLine> sampled(SupplierId supplier, List<GoodsReceiptLine> lines) {
        var rules = rows.rules();
        if (rules.isEmpty()) {
            return lines;
        }
        var own = of(InspectionKind.SUPPLIER, rules);
        var percent = suppliers.byCode(own.keySet()).entrySet().stream()
                .filter(it -> it.getValue().equals(supplier))
                .map(it -> own.getOrDefault(it.getKey(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        var byGoods = byGoods(lines.stream().map(GoodsReceiptLine::sku).collect(Collectors.toSet()), rules);
        return lines.stream()
                .map(line -> sampled(line, percent.max(byGoods.getOrDefault(line.sku(), BigDecimal.ZERO))))
                .toList();
    }

    private Map<Sku, BigDecimal> byGoods(Set<Sku> skus, List<InspectionRule> rules) {
        var bySku = of(InspectionKind.SKU, rules);
        var byCategory = of(InspectionKind.CATEGORY, rules);
        var tree = byCategory.isEmpty()
                ? Map.<CategoryId, CategoryView>of()
                : categories.all().stream().collect(Collectors.toMap(CategoryView::id, Function.identity()));
        var strictest = new HashMap<Sku, BigDecimal>();
        for (var view : goods.views(skus)) {
            var percent = bySku.getOrDefault(view.sku().code(), BigDecimal.ZERO);
            for (var code : above(view.content().category(), tree)) {
                percent = percent.max(byCategory.getOrDefault(code, BigDecimal.ZERO));
            }
            strictest.put(view.sku(), percent);
        }
        return strictest;
    }

    private static GoodsReceiptLine sampled(GoodsReceiptLine line, BigDecimal percent) {
        if (percent.signum() == 0) {
            return line;
        }
        var whole = line.quantity().amount();
        var part = whole.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.UP);
        return line.sampled(new Quantity(part.min(whole), line.quantity().uom()));
    }

    private static Set<String> above(Optional<CategoryId> category, Map<CategoryId, CategoryView> tree) {
        var codes = new HashSet<String>();
        for (var at = category.map(tree::get);
                at.isPresent() && codes.add(at.get().code()); ) {
            at = at.get().parent().map(tree::get);
        }
        return codes;
    }

    private static Map<String, BigDecimal> of(InspectionKind kind, List<InspectionRule> rules) {
        return rules.stream()
                .filter(it -> it.kind() == kind)
                .collect(Collectors.toMap(InspectionRule::code, InspectionRule::percent));
    }

    private void known(InspectionKind kind, String code) {
        var there = switch (kind) {
            case SKU ->
                Sku.wellFormed(code) && goods.facts(Set.of(new Sku(code))).size() == 1;
            case CATEGORY -> categories.all().stream().anyMatch(it -> it.code().equals(code));
            case SUPPLIER -> suppliers.byCode(Set.of(code)).size() == 1;
        };
        if (!there) {
            throw InvalidInput.of("/code", code, "inspection-code-unknown");
        }
    }
}
