package io.redthread.inventory;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What putting goods away does not let happen. */
public sealed interface PutawayRefusal extends Refusal {

    /**
     * Somebody else changed the rules meanwhile.
     *
     * @param warehouse the warehouse's code
     * @param changedBy who
     */
    record PutawayRulesChanged(String warehouse, String changedBy) implements PutawayRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Goods are put away out of a receiving place; elsewhere they are moved.
     *
     * @param bin the bin's code
     */
    record NotReceivingPlace(String bin) implements PutawayRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No rule puts these goods there.
     *
     * @param bin the bin's code
     * @param sku the goods
     * @param proposed the bin they are meant for; empty where none has room
     */
    record BinNotMeant(String bin, Sku sku, String proposed) implements PutawayRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The bin holds other goods, and the rule lets nothing lie together.
     *
     * @param bin the bin's code
     * @param sku the goods
     * @param proposed the bin they are meant for; empty where none has room
     */
    record BinMixed(String bin, Sku sku, String proposed) implements PutawayRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
