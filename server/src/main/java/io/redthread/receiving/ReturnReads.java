package io.redthread.receiving;

import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.sales.OrderId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns to look at: lists, single ones, those of an order. */
@Service
@Transactional(readOnly = true)
public class ReturnReads {

    private final ReturnQueries queries;

    ReturnReads(ReturnQueries queries) {
        this.queries = queries;
    }

    /** One page of returns, the newest first. */
    public Page<ReturnView> page(ReturnFilter filter, PageQuery query) {
        return queries.page(filter, query);
    }

    /** One return with its lines and goods. */
    public ReturnTrace of(ReturnAuthorisationId id) {
        var it = queries.byId(id)
                .orElseThrow(() -> new Refused(new ReceivingRefusal.ReturnNotFound(Long.toString(id.value()))));
        return new ReturnTrace(it, queries.lines(id), queries.goods(id));
    }

    /** The returns of an order, the oldest first. */
    public List<ReturnView> ofOrder(OrderId order) {
        return queries.ofOrder(order);
    }
}
