package io.redthread.monitoring.domain;

import io.redthread.approval.ApprovalView;
import io.redthread.budget.BudgetEntryView;
import io.redthread.control.FindingLine;
import io.redthread.inventory.PutawayTrail.Moved;
import io.redthread.inventory.PutawayTrail.Standing;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.journal.EntryView;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseLife;
import io.redthread.receiving.ReceiptTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the owners told of one purchase, to be woven into its thread.
 *
 * @param now the moment of asking
 * @param life the purchase, as purchasing knows it
 * @param approvals of the order and of the needs it was written for, the oldest first
 * @param budget what it did to budgets, the oldest first; none for those who may not see budgets
 * @param receipts what came, the oldest first
 * @param standing what of its goods stands in the receiving places it came to
 * @param moved what of its goods left them for a bin, the oldest first
 * @param warehouses all warehouses by id
 * @param findings what control noticed about it, as far as the reader sees it
 * @param journal what people did to it
 * @param names what people are called
 */
public record BuyingFacts(
        Instant now,
        PurchaseLife life,
        List<ApprovalView> approvals,
        List<BudgetEntryView> budget,
        List<ReceiptTrail> receipts,
        List<Standing> standing,
        List<Moved> moved,
        Map<WarehouseId, WarehouseFacts> warehouses,
        List<FindingLine> findings,
        List<EntryView> journal,
        Names names) {

    private static final Set<OrderState> BEFORE_RELEASE = EnumSet.of(
            OrderState.DRAFT,
            OrderState.AWAITING_APPROVAL,
            OrderState.RETURNED,
            OrderState.REJECTED,
            OrderState.APPROVED);
    private static final Set<OrderState> EXPECTED = EnumSet.of(OrderState.RELEASED, OrderState.PARTLY_RECEIVED);

    /** The order. */
    public OrderView order() {
        return life.order();
    }

    /** Whether its supplier does not have it yet, but may get it. */
    boolean beforeRelease() {
        return BEFORE_RELEASE.contains(order().state());
    }

    /** Whether its supplier still owes goods. */
    boolean expected() {
        return EXPECTED.contains(order().state());
    }

    /** The supplier by name. */
    public Label supplier() {
        var name = order().supplierName();
        return name.isEmpty() ? Words.of("供应商", "Supplier") : Words.of(name, name);
    }

    /** The end of a day, when what was promised for it is late. */
    static Instant endOf(LocalDate day) {
        return CompanyDay.start(day.plusDays(1));
    }

    /** What a warehouse is called. */
    Label warehouse(WarehouseId id) {
        var known = warehouses.get(id);
        return known == null ? Words.of("", "") : Words.of(known.nameZh(), known.nameEn());
    }
}
