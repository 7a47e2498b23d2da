package io.redthread.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told wrong about an item, and where. */
class SkuRulesTest {

    private static final Sku SKU = new Sku("A-1");

    @ParameterizedTest
    @CsvSource({
        "6901234567892,true",
        "6901234567893,false",
        "4006381333931,true",
        "4006381333930,false",
        "12345678,true",
        "ABC-1,true"
    })
    void checks_the_last_digit_of_thirteen(String code, boolean right) {
        assertThat(EanCheckDigit.holds(code)).isEqualTo(right);
    }

    @Test
    void finds_nothing_wrong_with_a_name_alone() {
        assertThat(SkuRules.errors(SKU, SkuContent.named("杯"), "")).isEmpty();
    }

    @Test
    void points_at_every_wrong_value_at_once() {
        var content = SkuContent.named(" ")
                .with(new SkuMeasures(
                        false,
                        Optional.of(30),
                        Optional.of(new BigDecimal("-1")),
                        Optional.empty(),
                        StorageCondition.AMBIENT))
                .with(new Barcode("6901234567893", Uom.PCS), new Barcode("X1", new Uom("box")))
                .with(new UnitConversion(Uom.PCS, BigDecimal.ZERO));

        assertThat(SkuRules.errors(SKU, content, "/content"))
                .extracting(InputError::pointer, InputError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/content/name", "value-required"),
                        org.assertj.core.groups.Tuple.tuple("/content/measures/shelfLifeDays", "shelf-life-needs-lots"),
                        org.assertj.core.groups.Tuple.tuple("/content/measures/weightGrams", "measure-out-of-range"),
                        org.assertj.core.groups.Tuple.tuple("/content/barcodes/0/code", "barcode-check-digit"),
                        org.assertj.core.groups.Tuple.tuple("/content/barcodes/1/uom", "unit-unknown"),
                        org.assertj.core.groups.Tuple.tuple("/content/units/0/uom", "listed-twice"),
                        org.assertj.core.groups.Tuple.tuple("/content/units/0/factor", "factor-out-of-range"));
    }
}
