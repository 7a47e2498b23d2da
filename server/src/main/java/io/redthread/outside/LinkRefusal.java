package io.redthread.outside;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What is not let happen between us and partners who send goods of their own (代发, K4). */
public sealed interface LinkRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.STATE;
    }

    /**
     * There is no such link.
     *
     * @param link what was looked for
     */
    record LinkNotFound(String link) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Those goods or that code are linked there already.
     *
     * @param sku ours
     * @param code the partner's
     */
    record LinkThere(Sku sku, String code) implements LinkRefusal {}

    /**
     * The link is past that.
     *
     * @param link its number
     * @param state where it stands
     */
    record LinkInState(String link, LinkState state) implements LinkRefusal {}

    /**
     * The partner told of goods that are not linked; nothing of the message was taken.
     *
     * @param code the partner's code of the first
     * @param others how many more
     */
    record GoodsNotLinked(String code, int others) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The warehouse keeps goods of ours; they are counted, not told.
     *
     * @param warehouse code of the warehouse
     */
    record KeepsOurGoods(String warehouse) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods there are the partner's own; they are told, not counted.
     *
     * @param warehouse id of the warehouse
     */
    record KeepsItsOwnGoods(String warehouse) implements LinkRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Whose goods lie in a warehouse is settled when it is given to a partner.
     *
     * @param warehouse code of the warehouse
     */
    record KindStays(String warehouse) implements LinkRefusal {}

    /**
     * Goods of ours lie in the warehouse.
     *
     * @param warehouse code of the warehouse
     */
    record OurGoodsThere(String warehouse) implements LinkRefusal {}

    /**
     * Goods are linked with the partner still.
     *
     * @param warehouse code of the warehouse
     * @param links how many
     */
    record GoodsLinkedStill(String warehouse, int links) implements LinkRefusal {}
}
