package io.redthread.receiving;

import io.redthread.sales.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a code scanned at the door stands for.
 *
 * @param returns returns that wait for goods, or for judging
 * @param left the parcel that left with that waybill; absent where it is none of ours
 */
public record AtTheDoor(List<ReturnView> returns, @Nullable Left left) {

    /**
     * A parcel that left.
     *
     * @param order its order
     * @param orderNumber the order's number
     * @param waybill the carrier's number
     */
    public record Left(OrderId order, String orderNumber, String waybill) {}
}
