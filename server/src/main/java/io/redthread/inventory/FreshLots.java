package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuView;
import io.redthread.kernel.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lots that come in for the first time (新批次); of goods that do not keep for ever each has its last good day. */
@Component
public class FreshLots {

    private final Goods goods;
    private final Lots lots;

    FreshLots(Goods goods, Lots lots) {
        this.goods = goods;
        this.lots = lots;
    }

    /** Of these goods, those whose lots need a last good day. */
    public Set<Sku> expiring(Collection<Sku> skus) {
        return goods.views(skus).stream()
                .filter(view -> view.content().measures().shelfLifeDays().isPresent())
                .map(SkuView::sku)
                .collect(Collectors.toSet());
    }

    /** Registers those not seen before. Where one lacks the day it needs, it is answered and none is registered. */
    public Optional<NewLot> register(List<NewLot> coming) {
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        var known = lots.known(coming.stream()
                .collect(Collectors.groupingBy(NewLot::sku, Collectors.mapping(NewLot::code, Collectors.toSet()))));
        var fresh = coming.stream()
                .filter(it -> !known.getOrDefault(it.sku(), Set.of()).contains(it.code()))
                .toList();
        var expiring = expiring(fresh.stream().map(NewLot::sku).collect(Collectors.toSet()));
        var undated = fresh.stream()
                .filter(it -> it.expiresOn().isEmpty() && expiring.contains(it.sku()))
                .findFirst();
        if (undated.isEmpty()) {
            lots.register(fresh);
        }
        return undated;
    }
}
