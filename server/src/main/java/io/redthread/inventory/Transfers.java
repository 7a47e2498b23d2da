package io.redthread.inventory;

import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationRows.PlaceRow;
import io.redthread.inventory.store.TransferRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers goods between warehouses (调拨) in three steps, and between bins of one warehouse (移库) in one. What is on the
 * way is nobody's to promise; what does not arrive becomes a count difference.
 */
@Service
@Transactional
public class Transfers {

    private final TransferRows rows;
    private final LocationRows locations;
    private final GoodsCheck goods;
    private final Stock stock;
    private final TransferredSerials serials;
    private final PartnersShelves partners;
    private final OwnersApart owners;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Transfers(
            TransferRows rows,
            LocationRows locations,
            GoodsCheck goods,
            Stock stock,
            TransferredSerials serials,
            PartnersShelves partners,
            OwnersApart owners,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.stock = stock;
        this.serials = serials;
        this.partners = partners;
        this.owners = owners;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes a transfer order; within one warehouse the goods are moved at once. Refused where a warehouse, a bin or the
     * goods are not there, where a bin stands in another warehouse, and where the goods would become another owner's.
     */
    public TransferId open(NewTransfer wanted) {
        checkPlaces(wanted);
        var id = new TransferId(ids.next("inventory", "transfer_id"));
        var number = numbers.next("TR");
        var leaving = wanted.lines().stream()
                .map(line -> TransferMovements.leaving(id, line))
                .toList();
        goods.check(leaving);
        rows.insert(id, number, wanted, clock.instant(), Callers.current().username());
        journal.record(Act.of("transfer-opened", ref(id), number, wanted));
        if (wanted.withinOneWarehouse()) {
            stock.post(wanted.lines().stream()
                    .map(line -> TransferMovements.of(
                            id, line, line.outOf(), line.into().orElseThrow()))
                    .toList());
            dispatched(id, number);
            rows.received(id, whole(rows.lines(id)), clock.instant(), by());
        }
        return id;
    }

    /**
     * Sends the goods: they leave their bins, and pieces with serial numbers by number. Refused unless it is open, where they
     * are promised or not there, and where a number is missing or of a piece that is elsewhere.
     */
    public void dispatch(TransferId id, List<SerialPiece> numbers) {
        var transfer = in(id, TransferState.OPEN);
        var lines = rows.lines(id);
        serials.sent(
                transfer.from(),
                sums(lines, line -> line.quantity().amount()),
                numbers,
                new SerialCause(ref(id), transfer.number()));
        stock.post(lines.stream()
                .map(line -> TransferMovements.of(id, line, line.outOf(), Places.IN_TRANSIT, line.quantity()))
                .toList());
        dispatched(id, transfer.number());
    }

    /**
     * Takes the goods in, every line named once; pieces that went by number come by number, and missing ones are told. Refused
     * unless they are on the way, where more came than went, and where a number did not go with it.
     */
    public void receive(TransferId id, List<TransferArrival> arrivals, List<SerialPiece> numbers) {
        var transfer = in(id, TransferState.IN_TRANSIT);
        var lines = rows.lines(id);
        take(transfer, lines, arrivals);
        var came = byLine(arrivals);
        arrived(transfer, sums(lines, line -> amount(came, line)), numbers);
    }

    /** Takes goods in that went without numbers, or came whole with all of them. */
    public void receive(TransferId id, List<TransferArrival> arrivals) {
        receiveTold(id, arrivals, List.of());
    }

    /**
     * Takes goods in as a partner tells it: of what came whole all numbers did, where it names none; of other goods those it
     * names did, and the rest is missing. Refused where numbers are wanted that it does not name, or it names one that did not go.
     */
    public void receiveTold(TransferId id, List<TransferArrival> arrivals, List<SerialPiece> told) {
        var transfer = in(id, TransferState.IN_TRANSIT);
        var lines = rows.lines(id);
        take(transfer, lines, arrivals);
        var came = byLine(arrivals);
        var all = sums(lines, line -> line.quantity().amount());
        var arrived = sums(lines, line -> amount(came, line));
        var whole = all.keySet().stream()
                .filter(sku -> arrived.getOrDefault(sku, BigDecimal.ZERO).compareTo(all.get(sku)) == 0)
                .filter(sku -> told.stream().noneMatch(it -> it.sku().equals(sku)))
                .collect(Collectors.toSet());
        arrived(transfer, arrived, serials.withWhole(ref(id), whole, told));
    }

    private void arrived(TransferView transfer, Map<Sku, BigDecimal> came, List<SerialPiece> numbers) {
        var cause = new SerialCause(ref(transfer.id()), transfer.number());
        var missing = serials.arrived(transfer.to(), came, numbers, cause);
        if (!missing.isEmpty()) {
            journal.record(Act.of("serials-missing", cause.document(), cause.number(), Map.of("pieces", missing)));
        }
    }

    private void take(TransferView transfer, List<TransferLine> lines, List<TransferArrival> arrivals) {
        var id = transfer.id();
        var came = byLine(arrivals);
        if (came.size() != lines.size() || arrivals.size() != lines.size()) {
            throw InvalidInput.of("/lines", arrivals.size(), "transfer-lines-differ");
        }
        var places =
                locations.places(arrivals.stream().map(TransferArrival::into).toList());
        arrivals.forEach(arrival -> standsIn(transfer.to(), arrival.into(), places));
        var movements = new ArrayList<Movement>(lines.size());
        for (var line : lines) {
            movements.addAll(TransferMovements.arriving(id, line, came.get(line.lineNo())));
        }
        stock.post(movements);
        rows.received(id, arrivals, clock.instant(), by());
        journal.record(Act.of("transfer-received", ref(id), transfer.number(), arrivals));
    }

    /** Calls it off. Refused once the goods have left. */
    public void cancel(TransferId id, String reason) {
        var transfer = in(id, TransferState.OPEN);
        rows.cancelled(id, reason);
        journal.record(Act.of("transfer-cancelled", ref(id), transfer.number(), reason));
    }

    /** One page of transfer orders, the newest first. */
    @Transactional(readOnly = true)
    public Page<TransferView> page(TransferFilter filter, PageQuery page) {
        return rows.page(filter, page);
    }

    /** The transfer order of that id. */
    @Transactional(readOnly = true)
    public TransferView of(TransferId id) {
        return rows.of(id, false).orElseThrow(() -> new Refused(new TransferRefusal.TransferNotFound(id)));
    }

    /** Its lines in their order. */
    @Transactional(readOnly = true)
    public List<TransferLine> lines(TransferId id) {
        return rows.lines(id);
    }

    /** The serial numbers of its goods. */
    @Transactional(readOnly = true)
    public TransferNumbers numbers(TransferId id) {
        var skus = rows.lines(id).stream().map(TransferLine::sku).collect(Collectors.toSet());
        return serials.of(new SerialCause(ref(id), ""), skus);
    }

    private static Map<Sku, BigDecimal> sums(List<TransferLine> lines, Function<TransferLine, BigDecimal> amount) {
        return lines.stream().collect(Collectors.toMap(TransferLine::sku, amount, BigDecimal::add));
    }

    private static BigDecimal amount(Map<Integer, TransferArrival> came, TransferLine line) {
        return Optional.ofNullable(came.get(line.lineNo()))
                .map(TransferArrival::quantity)
                .orElse(BigDecimal.ZERO);
    }

    private TransferView in(TransferId id, TransferState state) {
        var transfer = rows.of(id, true).orElseThrow(() -> new Refused(new TransferRefusal.TransferNotFound(id)));
        if (transfer.state() != state) {
            throw new Refused(new TransferRefusal.TransferInState(transfer.number(), transfer.state()));
        }
        return transfer;
    }

    private void dispatched(TransferId id, String number) {
        rows.dispatched(id, clock.instant(), by());
        journal.record(Act.of("transfer-dispatched", ref(id), number, Map.of()));
    }

    private void checkPlaces(NewTransfer wanted) {
        for (var warehouse : List.of(wanted.from(), wanted.to())) {
            if (locations.warehouse(warehouse).isEmpty()) {
                throw new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(warehouse.value())));
            }
            partners.refuse(warehouse);
        }
        owners.same(wanted.from(), wanted.to());
        var bins = new HashSet<LocationId>();
        wanted.lines().forEach(line -> {
            bins.add(line.outOf());
            line.into().ifPresent(bins::add);
        });
        var places = locations.places(bins);
        wanted.lines().forEach(line -> {
            standsIn(wanted.from(), line.outOf(), places);
            line.into().ifPresent(bin -> standsIn(wanted.to(), bin, places));
        });
    }

    private static void standsIn(WarehouseId warehouse, LocationId bin, Map<LocationId, PlaceRow> places) {
        var place = places.get(bin);
        if (place == null) {
            throw new Refused(new InventoryRefusal.LocationNotFound(Long.toString(bin.value())));
        }
        if (!warehouse.equals(place.warehouse())) {
            throw new Refused(new TransferRefusal.BinOfOtherWarehouse(place.code()));
        }
    }

    private static Map<Integer, TransferArrival> byLine(List<TransferArrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.toMap(TransferArrival::lineNo, Function.identity(), (one, other) -> other));
    }

    private static List<TransferArrival> whole(List<TransferLine> lines) {
        return lines.stream()
                .map(line -> new TransferArrival(
                        line.lineNo(),
                        line.into().orElseThrow(),
                        line.quantity().amount()))
                .toList();
    }

    private static DocumentRef ref(TransferId id) {
        return new DocumentRef(TransferView.KIND, id.value());
    }

    private static String by() {
        return Callers.current().username();
    }
}
