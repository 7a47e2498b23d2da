package io.redthread.sales.domain;

import io.redthread.inventory.Considered;
import io.redthread.inventory.Part;
import io.redthread.inventory.WarehouseId;
import io.redthread.sales.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Which warehouses ship an order, and why (分仓结果).
 *
 * @param order the order
 * @param parts what each warehouse ships
 * @param considered every warehouse that was asked, in order of preference
 * @param inPart whether the rest of the order waits for goods
 */
public record Allocated(OrderId order, List<Part> parts, List<Considered> considered, boolean inPart) {

    /** Why: the first choice has everything. */
    public static final String PREFERRED = "preferred";

    /** The warehouse that ships everything, being the first choice; absent when there is more to tell. */
    public Optional<WarehouseId> plain() {
        return why().equals(PREFERRED) ? Optional.of(parts.getFirst().warehouse()) : Optional.empty();
    }

    /** Why it was so: the reason's code, told to people in their language by the page. */
    public String why() {
        if (inPart) {
            return "part";
        }
        if (parts.size() > 1) {
            return "fewest-splits";
        }
        return parts.getFirst().rank() == 1 ? PREFERRED : "first-complete";
    }
}
