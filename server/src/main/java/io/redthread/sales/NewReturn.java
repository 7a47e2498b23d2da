package io.redthread.sales;

import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * A return as a shop reports it (退货单): goods that a customer sent back or cancelled.
 *
 * @param shop where it comes from
 * @param platformNumber the shop's number of the return
 * @param customerCode the shop's id of the customer; blank when unknown
 * @param currency of all prices
 * @param returnedAt when
 * @param lines at least one
 */
public record NewReturn(
        ShopId shop,
        String platformNumber,
        String customerCode,
        Currency currency,
        Instant returnedAt,
        List<Line> lines) {

    /**
     * What came back.
     *
     * @param platformSku the shop's code
     * @param description what it is called
     * @param quantity above zero
     * @param unitPrice what it was sold for
     */
    public record Line(String platformSku, String description, BigDecimal quantity, BigDecimal unitPrice) {}
}
