package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a partner sends for our orders (关联商品, K4).
 *
 * @param id its id
 * @param number its number
 * @param content what is linked with what
 * @param state how far it is agreed
 * @param name what the goods are called
 * @param byPartner whether the partner proposed it
 * @param proposed who wrote it down
 * @param linked who agreed, where somebody did
 * @param ended who ended it, where somebody did
 * @param endReason why it was ended, or empty
 * @param told what the partner said last, where it did
 */
public record LinkedGoods(
        LinkId id,
        String number,
        NewLink content,
        LinkState state,
        String name,
        boolean byPartner,
        Step proposed,
        @Nullable Step linked,
        @Nullable Step ended,
        String endReason,
        @Nullable Told told) {

    /**
     * Who did it when.
     *
     * @param at when
     * @param by who
     */
    public record Step(Instant at, String by) {}

    /**
     * What the partner said of the goods.
     *
     * @param quantity how many of its own units it has
     * @param at of when that is
     * @param report its number of the message
     */
    public record Told(BigDecimal quantity, Instant at, String report) {

        /** Without zeros that say nothing. */
        public Told {
            quantity = new Quantity(quantity, Uom.PCS).amount();
        }
    }

    /** The warehouse of the partner. */
    WarehouseId warehouse() {
        return content.warehouse();
    }

    /** Our goods. */
    Sku sku() {
        return content.sku();
    }

    /** The same with its name. */
    LinkedGoods named(String its) {
        return new LinkedGoods(id, number, content, state, its, byPartner, proposed, linked, ended, endReason, told);
    }

    /** How much of ours may be promised by what the partner said; nothing unless linked. */
    BigDecimal offered() {
        return state == LinkState.LINKED && told != null ? ours(told.quantity()) : BigDecimal.ZERO;
    }

    /** How many whole ones of ours so many of theirs make. */
    BigDecimal ours(BigDecimal theirs) {
        return theirs.divide(BigDecimal.valueOf(content.ratio()), 0, RoundingMode.FLOOR);
    }

    /** How many of theirs make so many of ours. */
    BigDecimal theirs(BigDecimal ours) {
        return ours.multiply(BigDecimal.valueOf(content.ratio()));
    }
}
