package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.catalog.ScannedSku;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What scanned codes stand for: a barcode of the catalogue, or the SKU itself. */
@Component
class GoodsCodes {

    private final Goods goods;

    GoodsCodes(Goods goods) {
        this.goods = goods;
    }

    /**
     * What each code stands for among goods that are wanted; a code that is none of theirs is missing.
     *
     * @param wanted the goods with the unit they are counted in
     */
    Map<String, ScannedSku> resolve(Collection<String> codes, Map<Sku, Quantity> wanted) {
        var found = new HashMap<String, ScannedSku>();
        var barcodes = new LinkedHashSet<String>();
        for (var code : codes) {
            var quantity = Sku.wellFormed(code) ? wanted.get(new Sku(code)) : null;
            if (quantity == null) {
                barcodes.add(code);
            } else {
                found.put(code, new ScannedSku(new Sku(code), new Quantity(BigDecimal.ONE, quantity.uom())));
            }
        }
        if (!barcodes.isEmpty()) {
            found.putAll(goods.scanned(barcodes));
        }
        return found;
    }
}
