package io.redthread.outside;

import io.redthread.fulfilment.HandedParcel;
import io.redthread.fulfilment.OutsideParcels;
import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.TransferFilter;
import io.redthread.inventory.TransferState;
import io.redthread.inventory.TransferView;
import io.redthread.inventory.Transfers;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.ExpectedFilter;
import io.redthread.purchasing.ExpectedGoods;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnState;
import io.redthread.receiving.ReturnView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives instructions: for parcels that came to picking in a partner's warehouse, and for goods that are on their way to it.
 * Looked for by the clock, so that orders and batches pay nothing for it.
 */
@Component
class Issuing {

    /** Kind of a purchase order as a document. */
    static final String PURCHASE = "purchase-order";

    private static final int AT_ONCE = 500;

    private final OutsideWarehouseRows warehouses;
    private final InstructionRows rows;
    private final InstructionReads reads;
    private final OutsideParcels parcels;
    private final ExpectedGoods expected;
    private final Transfers transfers;
    private final ReturnReads returns;
    private final Transactions transactions;
    private final Clock clock;

    Issuing(
            OutsideWarehouseRows warehouses,
            InstructionRows rows,
            InstructionReads reads,
            OutsideParcels parcels,
            ExpectedGoods expected,
            Transfers transfers,
            ReturnReads returns,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.rows = rows;
        this.reads = reads;
        this.parcels = parcels;
        this.expected = expected;
        this.transfers = transfers;
        this.returns = returns;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Wants parcels sent that wait in a warehouse; answers how many. */
    int outbound(WarehouseId warehouse) {
        var all = 0;
        for (var given = batch(warehouse); given > 0; given = batch(warehouse)) {
            all += given;
        }
        return all;
    }

    private int batch(WarehouseId warehouse) {
        return transactions.in(() -> {
            var handed = parcels.hand(warehouse, AT_ONCE);
            if (!handed.isEmpty()) {
                give(warehouse, handed.stream().map(Issuing::send).toList());
            }
            return handed.size();
        });
    }

    /** Announces what is on its way to a warehouse, and takes back what is not any more; answers how much was announced. */
    int inbound(WarehouseId warehouse) {
        return transactions.in(() -> {
            var coming = coming(warehouse);
            var given = 0;
            for (var kind : List.of(PURCHASE, TransferView.KIND, ReturnView.KIND)) {
                var its = coming.stream()
                        .filter(it -> it.document().kind().equals(kind))
                        .toList();
                var known = rows.announced(
                        warehouse,
                        kind,
                        its.stream().map(it -> it.document().id()).toList());
                var fresh = its.stream()
                        .filter(it -> !known.contains(it.document().id()))
                        .toList();
                if (!fresh.isEmpty()) {
                    given += give(warehouse, fresh).size();
                }
            }
            takeBack(warehouse, coming);
            return given;
        });
    }

    /** Gives instructions at a warehouse. */
    List<InstructionId> give(WarehouseId warehouse, List<NewInstruction> wanted) {
        var now = clock.instant();
        var minutes = warehouses.of(warehouse).orElseThrow().content().answerMinutes();
        return rows.insert(
                wanted,
                now,
                now.plus(Duration.ofMinutes(minutes)),
                Callers.current().username());
    }

    /** An announcement the partner has not answered is dropped once nothing is expected any more. */
    private void takeBack(WarehouseId warehouse, List<NewInstruction> coming) {
        var still = coming.stream().map(NewInstruction::document).collect(Collectors.toSet());
        var now = clock.instant();
        reads.open(warehouse, InstructionKind.INBOUND, AT_ONCE, now).stream()
                .filter(it -> it.state() == InstructionState.WAITING)
                .filter(it -> !still.contains(it.subject().document()))
                .forEach(it -> rows.lock(it.id(), now)
                        .filter(seen -> seen.state() == InstructionState.WAITING)
                        .ifPresent(seen -> rows.move(seen, InstructionState.DROPPED, InstructionRows.Said.at(now))));
    }

    private List<NewInstruction> coming(WarehouseId warehouse) {
        var coming = new ArrayList<NewInstruction>();
        purchases(warehouse)
                .forEach(it -> coming.add(announced(
                        warehouse,
                        new DocumentRef(PURCHASE, it.id().value()),
                        it.number(),
                        it.openLines(),
                        purchased(it))));
        var page = PageQuery.first(200);
        transfers.page(new TransferFilter(null, TransferState.IN_TRANSIT, warehouse), page).items().stream()
                .filter(it -> it.to().equals(warehouse))
                .forEach(it -> coming.add(announced(
                        warehouse,
                        new DocumentRef(TransferView.KIND, it.id().value()),
                        it.number(),
                        it.lineCount(),
                        transfers.lines(it.id()).stream()
                                .map(line -> line.quantity().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))));
        returns.page(new ReturnFilter(null, ReturnState.ANNOUNCED, null, null, warehouse, null), page).items().stream()
                .filter(it -> !it.withoutGoods())
                .forEach(it -> coming.add(announced(
                        warehouse,
                        new DocumentRef(ReturnView.KIND, it.id().value()),
                        it.number(),
                        it.lineCount(),
                        returns.of(it.id()).goods().stream()
                                .map(goods ->
                                        goods.expected().minus(goods.received()).amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))));
        return coming;
    }

    private List<ExpectedOrder> purchases(WarehouseId warehouse) {
        var found = new ArrayList<ExpectedOrder>();
        var filter = new ExpectedFilter(null, null, warehouse, null);
        var page = expected.page(filter, PageQuery.first(200));
        found.addAll(page.items());
        while (page.next() != null) {
            page = expected.page(filter, new PageQuery(null, 200, page.next()));
            found.addAll(page.items());
        }
        return found.stream().filter(it -> warehouse.equals(it.warehouse())).toList();
    }

    private BigDecimal purchased(ExpectedOrder order) {
        return expected.lines(order.id()).stream()
                .map(line -> line.open().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NewInstruction send(HandedParcel parcel) {
        return new NewInstruction(
                parcel.warehouse(),
                InstructionKind.OUTBOUND,
                new DocumentRef(ParcelId.DOCUMENT_KIND, parcel.id().value()),
                parcel.orderNumber(),
                parcel.order(),
                parcel.id(),
                null,
                null,
                "",
                List.of(),
                parcel.lines(),
                parcel.pieces());
    }

    private static NewInstruction announced(
            WarehouseId warehouse, DocumentRef document, String number, int lines, BigDecimal pieces) {
        return new NewInstruction(
                warehouse,
                InstructionKind.INBOUND,
                document,
                number,
                null,
                null,
                null,
                null,
                "",
                List.of(),
                lines,
                pieces);
    }
}
