package io.redthread.inventory;

import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Who waits for products (缺货需求): a port through which whoever takes orders says what they lack; inventory takes none. */
public interface AssemblyDemand {

    /** What orders that lack stock wait for of these goods; what nobody waits for is left out. */
    Map<Sku, Waiting> waiting(Collection<Sku> skus);

    /**
     * What is waited for.
     *
     * @param orders by how many orders
     * @param quantity how much of the base unit
     */
    record Waiting(int orders, BigDecimal quantity) {

        /** Both together. */
        public Waiting plus(Waiting other) {
            return new Waiting(orders + other.orders, quantity.add(other.quantity));
        }
    }
}
