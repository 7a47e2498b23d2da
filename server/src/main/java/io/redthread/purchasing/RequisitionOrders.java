package io.redthread.purchasing;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.SourcingRefusal.RequisitionInState;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.tasks.Tasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns approved requisitions into purchase orders (转采购订单). */
@Service
@Transactional
public class RequisitionOrders {

    /** The usual VAT of goods, in percent (增值税), where no agreement says otherwise. */
    private static final BigDecimal USUAL_TAX = BigDecimal.valueOf(13);

    private final RequisitionRows rows;
    private final RequisitionLookup lookup;
    private final Prices prices;
    private final PurchaseOrders orders;
    private final OrderLookup orderLookup;
    private final Tasks tasks;
    private final Journal journal;

    RequisitionOrders(
            RequisitionRows rows,
            RequisitionLookup lookup,
            Prices prices,
            PurchaseOrders orders,
            OrderLookup orderLookup,
            Tasks tasks,
            Journal journal) {
        this.rows = rows;
        this.lookup = lookup;
        this.prices = prices;
        this.orders = orders;
        this.orderLookup = orderLookup;
        this.tasks = tasks;
        this.journal = journal;
    }

    /**
     * Writes a draft order for what is left of one; prices come from agreements and history where there are any, else from who
     * asked. Where an order of it was called off, what is left may be ordered again.
     */
    public OrderReceipt order(RequisitionId id, int revision, Optional<SupplierId> supplier, OrderBuyer buyer) {
        var known = lookup.locked(id, revision, RequisitionState.BUYABLE);
        var left =
                known.lines().stream().filter(line -> line.left().signum() > 0).toList();
        if (left.isEmpty()) {
            throw new Refused(new RequisitionInState(known.number(), RequisitionState.ORDERED));
        }
        var receipt = orders.draft(List.of(new NewPurchaseOrder(content(known, left, supplier), buyer)))
                .getFirst();
        if (known.state() == RequisitionState.APPROVED) {
            rows.move(known, RequisitionState.ORDERED, "", orderLookup.saving());
            tasks.close(List.of(known.ref()));
        }
        journal.record(Act.of("requisition-ordered", known.ref(), known.number(), Map.of("order", receipt.number())));
        return receipt;
    }

    private OrderContent content(
            RequisitionView known, List<RequisitionView.Line> left, Optional<SupplierId> supplier) {
        var proposals = prices.before(
                new PurchaseOrderId(0),
                supplier,
                left.stream().map(RequisitionView.Line::sku).toList());
        var lines = new ArrayList<LineContent>(left.size());
        for (var line : left) {
            lines.add(line(known, line, lines.size() + 1, Optional.ofNullable(proposals.get(line.sku()))));
        }
        return new OrderContent(
                supplier,
                known.department(),
                false,
                "",
                false,
                CompanyCurrency.CNY,
                known.wantedOn(),
                known.purpose(),
                lines);
    }

    private static LineContent line(
            RequisitionView known, RequisitionView.Line line, int lineNo, Optional<ProposedPrice> proposal) {
        var agreed = proposal.flatMap(ProposedPrice::agreed)
                .filter(it -> it.currency().equals("CNY"));
        var price = agreed.map(ProposedPrice.Agreed::price)
                .or(() -> proposal.flatMap(ProposedPrice::last).map(ProposedPrice.Last::price))
                .or(line::price)
                .orElse(BigDecimal.ZERO);
        return new LineContent(
                lineNo,
                line.sku(),
                line.left(),
                Optional.of(line.quantity().uom()),
                price,
                agreed.map(ProposedPrice.Agreed::taxRate).orElse(USUAL_TAX),
                known.wantedOn(),
                line.note(),
                agreed.map(ProposedPrice.Agreed::agreement),
                Optional.of(new LineSource(known.ref(), line.lineNo())));
    }
}
