package io.redthread.catalog.domain;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told wrong about an item from its own content. */
public final class SkuRules {

    private static final int MOST_LIST_ENTRIES = 50;
    private static final BigDecimal MOST_FACTOR = new BigDecimal("1000000");
    private static final BigDecimal MOST_MEASURE = new BigDecimal("10000000000");

    private final Sku sku;
    private final SkuContent content;
    private final String at;
    private final List<InputError> errors = new ArrayList<>();

    private SkuRules(Sku sku, SkuContent content, String at) {
        this.sku = sku;
        this.content = content;
        this.at = at;
    }

    /** Every wrong value, pointed at below that place. */
    public static List<InputError> errors(Sku sku, SkuContent content, String at) {
        var rules = new SkuRules(sku, content, at);
        rules.texts();
        rules.measures();
        rules.prices();
        rules.barcodes();
        rules.units();
        rules.components();
        return rules.errors;
    }

    private void texts() {
        if (content.name().isEmpty()) {
            wrong("/name", "", "value-required");
        }
        Stream.of(new String[] {"/name", content.name()}, new String[] {"/nameEn", content.nameEn()}, new String[] {
                    "/spec", content.spec()
                })
                .filter(text -> text[1].length() > 200 || text[1].chars().anyMatch(Character::isISOControl))
                .forEach(text -> wrong(text[0], text[1], "name-malformed"));
        if (!content.imageUrl().isEmpty()
                && !content.imageUrl().matches("https?://[^\\s\"<>]{3,480}|/[^\\s\"<>]{1,480}")) {
            wrong("/imageUrl", content.imageUrl(), "url-malformed");
        }
        if (content.extra().size() > MOST_LIST_ENTRIES
                || content.extra().entrySet().stream()
                        .anyMatch(field ->
                                field.getKey().length() > 64 || field.getValue().length() > 500)) {
            wrong("/extra", "", "extra-too-large");
        }
    }

    private void measures() {
        SkuMeasures measures = content.measures();
        measures.shelfLifeDays()
                .filter(days -> days < 1 || days > 36_500)
                .ifPresent(days -> wrong("/measures/shelfLifeDays", days, "shelf-life-out-of-range"));
        if (measures.shelfLifeDays().isPresent() && !measures.lotTracked()) {
            wrong("/measures/shelfLifeDays", measures.shelfLifeDays().get(), "shelf-life-needs-lots");
        }
        if (measures.lotTracked() && !content.components().isEmpty()) {
            wrong("/measures/lotTracked", true, "kit-without-lots");
        }
        if (measures.serials() != SerialTracking.NONE) {
            if (!content.components().isEmpty()) {
                wrong("/measures/serials", measures.serials().code(), "kit-without-serials");
            }
            if (!content.uom().equals(Uom.PCS)) {
                wrong("/measures/serials", content.uom().code(), "serials-need-pieces");
            }
        }
        measure("/measures/weightGrams", measures.weightGrams());
        measure("/measures/volumeCm3", measures.volumeCm3());
    }

    private void measure(String pointer, Optional<BigDecimal> value) {
        value.filter(amount -> amount.signum() < 0
                        || amount.compareTo(MOST_MEASURE) >= 0
                        || amount.stripTrailingZeros().scale() > 1)
                .ifPresent(amount -> wrong(pointer, amount.toPlainString(), "measure-out-of-range"));
    }

    private void prices() {
        price("/price/amount", content.price());
        price("/cost/amount", content.cost());
    }

    private void price(String pointer, Optional<UnitPrice> price) {
        price.filter(given -> given.amount().signum() < 0)
                .ifPresent(given -> wrong(pointer, given.amount().toPlainString(), "price-negative"));
    }

    private void barcodes() {
        tooMany("/barcodes", content.barcodes().size());
        var seen = new HashSet<String>();
        for (var i = 0; i < content.barcodes().size(); i++) {
            Barcode barcode = content.barcodes().get(i);
            var pointer = "/barcodes/" + i + "/code";
            if (!barcode.code().matches("[\\x21-\\x7e]{1,48}")) {
                wrong(pointer, barcode.code(), "barcode-malformed");
            } else if (!EanCheckDigit.holds(barcode.code())) {
                wrong(pointer, barcode.code(), "barcode-check-digit");
            } else if (!seen.add(barcode.code())) {
                wrong(pointer, barcode.code(), "listed-twice");
            }
            if (!knownUnit(barcode.uom())) {
                wrong("/barcodes/" + i + "/uom", barcode.uom(), "unit-unknown");
            }
        }
    }

    private boolean knownUnit(Uom uom) {
        return uom.equals(content.uom())
                || content.units().stream().anyMatch(unit -> unit.uom().equals(uom));
    }

    private void units() {
        tooMany("/units", content.units().size());
        var seen = new HashSet<Uom>(List.of(content.uom()));
        for (var i = 0; i < content.units().size(); i++) {
            UnitConversion unit = content.units().get(i);
            if (!seen.add(unit.uom())) {
                wrong("/units/" + i + "/uom", unit.uom(), "listed-twice");
            }
            if (unit.factor().signum() <= 0
                    || unit.factor().compareTo(MOST_FACTOR) > 0
                    || unit.factor().stripTrailingZeros().scale() > UnitConversion.SCALE) {
                wrong("/units/" + i + "/factor", unit.factor().toPlainString(), "factor-out-of-range");
            }
        }
    }

    private void components() {
        tooMany("/components", content.components().size());
        var seen = new HashSet<Sku>();
        for (var i = 0; i < content.components().size(); i++) {
            KitComponent part = content.components().get(i);
            if (part.sku().equals(sku)) {
                wrong("/components/" + i + "/sku", part.sku(), "component-is-itself");
            } else if (!seen.add(part.sku())) {
                wrong("/components/" + i + "/sku", part.sku(), "listed-twice");
            }
            if (!part.quantity().isPositive()) {
                wrong("/components/" + i + "/quantity/amount", part.quantity().amount(), "quantity-not-positive");
            }
        }
    }

    private void tooMany(String pointer, int size) {
        if (size > MOST_LIST_ENTRIES) {
            wrong(pointer, size, "too-many-entries");
        }
    }

    private void wrong(String pointer, Object value, String code) {
        errors.add(new InputError(at + pointer, String.valueOf(value), code));
    }
}
