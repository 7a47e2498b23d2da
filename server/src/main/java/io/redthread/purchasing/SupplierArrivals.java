package io.redthread.purchasing;

import io.redthread.inventory.IncomingGoods;
import io.redthread.inventory.IncomingSource;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.store.IncomingRows;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells inventory what suppliers still owe us: by the day they confirmed, else the day we asked for. */
@Component
class SupplierArrivals implements IncomingSource {

    private final IncomingRows rows;

    SupplierArrivals(IncomingRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IncomingGoods> incoming(Collection<Sku> skus) {
        return rows.incoming(skus);
    }
}
