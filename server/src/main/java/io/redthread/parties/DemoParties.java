package io.redthread.parties;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFilter;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.domain.DemoTrade;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demo company shops, suppliers, customers and partners that do not exist. */
@Service
public class DemoParties {

    private final Shops shops;
    private final Parties parties;
    private final SkuMappings mappings;
    private final Goods goods;
    private final Clock clock;

    DemoParties(Shops shops, Parties parties, SkuMappings mappings, Goods goods, Clock clock) {
        this.shops = shops;
        this.parties = parties;
        this.mappings = mappings;
        this.goods = goods;
        this.clock = clock;
    }

    /** Puts in what is not there yet; answers the shops' ids. The goods should be there before. */
    @Transactional
    public List<ShopId> create(long seed) {
        var today = CompanyDay.today(clock);
        var ids = new ArrayList<ShopId>();
        for (var shop : DemoTrade.shops()) {
            ids.add(shops.register(shop));
        }
        parties.register(PartyKind.SUPPLIER, DemoTrade.parties(PartyKind.SUPPLIER, 30, seed, today));
        parties.register(PartyKind.CUSTOMER, DemoTrade.parties(PartyKind.CUSTOMER, 12, seed, today));
        parties.register(PartyKind.PARTNER, DemoTrade.parties(PartyKind.PARTNER, 6, seed, today));
        var items = goods.page(SkuFilter.ALL, PageQuery.first(80)).items();
        mappings.register(items.stream()
                .map(item ->
                        NewSkuMapping.of(ids.get(3), "DY" + item.sku().code().replace("-", ""), item.sku()))
                .toList());
        return ids;
    }
}
