package io.redthread.inventory;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What filling picking bins up does not let happen. */
public sealed interface ReplenishmentRefusal extends Refusal {

    /**
     * The bin has no bounds for these goods, so nobody may fill it up with them.
     *
     * @param bin the bin's code
     * @param sku the goods
     */
    record NotPickBin(String bin, Sku sku) implements ReplenishmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The bin would hold more of these goods than its upper bound; somebody else filled it up meanwhile, or it was too much.
     *
     * @param bin the bin's code
     * @param sku the goods
     * @param most its upper bound
     * @param after what it would hold
     */
    record PickBinFull(String bin, Sku sku, String most, String after) implements ReplenishmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
