package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods in an announced unit (来货单元明细).
 *
 * @param lineNo its number in the unit, from 1
 * @param sku what
 * @param name what it is called
 * @param lot its lot, blank where it is kept in none
 * @param expiresOn the lot's last good day; null where nobody said
 * @param quantity how much was announced, in the base unit
 * @param serials the serial numbers of its pieces, where they are kept throughout
 */
public record ArrivalUnitLine(
        int lineNo,
        Sku sku,
        String name,
        String lot,
        @Nullable LocalDate expiresOn,
        Quantity quantity,
        List<String> serials) {}
