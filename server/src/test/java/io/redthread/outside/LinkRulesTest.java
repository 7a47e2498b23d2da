package io.redthread.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.StorageCondition;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which goods a partner may send for us. */
class LinkRulesTest {

    @ParameterizedTest(name = "sold {0}, lots {1}, serials {2}, kit {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  false, false, false, -",
                "false, false, false, false, link-goods-not-sold",
                "true,  true,  false, false, link-of-lots",
                "true,  false, true,  false, link-of-serials",
                "true,  false, false, true,  link-of-a-kit",
                "false, true,  true,  true,  link-goods-not-sold",
                "true,  true,  true,  true,  link-of-a-kit",
                "true,  true,  true,  false, link-of-lots",
            })
    void goods_of_one_plain_kind_that_are_sold_may_be_linked(
            boolean sold,
            boolean lots,
            boolean serials,
            boolean kit,
            @org.jspecify.annotations.Nullable String problem) {
        assertThat(LinkRules.against(facts(sold, lots, serials, kit))).isEqualTo(Optional.ofNullable(problem));
    }

    @org.junit.jupiter.api.Test
    void goods_nobody_knows_may_not() {
        assertThat(LinkRules.against(null)).contains("link-goods-unknown");
    }

    private static SkuFacts facts(boolean sold, boolean lots, boolean serials, boolean kit) {
        return new SkuFacts(
                new Sku("S"),
                "商品",
                Uom.PCS,
                sold,
                lots,
                StorageCondition.AMBIENT,
                serials ? SerialTracking.values()[1] : SerialTracking.NONE,
                true,
                false,
                false,
                kit ? List.of(new KitComponent(new Sku("T"), Quantity.pcs(1))) : List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
