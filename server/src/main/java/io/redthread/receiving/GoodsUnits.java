package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In which unit goods on the table are counted; goods the catalogue does not know are refused at their place. */
@Component
class GoodsUnits {

    private final Goods goods;

    GoodsUnits(Goods goods) {
        this.goods = goods;
    }

    Map<Sku, Uom> of(List<Arrived> arrived) {
        var facts = goods.facts(arrived.stream().map(Arrived::sku).collect(Collectors.toSet()));
        for (var i = 0; i < arrived.size(); i++) {
            if (!facts.containsKey(arrived.get(i).sku())) {
                throw InvalidInput.of(
                        "/goods/" + i + "/sku", arrived.get(i).sku().code(), "goods-unknown");
            }
        }
        return facts.values().stream().collect(Collectors.toMap(SkuFacts::sku, SkuFacts::uom));
    }
}
