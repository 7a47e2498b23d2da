package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.parties.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A purchase order (采购订单) without its lines.
 *
 * @param id its id
 * @param number its number
 * @param state how far it is
 * @param revision counts the savings; a change names the one it was made from
 * @param version counts what those who decide have seen: 1 at first
 * @param supplier from whom
 * @param supplierName its name as of the last saving, or empty
 * @param department for whom
 * @param buyer user name of who wrote it
 * @param urgent whether it is marked urgent
 * @param urgencyReason why, or empty
 * @param crossBorder whether the goods cross a border
 * @param total what it costs with tax, in its own currency
 * @param amount the same in the company's currency
 * @param rate what one of its currency is worth in the company's, pinned
 * @param goods as strict as its strictest line
 * @param lineCount how many lines
 * @param wantedOn until when the goods are wanted
 * @param note what was noted
 * @param reason why it was last rejected, returned, withdrawn, cancelled or closed; or empty
 * @param confirmNote what the supplier wrote with its date, or empty
 * @param times when what happened
 */
public record OrderView(
        PurchaseOrderId id,
        String number,
        OrderState state,
        int revision,
        int version,
        Optional<SupplierId> supplier,
        String supplierName,
        Optional<DepartmentId> department,
        String buyer,
        boolean urgent,
        String urgencyReason,
        boolean crossBorder,
        Money total,
        Money amount,
        BigDecimal rate,
        GoodsClass goods,
        int lineCount,
        Optional<LocalDate> wantedOn,
        String note,
        String reason,
        String confirmNote,
        OrderTimes times) {

    /** Kind of the document that journal, tasks, approval and budget point at. */
    public static final String KIND = "purchase-order";

    /** The same as a change would have it; its number, state and times stay. */
    OrderView as(OrderSnapshot wanted) {
        var header = wanted.header();
        return new OrderView(
                id,
                number,
                state,
                revision,
                version,
                header.supplier(),
                wanted.supplierName(),
                header.department(),
                buyer,
                header.urgent(),
                header.urgencyReason(),
                header.crossBorder(),
                wanted.total(),
                wanted.amount(),
                wanted.rate(),
                wanted.lines().stream()
                        .map(PricedLine::goods)
                        .reduce(GoodsClass::or)
                        .orElse(goods),
                wanted.lines().size(),
                header.wantedOn(),
                header.note(),
                reason,
                confirmNote,
                times);
    }

    /** What points at it. */
    public DocumentRef ref() {
        return ref(id);
    }

    /** What points at the order of that id. */
    public static DocumentRef ref(PurchaseOrderId id) {
        return new DocumentRef(KIND, id.value());
    }
}
