package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.InventoryRefusal;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnableRows;
import io.redthread.sales.LineKind;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets goods come back (退货授权): never more of a line than left the building, less what came back or is announced to,
 * however many authorise at once.
 */
@Service
@Transactional
public class Returns {

    private static final Set<OrderStatus> GONE = EnumSet.of(OrderStatus.DISPATCHED, OrderStatus.COMPLETED);

    private final ReturnRows rows;
    private final ReturnableRows returnable;
    private final Orders orders;
    private final Goods goods;
    private final Warehouses warehouses;
    private final TheirGoods theirs;
    private final GoodsOwners owners;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Returns(
            ReturnRows rows,
            ReturnableRows returnable,
            Orders orders,
            Goods goods,
            Warehouses warehouses,
            TheirGoods theirs,
            GoodsOwners owners,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.returnable = returnable;
        this.orders = orders;
        this.goods = goods;
        this.warehouses = warehouses;
        this.theirs = theirs;
        this.owners = owners;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Authorises a return. Refused while the order has not left, where it has no such line of goods, where more would come
     * back than left, to a partner for goods that are not its own, where the shop's return has one already, and into a
     * warehouse of another owner than they left from.
     */
    public ReturnAuthorisationId open(OpenReturn wanted) {
        var origin = wanted.shopReturn().isEmpty() ? ReturnOrigin.SERVICE : ReturnOrigin.SHOP;
        return open(wanted, origin);
    }

    ReturnAuthorisationId open(OpenReturn wanted, ReturnOrigin origin) {
        var order = orders.get(wanted.order());
        if (warehouses.all().stream().noneMatch(it -> it.id().equals(wanted.warehouse()))) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(
                    Long.toString(wanted.warehouse().value())));
        }
        owners.refuseReturn(List.of(Cases.document(new CaseId(order.id().value()))), wanted.warehouse());
        var lines = lines(order, wanted);
        theirs.requireTheirs(
                order.id(),
                wanted.warehouse(),
                lines.stream().map(ReturnLine::sku).toList());
        returnable.announce(order, lines);
        var id = new ReturnAuthorisationId(ids.next("receiving", "return_authorisation_id"));
        var number = numbers.next("RMA");
        var now = clock.instant();
        var fresh = new ReturnRows.Fresh(
                id,
                number,
                wanted.withoutGoods() ? ReturnState.INSPECTED : ReturnState.ANNOUNCED,
                origin,
                now,
                Callers.current().username(),
                now.plus(Duration.ofDays(wanted.days())));
        if (!rows.insert(fresh, wanted, order, lines)) {
            throw new Refused(new ReceivingRefusal.ShopReturnTaken(wanted.shopReturn()));
        }
        if (!wanted.withoutGoods()) {
            rows.expect(id, pieces(lines));
        }
        journal.record(Act.of("return-authorised", ref(id), number, wanted));
        return id;
    }

    /** Calls a return off, so that the goods may be announced anew. Refused once something has come. */
    public void cancel(ReturnAuthorisationId id, String reason) {
        var it = rows.locked(id);
        if (it.state() != ReturnState.ANNOUNCED) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        rows.end(List.of(id), ReturnState.CANCELLED, reason, clock.instant(), by());
        returnable.release(List.of(id));
        journal.record(Act.of("return-cancelled", ref(id), it.number(), Map.of("reason", reason)));
    }

    /** Ends returns whose goods did not come in time; answers how many. Several servers may: each takes its own. */
    public int expire(int most) {
        var due = rows.lockExpired(clock.instant(), most);
        if (!due.isEmpty()) {
            var of = due.stream().map(ReturnView::id).toList();
            rows.end(of, ReturnState.EXPIRED, "", clock.instant(), by());
            returnable.release(of);
            journal.record(due.stream()
                    .map(it -> Act.of("return-expired", ref(it.id()), it.number(), Map.of("until", it.expiresAt())))
                    .toList());
        }
        return due.size();
    }

    /** What of an order may still come back, by line; nothing while it has not left. */
    @Transactional(readOnly = true)
    public List<Returnable> returnable(OrderId id) {
        var order = orders.get(id);
        if (!GONE.contains(order.status())) {
            return List.of();
        }
        var from = theirs.of(id);
        return returnable.of(order, goodsOf(order)).stream()
                .map(it -> it.from(from.get(it.sku())))
                .toList();
    }

    static DocumentRef ref(ReturnAuthorisationId id) {
        return new DocumentRef(ReturnView.KIND, id.value());
    }

    private static List<ReturnLine> lines(SalesOrder order, OpenReturn wanted) {
        if (!GONE.contains(order.status())) {
            throw new Refused(new ReceivingRefusal.OrderNotGone(
                    order.number(), order.status().code()));
        }
        var known = goodsOf(order).stream().collect(Collectors.toMap(OrderLine::lineNo, line -> line));
        var lines = new ArrayList<ReturnLine>(wanted.lines().size());
        for (var line : wanted.lines()) {
            var its = known.get(line.orderLine());
            if (its == null) {
                throw new Refused(new ReceivingRefusal.LineNotOnOrder(order.number(), line.orderLine()));
            }
            lines.add(new ReturnLine(
                    its.lineNo(),
                    its.sku().orElseThrow(),
                    new Quantity(line.quantity(), its.quantity().uom()),
                    its.unitPrice()));
        }
        return lines;
    }

    private static List<OrderLine> goodsOf(SalesOrder order) {
        return order.lines().stream()
                .filter(line -> line.kind() == LineKind.GOODS && line.sku().isPresent())
                .toList();
    }

    /** What lies on the table when all of it has come: a kit is sold as one and comes back as its parts. */
    private List<ReturnLine> pieces(List<ReturnLine> lines) {
        var facts = goods.facts(lines.stream().map(ReturnLine::sku).collect(Collectors.toSet()));
        var pieces = new ArrayList<ReturnLine>();
        for (var line : lines) {
            var known = facts.get(line.sku());
            if (known == null) {
                pieces.add(line);
            } else {
                known.exploded(line.quantity())
                        .forEach(part -> pieces.add(
                                new ReturnLine(line.orderLine(), part.sku(), part.quantity(), line.unitPrice())));
            }
        }
        return pieces;
    }

    private static String by() {
        return Callers.current().username();
    }
}
