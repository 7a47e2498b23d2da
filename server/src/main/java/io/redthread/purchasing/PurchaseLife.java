package io.redthread.purchasing;

import io.redthread.parties.SupplierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A purchase from need to arrival, as far as purchasing knows it (采购经过): what its thread is woven of.
 *
 * @param order the order
 * @param lines its lines with what has come of each
 * @param dueOn the day the supplier named, else the day asked for
 * @param requisitions the needs it was written for, the oldest first, without lines
 * @param rfqs the requests for quotation it was awarded in, without lines
 * @param awards who was chosen there for which line
 * @param versions earlier versions, the first first
 * @param changes what was asked to be changed, the oldest first
 * @param letter what became of the newest letter to its supplier; absent where it has none
 */
public record PurchaseLife(
        OrderView order,
        List<ExpectedLine> lines,
        Optional<LocalDate> dueOn,
        List<RequisitionView> requisitions,
        List<RfqView> rfqs,
        List<Awarded> awards,
        List<OrderVersion> versions,
        List<ChangeView> changes,
        Optional<SupplierLetter> letter) {

    /**
     * Who was chosen for a line of a request for quotation (定标).
     *
     * @param rfq which request
     * @param lineNo which of its lines
     * @param supplier who
     * @param order the order it was written on
     * @param reason why, where it was not the cheapest; or empty
     * @param at when
     * @param by user name of who chose
     */
    public record Awarded(
            RfqId rfq, int lineNo, SupplierId supplier, PurchaseOrderId order, String reason, Instant at, String by) {}
}
