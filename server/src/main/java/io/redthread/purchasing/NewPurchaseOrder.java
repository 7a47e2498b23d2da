package io.redthread.purchasing;

/**
 * Command to write a purchase order.
 *
 * @param content what it says
 * @param buyer who raises it
 */
public record NewPurchaseOrder(OrderContent content, OrderBuyer buyer) {

    /** The same for the buyer's own department, where the order names none. */
    NewPurchaseOrder settled() {
        return content.department().isPresent() || buyer.department().isEmpty()
                ? this
                : new NewPurchaseOrder(content.forDepartment(buyer.department().get()), buyer);
    }
}
