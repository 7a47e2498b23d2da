package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuView;
import io.redthread.inventory.Lots;
import io.redthread.inventory.NewLot;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.ReceiptRefusal.ExpiryRequired;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Registers the lots of goods at the dock (批次、效期); goods that do not keep for ever come with their last good day. */
@Component
class DockLots {

    private final Goods goods;
    private final Lots lots;

    DockLots(Goods goods, Lots lots) {
        this.goods = goods;
        this.lots = lots;
    }

    /** Of these goods, those whose lots need a last good day. */
    Set<Sku> expiring(Set<Sku> skus) {
        return goods.views(skus).stream()
                .filter(view -> view.content().measures().shelfLifeDays().isPresent())
                .map(SkuView::sku)
                .collect(Collectors.toSet());
    }

    /** Registers what is new; refuses a lot without the day it needs. */
    void register(List<Came> came) {
        var kept = came.stream().filter(it -> !it.lot().isEmpty()).toList();
        if (kept.isEmpty()) {
            return;
        }
        var expiring = expiring(kept.stream().map(Came::sku).collect(Collectors.toSet()));
        var known = lots.known(kept.stream()
                .collect(Collectors.groupingBy(Came::sku, Collectors.mapping(Came::lot, Collectors.toSet()))));
        var fresh = new ArrayList<NewLot>();
        for (var it : kept) {
            if (known.getOrDefault(it.sku(), Set.of()).contains(it.lot())) {
                continue;
            }
            if (it.expiresOn().isEmpty() && expiring.contains(it.sku())) {
                throw new Refused(new ExpiryRequired(it.sku(), it.lot()));
            }
            fresh.add(new NewLot(it.sku(), it.lot(), Optional.empty(), it.expiresOn()));
        }
        lots.register(fresh);
    }
}
