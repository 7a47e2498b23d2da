package io.redthread.inventory;

import io.redthread.kernel.Refusal;

/** What goods of owners (货主) do not let happen. */
public sealed interface OwnerRefusal extends Refusal {

    /**
     * The goods of the two warehouses are of different owners.
     *
     * @param from code of the warehouse they would leave
     * @param to code of the warehouse they would come into
     */
    record OwnersDiffer(String from, String to) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods of both warehouses are of the same owner already.
     *
     * @param from code of the one
     * @param to code of the other
     */
    record OwnersSame(String from, String to) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods of that warehouse are an owner's: what we buy or make does not come there.
     *
     * @param warehouse its code
     */
    record GoodsOfOwner(String warehouse) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods of that warehouse are ours: no owner brings or takes any there.
     *
     * @param warehouse its code
     */
    record GoodsOfOurs(String warehouse) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Goods that left for an order go back to the owner whose they were.
     *
     * @param warehouse code of the warehouse they would come into
     * @param from code of one they left from
     */
    record ReturnOfOtherOwner(String warehouse, String from) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The owner's number was taken for another deposit.
     *
     * @param reference his number
     */
    record DepositTaken(String reference) implements OwnerRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
