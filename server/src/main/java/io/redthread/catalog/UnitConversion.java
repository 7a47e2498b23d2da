package io.redthread.catalog;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Another unit of an item (辅助单位): one of it is so many of the base unit.
 *
 * @param uom the other unit, for example box
 * @param factor above zero, at most 6 decimals
 */
public record UnitConversion(Uom uom, BigDecimal factor) {

    /** Most decimals a factor may carry. */
    public static final int SCALE = 6;

    /** Refuses an incomplete unit. */
    public UnitConversion {
        if (Objects.isNull(uom)) {
            throw InvalidInput.of("/uom", "", "value-required");
        }
        if (Objects.isNull(factor)) {
            throw InvalidInput.of("/factor", "", "value-required");
        }
    }

    /** The same amount in the base unit; refused when that takes more than a quantity's three decimals. */
    public Quantity toBase(Quantity inThisUnit, Uom base) {
        if (!inThisUnit.uom().equals(uom)) {
            throw new IllegalArgumentException("cannot convert " + inThisUnit.uom() + " by the factor of " + uom);
        }
        return new Quantity(inThisUnit.amount().multiply(factor), base);
    }

    /** How many whole ones of this unit an amount in the base unit makes, and what is left over. */
    public Split fromBase(Quantity inBase) {
        var whole = inBase.amount().divide(factor, 0, RoundingMode.DOWN);
        var left = inBase.amount().subtract(whole.multiply(factor));
        return new Split(new Quantity(whole, uom), left, inBase.uom());
    }

    /**
     * An amount taken apart into whole units and a rest.
     *
     * @param whole whole units
     * @param rest what is left, exact; may carry the factor's six decimals
     * @param base unit of the rest
     */
    public record Split(Quantity whole, BigDecimal rest, Uom base) {}
}
