package io.redthread.parties;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.DemoGoods;
import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.domain.EanCheckDigit;
import io.redthread.support.RedthreadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo company's goods and partners. */
class DemoTest extends RedthreadTest {

    @Autowired
    private DemoGoods demoGoods;

    @Autowired
    private DemoParties demoParties;

    @Autowired
    private Goods goods;

    @Autowired
    private SkuMappings mappings;

    @Test
    void is_put_in_once_and_holds_all_sorts_of_goods() {
        var created = demoGoods.create(42);
        var shops = demoParties.create(42);

        var facts = goods.facts(created).values();
        assertThat(created).hasSizeBetween(280, 330);
        assertThat(facts)
                .anyMatch(SkuFacts::isKit)
                .anyMatch(SkuFacts::lotTracked)
                .anyMatch(SkuFacts::highValue);
        assertThat(facts).anyMatch(SkuFacts::isNew).anyMatch(item -> !item.regular());
        assertThat(goods.views(created))
                .allSatisfy(view -> assertThat(view.content().barcodes())
                        .isNotEmpty()
                        .allMatch(barcode -> EanCheckDigit.holds(barcode.code())));
        assertThat(shops).hasSize(6);
        assertThat(mappings.resolve(shops.get(3), java.util.List.of("DYAP0001")))
                .hasSize(1);

        assertThat(demoGoods.create(42)).isEmpty();
        assertThat(demoParties.create(42)).isEqualTo(shops);
    }
}
