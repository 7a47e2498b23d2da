package io.redthread.receiving;

import io.redthread.inventory.InventoryRefusal;
import io.redthread.inventory.Movement;
import io.redthread.inventory.Places;
import io.redthread.inventory.Stock;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.receiving.domain.Unpacking;
import io.redthread.receiving.domain.Unpacking.Taken;
import io.redthread.receiving.store.ReturnQueries;
import io.redthread.receiving.store.ReturnRows;
import io.redthread.receiving.store.ReturnSteps;
import io.redthread.receiving.store.ReturnableRows;
import io.redthread.receiving.store.TableRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes returned goods in (退货收货): what was announced, and what was not once the keeper says so. Until they are judged they
 * are in the building and nobody's to promise.
 */
@Service
@Transactional
public class ReturnReceipts {

    private final ReturnRows rows;
    private final ReturnSteps steps;
    private final TableRows table;
    private final ReturnQueries queries;
    private final ReturnableRows returnable;
    private final GoodsUnits units;
    private final Warehouses warehouses;
    private final Stock stock;
    private final ReturnPieces pieces;
    private final ReturnTasks tasks;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    ReturnReceipts(
            ReturnRows rows,
            ReturnSteps steps,
            TableRows table,
            ReturnQueries queries,
            ReturnableRows returnable,
            GoodsUnits units,
            Warehouses warehouses,
            Stock stock,
            ReturnPieces pieces,
            ReturnTasks tasks,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.table = table;
        this.queries = queries;
        this.returnable = returnable;
        this.units = units;
        this.warehouses = warehouses;
        this.stock = stock;
        this.pieces = pieces;
        this.tasks = tasks;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes goods of a return in; when all of it is there, it waits to be judged. Refused once it is past that, where more
     * comes than was announced, and where goods come that were not, unless the keeper says so.
     */
    public void receive(ReturnAuthorisationId id, List<Arrived> arrived) {
        var it = waiting(id);
        var taken = Unpacking.of(queries.goods(id), arrived, units.of(arrived));
        take(it, taken);
        pieces.came(it, arrived);
        journal.record(Act.of("return-received", Returns.ref(id), it.number(), arrived));
        if (table.isComplete(id)) {
            received(it);
        }
    }

    /** Says that nothing more comes: what is missing may be announced anew. Refused while nothing has come. */
    public void complete(ReturnAuthorisationId id) {
        var it = waiting(id);
        var goods = queries.goods(id);
        if (goods.stream().noneMatch(one -> one.received().isPositive())) {
            throw new Refused(new ReceivingRefusal.NothingCame(it.number()));
        }
        var missing = Unpacking.missing(queries.lines(id), goods);
        var order = it.order();
        if (order != null && !missing.isEmpty()) {
            var gone = new ArrayList<ReturnableRows.Less>();
            missing.forEach((line, quantity) -> gone.add(new ReturnableRows.Less(order, line, quantity)));
            returnable.release(gone);
        }
        received(it);
        journal.record(Act.of("return-complete", Returns.ref(id), it.number(), missing));
    }

    /** Takes goods in that nobody announced; customer service is asked to find the order. */
    public ReturnAuthorisationId blind(BlindReturn wanted) {
        known(wanted.warehouse());
        var id = new ReturnAuthorisationId(ids.next("receiving", "return_authorisation_id"));
        var number = numbers.next("RMA");
        steps.insertBlind(id, number, wanted, clock.instant(), by());
        var unannounced = wanted.goods().stream()
                .map(one -> new Arrived(one.sku(), one.lot(), one.quantity(), true))
                .toList();
        var it = rows.locked(id);
        take(it, Unpacking.of(List.of(), unannounced, units.of(unannounced)));
        pieces.came(it, wanted.goods());
        tasks.inspect(it);
        tasks.find(it);
        journal.record(Act.of("return-blind", Returns.ref(id), number, wanted));
        return id;
    }

    private ReturnView waiting(ReturnAuthorisationId id) {
        var it = rows.locked(id);
        if (it.state() != ReturnState.ANNOUNCED) {
            throw new Refused(new ReceivingRefusal.ReturnInState(it.number(), it.state()));
        }
        return it;
    }

    private void take(ReturnView it, List<Taken> taken) {
        table.add(it.id(), taken, clock.instant(), by());
        var document = Returns.ref(it.id());
        stock.post(taken.stream().map(one -> arriving(one, document)).toList());
    }

    private void received(ReturnView it) {
        steps.received(it.id(), clock.instant(), by());
        tasks.inspect(it);
    }

    private void known(WarehouseId warehouse) {
        if (warehouses.all().stream().noneMatch(it -> it.id().equals(warehouse))) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(warehouse.value())));
        }
    }

    private static Movement arriving(Taken taken, DocumentRef document) {
        return new Movement(
                taken.sku(),
                taken.lotKept(),
                Places.CUSTOMER,
                Places.INSPECTION,
                taken.quantity(),
                "return-received",
                document);
    }

    private static String by() {
        return Callers.current().username();
    }
}
