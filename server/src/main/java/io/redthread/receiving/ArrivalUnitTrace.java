package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.util.List;

/**
 * An announced unit (来货单元) with what is in it and what was missing.
 *
 * @param unit the unit
 * @param lines what was announced
 * @param missing what of it did not come; empty before it came and where all came
 */
public record ArrivalUnitTrace(ArrivalUnitView unit, List<ArrivalUnitLine> lines, List<Missing> missing) {

    /**
     * Goods that were announced and did not come.
     *
     * @param sku what
     * @param lot its lot, or blank
     * @param quantity how much
     */
    public record Missing(Sku sku, String lot, Quantity quantity) {}
}
