package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFilter;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goods that people name by words or pinyin where the ledger knows only codes. */
@Component
public class FoundGoods {

    private static final int MOST = 200;

    private final Goods goods;

    FoundGoods(Goods goods) {
        this.goods = goods;
    }

    /** The goods these words name, at most {@value #MOST}; none where there are no words. */
    public List<Sku> named(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        var filter = new SkuFilter(words.strip(), null, null, null, null, null, null, null);
        return goods.page(filter, PageQuery.first(MOST)).items().stream()
                .map(row -> row.sku())
                .toList();
    }
}
