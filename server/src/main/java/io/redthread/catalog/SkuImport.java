package io.redthread.catalog;

import io.redthread.catalog.domain.SkuRules;
import io.redthread.catalog.store.CategoryStore;
import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.importing.RowOutcome.Cause;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings items in from a sheet: new codes are put in, known ones changed where the sheet differs. */
@Component
class SkuImport implements ImportTarget {

    private static final String GOODS = "goods";

    private final Goods goods;
    private final Registration registration;
    private final CategoryStore categories;
    private final Journal journal;

    SkuImport(Goods goods, Registration registration, CategoryStore categories, Journal journal) {
        this.goods = goods;
        this.registration = registration;
        this.categories = categories;
        this.journal = journal;
    }

    @Override
    public String code() {
        return GOODS;
    }

    @Override
    public Label title() {
        return new Label("商品", "Goods");
    }

    @Override
    public Permission permission() {
        return Permission.CATALOG_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return SkuSheet.fields();
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(GOODS, new Label("商品", "Goods")));
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

        private final SkuSheet sheet = new SkuSheet(Map.of());
        private final ImportBatch batch;
        private final Map<Sku, SkuView> known = new HashMap<>();
        private final Map<String, CategoryId> categoryByCode = categories.byCode();
        private final Map<String, Sku> barcodes = new HashMap<>();
        private final Map<Sku, SkuContent> wanted = new LinkedHashMap<>();

        Round(ImportBatch batch) {
            this.batch = batch;
            var skus = batch.rows().stream()
                    .flatMap(row -> SkuSheet.sku(row).stream())
                    .collect(Collectors.toSet());
            goods.views(skus).forEach(view -> known.put(view.sku(), view));
            var codes = batch.rows().stream()
                    .flatMap(row -> row.text("barcodes").stream())
                    .flatMap(cell -> java.util.Arrays.stream(cell.split("[\\s,;,;、]+")))
                    .collect(Collectors.toSet());
            barcodes.putAll(goods.barcodeOwners(codes));
        }

        RowOutcome judge(ImportRow row) {
            var sku = SkuSheet.sku(row);
            if (sku.isEmpty()) {
                return RowOutcome.refused("sku", row.required("sku"), "sku-malformed");
            }
            var before = before(sku.get());
            Optional<CategoryId> category =
                    row.text("category").flatMap(code -> Optional.ofNullable(categoryByCode.get(code)));
            if (row.text("category").isPresent() && category.isEmpty()) {
                return RowOutcome.refused("category", row.text("category").get(), "category-unknown");
            }
            if (row.text("uom").filter(uom -> !uom.equals(before.uom().code())).isPresent()
                    && known.containsKey(sku.get())) {
                return RowOutcome.refused("uom", row.text("uom").get(), "base-unit-fixed");
            }
            return applied(row, sku.get(), before, category);
        }

        private RowOutcome applied(ImportRow row, Sku sku, SkuContent before, Optional<CategoryId> category) {
            SkuContent after;
            try {
                after = SkuSheet.applied(row, before, category);
            } catch (Refused refused) {
                return refusal(refused);
            } catch (IllegalArgumentException noSuchCurrency) {
                return RowOutcome.refused("currency", row.text("currency").orElse(""), "currency-unknown");
            }
            var errors = new ArrayList<>(SkuRules.errors(sku, after, ""));
            for (var barcode : after.barcodes()) {
                if (!barcodes.computeIfAbsent(barcode.code(), free -> sku).equals(sku)) {
                    errors.add(new InputError("/barcodes", barcode.code(), "barcode-of-another"));
                }
            }
            if (!errors.isEmpty()) {
                return rejected(errors);
            }
            if (after.equals(before)) {
                return RowOutcome.unchanged(GOODS, java.math.BigDecimal.ZERO);
            }
            wanted.put(sku, after);
            return RowOutcome.taken(GOODS);
        }

        private SkuContent before(Sku sku) {
            var pending = wanted.get(sku);
            if (pending != null) {
                return pending;
            }
            var view = known.get(sku);
            return view == null ? SkuContent.named("").in(Uom.PCS) : view.content();
        }

        private RowOutcome refusal(Refused refused) {
            if (refused.refusal() instanceof InvalidInput invalid) {
                return rejected(invalid.errors());
            }
            throw refused;
        }

        private RowOutcome rejected(List<InputError> errors) {
            return new RowOutcome.Rejected(errors.stream()
                    .map(error -> new Cause(sheet.fieldAt(error.pointer()), error.value(), error.code()))
                    .toList());
        }

        void write() {
            var changed = new LinkedHashMap<SkuView, SkuContent>();
            var fresh = new ArrayList<NewSku>();
            wanted.forEach((sku, content) -> {
                var view = known.get(sku);
                if (view == null) {
                    fresh.add(new NewSku(sku, content));
                } else {
                    changed.put(view, content);
                }
            });
            if (!fresh.isEmpty() && registration.register(fresh).size() != fresh.size()
                    || !changed.isEmpty() && registration.revise(changed) != changed.size()) {
                throw new IllegalStateException("somebody else saved the same items during the import");
            }
            if (!wanted.isEmpty()) {
                var facts = wanted.entrySet().stream()
                        .map(item -> item.getKey() + " " + item.getValue())
                        .toList();
                journal.record(new BatchAct(
                        "skus-imported",
                        "sku",
                        facts,
                        Map.of("created", fresh.size(), "revised", changed.size()),
                        "import " + batch.job().value()));
            }
        }
    }
}
