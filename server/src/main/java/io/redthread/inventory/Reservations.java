package io.redthread.inventory;

import io.redthread.inventory.domain.Ownership;
import io.redthread.inventory.domain.Planned;
import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.domain.ReservationPlan;
import io.redthread.inventory.domain.ShelfStock;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.domain.Taking;
import io.redthread.inventory.store.QuotaRows;
import io.redthread.inventory.store.QuotaRows.QuotaRow;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.inventory.store.ReservationRows.FreshRow;
import io.redthread.inventory.store.ReservationRows.OpenRow;
import io.redthread.inventory.store.ShelfRows;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.inventory.store.StockRows.StockChange;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.IdBlocks;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises goods to documents, and takes promises back. Overselling is impossible: the numbers decided on are locked,
 * and the database checks that no more is reserved than is on hand.
 */
@Service
@Transactional
public class Reservations {

    private final StockRows stock;
    private final ShelfRows shelves;
    private final ReservationRows reservations;
    private final QuotaRows quotas;
    private final PickSettings settings;
    private final GoodsOwners owners;
    private final Endings endings;
    private final LateBooking late;
    private final IdBlocks ids;
    private final Clock clock;

    Reservations(
            StockRows stock,
            ShelfRows shelves,
            ReservationRows reservations,
            QuotaRows quotas,
            PickSettings settings,
            GoodsOwners owners,
            Endings endings,
            LateBooking late,
            IdBlocks ids,
            Clock clock) {
        this.stock = stock;
        this.shelves = shelves;
        this.reservations = reservations;
        this.quotas = quotas;
        this.settings = settings;
        this.owners = owners;
        this.endings = endings;
        this.late = late;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Decides for each request in list order, all or what it takes of a part or nothing, in the caller's transaction. Goods
     * of another owner than the shop's are never taken. The number of statements does not depend on the number of requests.
     *
     * @return one result per request, in the same order
     */
    public List<ReservationResult> reserve(List<ReservationRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        late.settle();
        var whose = owners.of(requests);
        var wanted = wanted(requests, whose);
        return late.possible()
                ? unlocked(requests, wanted, whose).orElseGet(() -> locked(requests, wanted, whose))
                : locked(requests, wanted, whose);
    }

    private List<ReservationResult> locked(List<ReservationRequest> requests, Map<Shelf, Uom> wanted, Ownership whose) {
        var rows = wanted.isEmpty() ? List.<ShelfRow>of() : shelves.lockShelves(wanted.keySet());
        var open = openQuotas(rows);
        var plan = new ReservationPlan(shelves(rows, wanted, open));
        return keep(planned(requests, plan, whose), open, whose, stock::addReserved);
    }

    /** Decides on unlocked numbers where everybody gets what he wants and nothing is kept back for anyone. */
    private Optional<List<ReservationResult>> unlocked(
            List<ReservationRequest> requests, Map<Shelf, Uom> wanted, Ownership whose) {
        var rows = wanted.isEmpty()
                ? List.<ShelfRow>of()
                : late.rememberedShelves(wanted.keySet()).orElseGet(() -> shelves.readShelves(wanted.keySet()));
        if (rows.stream().anyMatch(row -> row.buffer() != null)
                || !openQuotas(rows).isEmpty()) {
            return Optional.empty();
        }
        var plan = new ReservationPlan(shelves(rows, wanted, Map.of()));
        var planned = planned(requests, plan, whose);
        return planned.stream().allMatch(Planned::complete)
                ? Optional.of(keep(planned, Map.of(), whose, this::bookLate))
                : Optional.empty();
    }

    private static List<Planned> planned(List<ReservationRequest> requests, ReservationPlan plan, Ownership whose) {
        return requests.stream()
                .map(it -> plan.next(whose.within(it)).leaving(whose.leftOut(it)))
                .toList();
    }

    private void bookLate(Map<StockKey, BigDecimal> reserved) {
        var changes = HashMap.<StockKey, StockChange>newHashMap(reserved.size());
        reserved.forEach((key, amount) -> changes.put(key, StockChange.reserving(amount)));
        late.stock(changes);
    }

    /** What {@link #reserve} would decide as stock is now, one answer per request in the same order; nothing is promised. */
    @Transactional(readOnly = true)
    public List<WouldShip> preview(List<ReservationRequest> requests) {
        var whose = owners.of(requests);
        var wanted = wanted(requests, whose);
        var rows = wanted.isEmpty() ? List.<ShelfRow>of() : shelves.readShelves(wanted.keySet());
        var plan = new ReservationPlan(shelves(rows, wanted, openQuotas(rows)));
        return planned(requests, plan, whose).stream().map(Reservations::told).toList();
    }

    private static WouldShip told(Planned planned) {
        var goods = planned.takings().stream()
                .map(it -> new WouldShip.Goods(
                        it.warehouse(), it.sku(), new Quantity(it.amount(), unit(it, planned.request()))))
                .toList();
        return new WouldShip(planned.considered(), goods, planned.shortages());
    }

    /** Gives back whatever these documents still hold; those that hold nothing are passed over. */
    public void release(Collection<DocumentRef> documents, String reason) {
        if (!documents.isEmpty()) {
            endings.end(reservations.lockOf(documents), ReservationState.RELEASED, reason);
        }
    }

    /** What these documents still hold, in the order of their lines; documents that hold nothing are left out. */
    @Transactional(readOnly = true)
    public Map<DocumentRef, List<HeldReservation>> of(Collection<DocumentRef> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var open = reservations.of(documents);
        if (late.possible()) {
            late.remember(open);
        }
        return open.stream()
                .map(Reservations::held)
                .collect(Collectors.groupingBy(HeldReservation::document, LinkedHashMap::new, Collectors.toList()));
    }

    /** Takes back promises whose time is over, at most so many; answers how many it took. */
    public int expire(int atMost) {
        var overdue = reservations.lockOverdue(clock.instant(), atMost);
        endings.end(overdue, ReservationState.EXPIRED, "expired");
        return overdue.size();
    }

    private Map<QuotaKey, QuotaRow> openQuotas(List<ShelfRow> rows) {
        return rows.isEmpty() || !rows.getFirst().anyQuota()
                ? Map.of()
                : quotas.on(rows.stream()
                        .map(row -> new Shelf(new Sku(row.sku()), row.warehouse()))
                        .collect(Collectors.toSet()));
    }

    private static Map<Shelf, Uom> wanted(List<ReservationRequest> requests, Ownership whose) {
        var wanted = new LinkedHashMap<Shelf, Uom>();
        for (var request : requests) {
            for (var warehouse : whose.within(request).preference()) {
                for (var line : request.lines()) {
                    var uom = line.quantity().uom();
                    var known = wanted.putIfAbsent(new Shelf(line.sku(), warehouse), uom);
                    sameUnit(line.sku(), uom.code(), known);
                }
            }
        }
        return wanted;
    }

    private Map<WarehouseId, Map<Sku, ShelfStock>> shelves(
            List<ShelfRow> rows, Map<Shelf, Uom> wanted, Map<QuotaKey, QuotaRow> open) {
        var today = CompanyDay.today(clock);
        var set = settings.of(rows.stream().map(ShelfRow::warehouse).collect(Collectors.toSet()));
        var shelves = new HashMap<WarehouseId, Map<Sku, ShelfStock>>();
        for (var shelf : ShelfRows.byShelf(rows)) {
            var first = shelf.getFirst();
            var sku = new Sku(first.sku());
            sameUnit(sku, first.uom(), wanted.get(new Shelf(sku, first.warehouse())));
            shelves.computeIfAbsent(first.warehouse(), key -> new HashMap<>())
                    .put(sku, Objects.requireNonNull(set.get(first.warehouse())).shelf(shelf, today));
        }
        open.forEach((key, quota) -> Objects.requireNonNull(
                        Objects.requireNonNull(shelves.get(key.warehouse())).get(key.sku()))
                .setAside(key.shop(), quota.unused()));
        return shelves;
    }

    private static void sameUnit(Sku sku, String kept, @org.jspecify.annotations.Nullable Uom came) {
        if (came != null && !kept.equals(came.code())) {
            throw new Refused(new InventoryRefusal.OtherUnit(sku, kept, came.code()));
        }
    }

    private List<ReservationResult> keep(
            List<Planned> planned,
            Map<QuotaKey, QuotaRow> open,
            Ownership whose,
            Consumer<Map<StockKey, BigDecimal>> booking) {
        var fresh = new ArrayList<FreshRow>();
        var reserved = new LinkedHashMap<StockKey, BigDecimal>();
        var used = new HashMap<QuotaId, BigDecimal>();
        var results = new ArrayList<ReservationResult>(planned.size());
        for (var one : planned) {
            var request = one.request();
            var parts = new LinkedHashMap<WarehouseId, Part>();
            for (var taking : one.takings()) {
                var quota = open.get(new QuotaKey(request.shop(), taking.warehouse(), taking.sku()));
                var id = new ReservationId(ids.next("inventory", "reservation_id"));
                fresh.add(new FreshRow(
                        id,
                        request.document(),
                        taking.lineNo(),
                        taking.key(),
                        taking.amount(),
                        unit(taking, request).code(),
                        quota == null ? null : quota.id(),
                        request.expiresAt().orElse(null),
                        whose.of(request.shop())));
                reserved.merge(taking.key(), taking.amount(), BigDecimal::add);
                if (quota != null) {
                    used.merge(quota.id(), taking.amount(), BigDecimal::add);
                }
                parts.computeIfAbsent(taking.warehouse(), key -> new Part(key, taking.rank(), new ArrayList<>()))
                        .reservations()
                        .add(reservation(id, taking, request));
            }
            results.add(result(one, parts));
        }
        if (!used.isEmpty()) {
            quotas.addUsed(used);
        }
        if (!fresh.isEmpty()) {
            booking.accept(reserved);
            reservations.insert(fresh, clock.instant());
        }
        return results;
    }

    private static ReservationResult result(Planned one, Map<WarehouseId, Part> parts) {
        var document = one.request().document();
        if (parts.isEmpty() && !one.complete()) {
            return new Short(document, one.shortages(), one.considered());
        }
        var inOrder = parts.values().stream()
                .sorted(java.util.Comparator.comparingInt(Part::rank))
                .toList();
        return one.complete()
                ? new Reserved(document, inOrder, one.considered())
                : new PartReserved(document, inOrder, one.considered(), one.shortages());
    }

    private static Reservation reservation(ReservationId id, Taking taking, ReservationRequest request) {
        return new Reservation(
                id,
                taking.lineNo(),
                taking.sku(),
                lot(taking.lot()),
                new Quantity(taking.amount(), unit(taking, request)));
    }

    private static Uom unit(Taking taking, ReservationRequest request) {
        for (var line : request.lines()) {
            if (line.lineNo() == taking.lineNo() && line.sku().equals(taking.sku())) {
                return line.quantity().uom();
            }
        }
        throw new IllegalStateException("nobody wants line " + taking.lineNo());
    }

    private static HeldReservation held(OpenRow row) {
        return new HeldReservation(
                row.id(),
                row.document(),
                row.lineNo(),
                row.warehouse(),
                new Sku(row.sku()),
                lot(row.lot()),
                new Quantity(row.quantity(), new Uom(row.uom())),
                Optional.ofNullable(row.expiresAt()));
    }

    /** The lot outside, where goods without one have none. */
    static Optional<String> lot(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
