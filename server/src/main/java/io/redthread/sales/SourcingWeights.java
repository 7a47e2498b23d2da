package io.redthread.sales;

/**
 * How much each thing counts when an order's warehouse is chosen (寻源权重): in parts of their sum, 0 to 100 each.
 *
 * @param area the delivery area's own order of warehouses
 * @param cost what the parcel costs to send
 * @param days how long it is on its way
 */
public record SourcingWeights(int area, int cost, int days) {

    /** The order of the delivery areas and nothing else. */
    public static final SourcingWeights AREA_ONLY = new SourcingWeights(100, 0, 0);

    /** Whether the parcel itself plays a part. */
    public boolean weighs() {
        return cost > 0 || days > 0;
    }

    /** Their sum. */
    public int sum() {
        return area + cost + days;
    }
}
