package io.redthread.purchasing;

import io.redthread.kernel.DocumentRef;

/**
 * An order on its way to those who decide.
 *
 * @param id its id
 * @param number its number
 * @param version which version they decide on
 * @param buyer who raises it
 * @param order what it says
 */
record OrderInHand(PurchaseOrderId id, String number, int version, OrderBuyer buyer, PricedOrder order) {

    DocumentRef ref() {
        return OrderView.ref(id);
    }
}
