package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.util.Collection;
import java.util.List;

/**
 * Goods that are on their way to us (在途): a port through which whoever orders them says when they come; inventory itself
 * orders nothing.
 */
public interface IncomingSource {

    /** What of these goods is ordered and has not come, in no order. */
    List<IncomingGoods> incoming(Collection<Sku> skus);
}
