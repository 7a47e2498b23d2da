package io.redthread.inventory;

import io.redthread.kernel.Refusal;

/** What a stock count does not let happen. */
public sealed interface StockCountRefusal extends Refusal {

    /**
     * No stock count has that id.
     *
     * @param count what was asked for
     */
    record StockCountNotFound(StockCountId count) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * It is not at the step for that.
     *
     * @param number its number
     * @param state how far it is
     */
    record StockCountInState(String number, StockCountState state) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Nothing is there to be counted: no bin holds such goods, or all of it is in a count already.
     *
     * @param running number of a count that has it; empty when no bin holds such goods
     */
    record NothingToCount(String running) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Some lines are not counted yet.
     *
     * @param number its number
     * @param left how many
     * @param bin code of the first such bin
     */
    record NotAllCounted(String number, int left, String bin) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The bin does not stand in the warehouse that is counted.
     *
     * @param bin its code
     */
    record BinNotInCount(String bin) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The rest of the differences would take goods that are promised.
     *
     * @param number its number
     * @param lines how many
     * @param sku the first of these goods
     */
    record DifferencesPromised(String number, int lines, String sku) implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Somebody else changed the settings of counts since they were read. */
    record CountSettingChanged() implements StockCountRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
