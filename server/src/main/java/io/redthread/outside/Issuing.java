package io.redthread.outside;

import io.redthread.fulfilment.HandedParcel;
import io.redthread.fulfilment.OutsideParcels;
import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives instructions: for parcels that came to picking in a partner's warehouse, and for goods that are on their way to it.
 * Looked for by the clock, so that orders and batches pay nothing for it.
 */
@Component
class Issuing {

    private static final int AT_ONCE = 500;

    private final OutsideWarehouseRows warehouses;
    private final InstructionRows rows;
    private final InstructionReads reads;
    private final OutsideParcels parcels;
    private final ToPartner toPartner;
    private final Transactions transactions;
    private final Clock clock;

    Issuing(
            OutsideWarehouseRows warehouses,
            InstructionRows rows,
            InstructionReads reads,
            OutsideParcels parcels,
            ToPartner toPartner,
            Transactions transactions,
            Clock clock) {
        this.warehouses = warehouses;
        this.rows = rows;
        this.reads = reads;
        this.parcels = parcels;
        this.toPartner = toPartner;
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
            var coming = toPartner.to(warehouse);
            var byKind = coming.stream()
                    .collect(Collectors.groupingBy(it -> it.document().kind(), TreeMap::new, Collectors.toList()));
            var fresh = new ArrayList<NewInstruction>();
            byKind.forEach((kind, its) -> {
                var known = rows.announced(
                        warehouse,
                        kind,
                        its.stream().map(it -> it.document().id()).toList());
                its.stream()
                        .filter(it -> !known.contains(it.document().id()))
                        .forEach(it -> fresh.add(announced(warehouse, it)));
            });
            takeBack(warehouse, coming);
            return fresh.isEmpty() ? 0 : give(warehouse, fresh).size();
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
    private void takeBack(WarehouseId warehouse, List<ToPartner.Goods> coming) {
        var still = coming.stream().map(ToPartner.Goods::document).collect(Collectors.toSet());
        var now = clock.instant();
        reads.open(warehouse, InstructionKind.INBOUND, AT_ONCE, now).stream()
                .filter(it -> it.state() == InstructionState.WAITING)
                .filter(it -> !still.contains(it.subject().document()))
                .forEach(it -> rows.lock(it.id(), now)
                        .filter(seen -> seen.state() == InstructionState.WAITING)
                        .ifPresent(seen -> rows.move(seen, InstructionState.DROPPED, InstructionRows.Said.at(now))));
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

    private static NewInstruction announced(WarehouseId warehouse, ToPartner.Goods goods) {
        return new NewInstruction(
                warehouse,
                InstructionKind.INBOUND,
                goods.document(),
                goods.number(),
                null,
                null,
                null,
                null,
                "",
                List.of(),
                goods.lines(),
                goods.pieces().get());
    }
}
