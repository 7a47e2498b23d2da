package io.redthread.receiving;

import io.redthread.inventory.WarehouseId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.PageQuery;
import io.redthread.receiving.SentParcels.SentParcel;
import io.redthread.receiving.domain.Stray;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnSteps;
import io.redthread.receiving.store.ReturnableRows;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes back without having been asked to: parcels that were refused or stopped on their way (拒收、拦截), known by the
 * waybill they left with, and goods whose order is found afterwards (无主退件).
 */
@Service
@Transactional
public class StrayReturns {

    private static final int MOST = 20;

    private final ObjectProvider<SentParcels> parcels;
    private final Returns returns;
    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final ReturnQueries queries;
    private final ReturnableRows returnable;
    private final Orders orders;
    private final ReturnPieces pieces;
    private final ReturnTasks tasks;
    private final Journal journal;

    StrayReturns(
            ObjectProvider<SentParcels> parcels,
            Returns returns,
            ReturnRows rows,
            ReturnSteps steps,
            ReturnQueries queries,
            ReturnableRows returnable,
            Orders orders,
            ReturnPieces pieces,
            ReturnTasks tasks,
            Journal journal) {
        this.parcels = parcels;
        this.returns = returns;
        this.rows = rows;
        this.steps = steps;
        this.queries = queries;
        this.returnable = returnable;
        this.orders = orders;
        this.pieces = pieces;
        this.tasks = tasks;
        this.journal = journal;
    }

    /**
     * What a code on a parcel at the door stands for: returns that wait for goods or for judging by their number, waybill or
     * order, or by the serial number of a piece; and the parcel that left with that waybill.
     */
    @Transactional(readOnly = true)
    public AtTheDoor find(String code) {
        var text = code.strip();
        var sent = sent(text);
        var named = queries.page(new ReturnFilter(text, null, null, null, null, null), PageQuery.first(MOST))
                .items();
        var all = sent.map(it -> List.of(it.order())).orElseGet(() -> pieces.ordersOf(text)).stream()
                .flatMap(it -> queries.ofOrder(it).stream())
                .toList();
        var open = Stream.concat(named.stream(), all.stream())
                .filter(it -> it.state() == ReturnState.ANNOUNCED || it.state() == ReturnState.RECEIVED)
                .distinct()
                .toList();
        return new AtTheDoor(
                open,
                sent.map(it -> new AtTheDoor.Left(
                                it.order(), orders.get(it.order()).number(), it.waybill()))
                        .orElse(null));
    }

    /**
     * Takes a parcel back that comes unopened: what is in it is announced by that, and received and judged like any return.
     * Refused where no parcel left with that waybill, and where nothing of it is left to come back.
     */
    public ReturnAuthorisationId refused(String waybill, WarehouseId warehouse) {
        var parcel = sent(waybill.strip())
                .orElseThrow(() -> new Refused(new ReceivingRefusal.ParcelNotFound(waybill.strip())));
        var lines = Stray.lines(parcel, returns.returnable(parcel.order()));
        if (lines.isEmpty()) {
            throw new Refused(new ReceivingRefusal.NothingLeft(waybill.strip()));
        }
        return returns.open(
                new OpenReturn(
                        parcel.order(),
                        warehouse,
                        ReturnReason.REFUSED,
                        ReturnWish.REFUND,
                        false,
                        "",
                        parcel.carrier(),
                        parcel.waybill(),
                        "",
                        OpenReturn.USUAL_DAYS,
                        lines),
                ReturnOrigin.REFUSED);
    }

    /**
     * Says which order goods left with that nobody had announced. Refused where the order is known already, where it has not
     * left, and where it has not so much of the goods to come back.
     */
    public void link(ReturnAuthorisationId id, OrderId orderId, ReturnWish wish) {
        var it = rows.locked(id);
        if (it.order() != null || it.endedAt() != null) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        var order = orders.get(orderId);
        var matched = Stray.match(order.number(), queries.goods(id), returns.returnable(orderId));
        pieces.linked(id, orderId);
        returnable.announce(order, matched.lines());
        steps.link(id, order, wish, matched);
        tasks.found(id);
        journal.record(Act.of("return-linked", Returns.ref(id), it.number(), Map.of("order", order.number())));
    }

    private Optional<SentParcel> sent(String waybill) {
        return parcels.stream().flatMap(one -> one.byWaybill(waybill).stream()).findFirst();
    }
}
