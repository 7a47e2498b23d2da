package io.redthread.sales;

import io.redthread.parties.AddressText;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as a shop sends it (店铺订单): what the buyer wants, before anything was checked.
 *
 * @param shop where it comes from
 * @param platformNumber the shop's own number; with the shop it names one order for ever
 * @param scenario code of the scenario; blank lets the rules decide by what the order is
 * @param orderedAt when the buyer ordered
 * @param paidAt when the buyer paid, the deposit of a pre-sale; empty while unpaid
 * @param balancePaidAt when the rest of a pre-sale was paid; empty while it is owed, and for all others
 * @param currency ISO 4217 currency of all prices
 * @param exchangeRate company currency per unit, pinned on the order; above zero
 * @param buyer the shop's name of the buyer
 * @param customerCode the shop's own id of the buyer; may be blank
 * @param recipient who receives it
 * @param address where, as it was written
 * @param buyerNote what the buyer wrote
 * @param lines at least one; numbered from 1 in their order
 * @param extra shop-specific fields, kept and shown (requirement E19)
 */
public record NewOrder(
        ShopId shop,
        String platformNumber,
        String scenario,
        Instant orderedAt,
        Optional<Instant> paidAt,
        Optional<Instant> balancePaidAt,
        Currency currency,
        BigDecimal exchangeRate,
        String buyer,
        String customerCode,
        String recipient,
        AddressText address,
        String buyerNote,
        List<NewLine> lines,
        Map<String, String> extra) {

    /** An order that is paid at once. */
    public NewOrder(
            ShopId shop,
            String platformNumber,
            String scenario,
            Instant orderedAt,
            Optional<Instant> paidAt,
            Currency currency,
            BigDecimal exchangeRate,
            String buyer,
            String customerCode,
            String recipient,
            AddressText address,
            String buyerNote,
            List<NewLine> lines,
            Map<String, String> extra) {
        this(
                shop,
                platformNumber,
                scenario,
                orderedAt,
                paidAt,
                Optional.empty(),
                currency,
                exchangeRate,
                buyer,
                customerCode,
                recipient,
                address,
                buyerNote,
                lines,
                extra);
    }

    /**
     * A line of it.
     *
     * @param kind goods or charge
     * @param platformSku the shop's own code
     * @param description what the shop calls it
     * @param quantity above zero, at most 3 decimals, in the SKU's unit
     * @param unitPrice at most 6 decimals; negative only on charges
     */
    public record NewLine(
            LineKind kind, String platformSku, String description, BigDecimal quantity, BigDecimal unitPrice) {}
}
