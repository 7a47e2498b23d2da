package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.ParcelView.Line;
import io.redthread.fulfilment.ParcelView.Passed;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.TrackingStore;
import io.redthread.fulfilment.store.UnitLoadStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.GivenGoods;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderList;
import io.redthread.sales.OrderSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parcels to look at: lists, single ones, those of an order's thread. */
@Service
@Transactional(readOnly = true)
public class Parcels {

    private static final int MOST_ORDERS = 50;

    private final ParcelQueries queries;
    private final ParcelStore store;
    private final PickLineStore lines;
    private final PickBins bins;
    private final TrackingStore events;
    private final UnitLoadStore units;
    private final Tracking tracking;
    private final Carriers carriers;
    private final Goods goods;
    private final OrderList orders;
    private final GivenGoods given;
    private final PackedSerials serials;

    Parcels(
            ParcelQueries queries,
            ParcelStore store,
            PickLineStore lines,
            PickBins bins,
            TrackingStore events,
            UnitLoadStore units,
            Tracking tracking,
            Carriers carriers,
            Goods goods,
            OrderList orders,
            GivenGoods given,
            PackedSerials serials) {
        this.queries = queries;
        this.store = store;
        this.lines = lines;
        this.bins = bins;
        this.events = events;
        this.units = units;
        this.tracking = tracking;
        this.carriers = carriers;
        this.goods = goods;
        this.orders = orders;
        this.given = given;
        this.serials = serials;
    }

    /** A page of parcels. */
    public Page<ParcelRow> page(ParcelFilter filter, PageQuery query) {
        return queries.page(filter, named(filter.q()), query);
    }

    /**
     * What waits at the packing bench, the most urgent first, with all that belongs into each: so that the bench goes on
     * while the connection is lost.
     *
     * @param most how many at most
     */
    public List<ParcelView> toPack(int most) {
        return views(queries.picked(most));
    }

    /** How many parcels that have not left stand where. */
    public Map<ParcelState, Integer> open(Optional<WarehouseId> warehouse) {
        return queries.open(warehouse);
    }

    /** All parcels an order has or had, in the order of their parts. */
    public List<ParcelView> ofOrder(OrderId order) {
        return views(queries.ofOrders(List.of(order)));
    }

    /** At most so many parcels whose number or waybill it is, or whose waybill it begins. */
    public List<ParcelRow> find(String code, int most) {
        return queries.find(code, most);
    }

    /** Parcels by id, without what is in them; those that are not there are missing. */
    public List<ParcelRow> rowsOf(Collection<ParcelId> ids) {
        return ids.isEmpty() ? List.of() : queries.byIds(ids);
    }

    /** One parcel. */
    public ParcelView byId(ParcelId id) {
        return views(queries.byIds(List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ParcelNotFound(id.number())));
    }

    /** Parcels by id; those that are not there are missing. */
    public List<ParcelView> byIds(Collection<ParcelId> ids) {
        return ids.isEmpty() ? List.of() : views(queries.byIds(ids));
    }

    /** The parcel that a scanned code stands for: its own number, its waybill, or its order's number. */
    public ParcelView byCode(String code) {
        var found = page(new ParcelFilter(code, null, null, null, null, null), PageQuery.first(10))
                .items();
        return views(found.stream()
                        .filter(it -> it.state() != ParcelState.WITHDRAWN)
                        .limit(1)
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ParcelNotFound(code)));
    }

    private List<OrderId> named(@Nullable String text) {
        if (text == null
                || text.isBlank()
                || text.strip().toUpperCase(Locale.ROOT).startsWith("PK-")) {
            return List.of();
        }
        return orders.find(text.strip(), MOST_ORDERS).items().stream()
                .map(OrderSummary::id)
                .toList();
    }

    List<ParcelView> views(List<ParcelRow> rows) {
        var ids = rows.stream().map(ParcelRow::id).toList();
        var contents = contents(rows);
        var reported = events.of(ids);
        var loaded = units.of(ids);
        return rows.stream()
                .map(row -> new ParcelView(
                        row,
                        carriers.of(row.carrier()),
                        course(row),
                        contents.getOrDefault(row.id(), List.of()),
                        reported.getOrDefault(row.id(), List.of()),
                        loaded.getOrDefault(row.id(), List.of()),
                        "/track/" + tracking.token(row.id())))
                .toList();
    }

    private Map<ParcelId, List<Line>> contents(List<ParcelRow> rows) {
        var ids = rows.stream().map(ParcelRow::id).toList();
        var ofParcel = rows.stream().collect(Collectors.toMap(ParcelRow::id, ParcelRow::orderId, (one, same) -> one));
        var gifts = new GiftPieces(given.of(new HashSet<>(ofParcel.values())));
        var contents = new HashMap<ParcelId, List<Line>>();
        var picked = lines.ofParcels(ids).stream()
                .filter(line -> line.state() == PickState.OPEN || line.state() == PickState.PICKED)
                .collect(Collectors.groupingBy(PickLine::parcel));
        var waiting = store.read(ids).stream()
                .filter(it -> it.state() == ParcelState.TO_PICK)
                .toList();
        var held = bins.contents(waiting);
        var skus = new HashSet<Sku>();
        picked.values().forEach(all -> all.forEach(line -> skus.add(line.goods().sku())));
        held.values().forEach(all -> all.forEach(it -> skus.add(it.sku())));
        var known = new Known(goods.facts(skus), serials.numbers(ids, skus));
        picked.forEach((id, all) -> contents.put(
                id,
                all.stream()
                        .map(it -> line(
                                it,
                                known,
                                pieces(
                                        gifts,
                                        ofParcel.get(id),
                                        it.goods().sku(),
                                        it.goods().quantity())))
                        .toList()));
        held.forEach((id, all) -> contents.put(
                id,
                all.stream()
                        .map(it -> new Line(
                                it.sku(),
                                known.name(it.sku()),
                                it.lot().orElse(null),
                                it.quantity(),
                                known.serials(it.sku()),
                                List.of(),
                                pieces(gifts, ofParcel.get(id), it.sku(), it.quantity()),
                                null,
                                null))
                        .toList()));
        return contents;
    }

    private static BigDecimal pieces(GiftPieces gifts, @Nullable OrderId order, Sku sku, Quantity quantity) {
        return order == null ? BigDecimal.ZERO : gifts.of(order, sku, quantity.amount());
    }

    /**
     * What is known of goods in parcels.
     *
     * @param facts of the catalogue
     * @param numbers their serial numbers, by parcel
     */
    private record Known(Map<Sku, SkuFacts> facts, Map<ParcelId, Map<Sku, List<String>>> numbers) {

        String name(Sku sku) {
            var known = facts.get(sku);
            return known == null ? "" : known.name();
        }

        boolean serials(Sku sku) {
            var known = facts.get(sku);
            return known != null && known.serialTracked();
        }

        List<String> numbers(ParcelId parcel, Sku sku) {
            return numbers.getOrDefault(parcel, Map.of()).getOrDefault(sku, List.of());
        }
    }

    private static Line line(PickLine line, Known known, BigDecimal gifts) {
        return new Line(
                line.goods().sku(),
                known.name(line.goods().sku()),
                line.goods().lot().orElse(null),
                line.goods().quantity(),
                known.serials(line.goods().sku()),
                known.numbers(line.parcel(), line.goods().sku()),
                gifts,
                line.goods().binCode(),
                line.state());
    }

    private static List<Passed> course(ParcelRow row) {
        var course = new ArrayList<Passed>();
        passed(course, ParcelState.TO_PICK, row.enteredAt(), null);
        passed(course, ParcelState.IN_WAVE, row.wavedAt(), null);
        passed(course, ParcelState.PICKED, row.pickedAt(), null);
        passed(course, ParcelState.PACKED, row.packedAt(), row.packedBy());
        passed(course, ParcelState.DISPATCHED, row.dispatchedAt(), row.dispatchedBy());
        passed(course, ParcelState.WITHDRAWN, row.withdrawnAt(), null);
        return course;
    }

    private static void passed(List<Passed> course, ParcelState state, @Nullable Instant at, @Nullable String by) {
        if (at != null) {
            course.add(new Passed(state, at, by));
        }
    }
}
