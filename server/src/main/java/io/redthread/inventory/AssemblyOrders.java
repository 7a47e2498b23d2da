package io.redthread.inventory;

import io.redthread.inventory.domain.AssemblyNeed;
import io.redthread.inventory.store.AssemblyOrderRows;
import io.redthread.inventory.store.LocationRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders to put products together (组装单) and to take them apart (拆卸单), from draft to done. What a released order takes is
 * reserved like a sold order's goods, so that nobody else is promised it.
 */
@Service
@Transactional
public class AssemblyOrders {

    private final AssemblyOrderRows rows;
    private final AssemblyRecipes recipes;
    private final AssemblyDesk desk;
    private final LocationRows locations;
    private final OwnersApart owners;
    private final Reservations reservations;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    AssemblyOrders(
            AssemblyOrderRows rows,
            AssemblyRecipes recipes,
            AssemblyDesk desk,
            LocationRows locations,
            OwnersApart owners,
            Reservations reservations,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.recipes = recipes;
        this.desk = desk;
        this.locations = locations;
        this.owners = owners;
        this.reservations = reservations;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes a draft by the recipe in force. Refused without one, and where the warehouse is not there or not ours. */
    public AssemblyOrderId open(NewAssemblyOrder wanted) {
        if (locations.warehouse(wanted.warehouse()).isEmpty()) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(
                    Long.toString(wanted.warehouse().value())));
        }
        owners.refuse(wanted.warehouse());
        var recipe = recipes.inForce(wanted.product());
        var planned = new Quantity(wanted.quantity(), recipe.yields().uom());
        var nothing = Quantity.zero(planned.uom());
        var id = new AssemblyOrderId(ids.next("inventory", "assembly_order_id"));
        var order = new AssemblyOrder(
                id,
                numbers.next(wanted.kind().prefix()),
                wanted.kind(),
                AssemblyState.DRAFT,
                wanted.warehouse(),
                wanted.product(),
                recipe.name(),
                recipe.id(),
                planned,
                nothing,
                nothing,
                0,
                wanted.note(),
                new AssemblyOrder.Step(clock.instant(), by()),
                Optional.empty(),
                Optional.empty(),
                "");
        rows.insert(order, lines(recipe, order));
        journal.record(Act.of("assembly-opened", order.document(), order.number(), wanted));
        return id;
    }

    /** Reserves what it takes, all or nothing. Refused unless it is a draft, and where something is short. */
    public void release(AssemblyOrderId id) {
        var order = in(id, AssemblyState.DRAFT);
        var wanted = order.kind() == AssemblyKind.ASSEMBLY
                ? rows.lines(id).stream()
                        .map(line -> new Wanted(line.lineNo(), line.sku(), line.planned()))
                        .toList()
                : List.of(new Wanted(1, order.product(), order.planned()));
        var result = reservations
                .reserve(List.of(new ReservationRequest(
                        order.document(), 0, List.of(order.warehouse()), false, wanted, Optional.empty())))
                .getFirst();
        if (!(result instanceof Reserved)) {
            throw new Refused(tooShort(order, result));
        }
        rows.released(id, clock.instant(), by());
        journal.record(Act.of("assembly-released", order.document(), order.number(), wanted));
    }

    /** Ends it short: what was made stays, what is still held is free again. Refused unless work was reported. */
    public void finish(AssemblyOrderId id, String reason) {
        var order = in(id, AssemblyState.RELEASED);
        if (order.reports() == 0) {
            throw new Refused(new AssemblyRefusal.AssemblyInState(order.number(), order.state()));
        }
        end(order, AssemblyState.DONE, reason);
        journal.record(Act.of("assembly-finished-short", order.document(), order.number(), Map.of("reason", reason)));
    }

    /** Calls it off; what was held is free again. Refused once something was made, or when it has ended. */
    public void cancel(AssemblyOrderId id, String reason) {
        var order = locked(id);
        if (order.state() != AssemblyState.DRAFT && order.state() != AssemblyState.RELEASED) {
            throw new Refused(new AssemblyRefusal.AssemblyInState(order.number(), order.state()));
        }
        if (order.reports() > 0) {
            throw new Refused(new AssemblyRefusal.AssemblyBegun(order.number(), order.reports()));
        }
        end(order, AssemblyState.CANCELLED, reason);
        journal.record(Act.of("assembly-cancelled", order.document(), order.number(), Map.of("reason", reason)));
    }

    /** The order of that id, locked and at that step. */
    AssemblyOrder in(AssemblyOrderId id, AssemblyState state) {
        var order = locked(id);
        if (order.state() != state) {
            throw new Refused(new AssemblyRefusal.AssemblyInState(order.number(), order.state()));
        }
        return order;
    }

    /** Ends a locked order and gives back what it holds. */
    void end(AssemblyOrder order, AssemblyState state, String reason) {
        reservations.release(List.of(order.document()), "assembly-" + state.code());
        rows.ended(order.id(), state, reason, clock.instant(), by());
    }

    private AssemblyOrder locked(AssemblyOrderId id) {
        return rows.of(id, true).orElseThrow(() -> new Refused(new AssemblyRefusal.AssemblyNotFound(id)));
    }

    private AssemblyRefusal tooShort(AssemblyOrder order, ReservationResult result) {
        var shortages = result instanceof Short none ? none.shortages() : List.<Shortage>of();
        var first = shortages.getFirst();
        return new AssemblyRefusal.ComponentsShort(
                order.number(),
                first.sku(),
                first.wanted(),
                first.available(),
                shortages.size() - 1,
                order.kind() == AssemblyKind.ASSEMBLY
                        ? desk.possible(recipes.of(order.recipe()), order.warehouse())
                                .quantity()
                        : first.available().amount());
    }

    private static List<AssemblyLine> lines(AssemblyRecipe recipe, AssemblyOrder order) {
        var lines = new ArrayList<AssemblyLine>();
        for (var part : recipe.components()) {
            var need =
                    new AssemblyNeed(part.quantity().amount(), recipe.yields().amount());
            var pieces = order.planned().amount();
            var planned = order.kind() == AssemblyKind.ASSEMBLY ? need.of(pieces) : need.back(pieces);
            var uom = part.quantity().uom();
            var nothing = Quantity.zero(uom);
            lines.add(new AssemblyLine(
                    part.lineNo(), part.sku(), "", new Quantity(planned, uom), nothing, nothing, nothing));
        }
        return lines;
    }

    private static String by() {
        return Callers.current().username();
    }
}
