package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.OrderStopped;
import io.redthread.fulfilment.FulfilmentRefusal.OutOfTolerance;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.domain.ExpectedWeight;
import io.redthread.fulfilment.store.FloorStore;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WeighingStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Weighing (称重): a packed parcel weighs what its goods weigh by the catalogue and what it is packed in, within the
 * tolerance of both (parity X43). Beyond that something is missing or too much, and it is refused with both figures.
 */
@Service
@Transactional
public class Weighing {

    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final WeighingStore weighings;
    private final FloorStore floor;
    private final FloorSettings settings;
    private final ShippingPoint shipping;
    private final Cases cases;
    private final Goods goods;
    private final Journal journal;
    private final Clock clock;

    Weighing(
            ParcelStore parcels,
            PickLineStore lines,
            WeighingStore weighings,
            FloorStore floor,
            FloorSettings settings,
            ShippingPoint shipping,
            Cases cases,
            Goods goods,
            Journal journal,
            Clock clock) {
        this.parcels = parcels;
        this.lines = lines;
        this.weighings = weighings;
        this.floor = floor;
        this.settings = settings;
        this.shipping = shipping;
        this.cases = cases;
        this.goods = goods;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes what the scale showed; refuses a weight beyond the tolerance. */
    public WeighingView weigh(ParcelId id, Weighed weighed) {
        return keep(id, weighed, "");
    }

    /** A supervisor lets a parcel pass whatever it weighs, and says why (超差放行). */
    public WeighingView pass(ParcelId id, Weighed weighed, String reason) {
        return keep(id, weighed, reason);
    }

    /** All weighings of a parcel, the oldest first. */
    @Transactional(readOnly = true)
    public List<WeighingView> of(ParcelId id) {
        return weighings.of(List.of(id));
    }

    /** Packed parcels of warehouses that weigh, which nobody has weighed yet; the most urgent first. */
    @Transactional(readOnly = true)
    public List<ToWeigh> waiting(int most) {
        var where = settings.weighing();
        var rows = where.isEmpty() ? List.<ParcelRow>of() : weighings.waiting(where, most);
        var known = parcels.read(rows.stream().map(ParcelRow::id).toList());
        var expected = expected(known);
        return rows.stream()
                .map(row -> toWeigh(row, Optional.ofNullable(expected.get(row.id()))))
                .toList();
    }

    /** The same for one parcel, whether or not its warehouse weighs. */
    @Transactional(readOnly = true)
    public Optional<ExpectedWeight> expected(ParcelId id) {
        return Optional.ofNullable(expected(parcels.read(List.of(id))).get(id));
    }

    private WeighingView keep(ParcelId id, Weighed weighed, String reason) {
        var parcel = locked(id);
        var packaging = packaging(weighed);
        var expected = Optional.ofNullable(expected(List.of(parcel)).get(id))
                .map(goodsOnly -> packaging
                        .map(it -> goodsOnly.in(it.grams(), it.toleranceGrams()))
                        .orElse(goodsOnly));
        expected.filter(it -> reason.isEmpty() && !it.admits(weighed.grams())).ifPresent(it -> {
            throw new Refused(new OutOfTolerance(id.number(), weighed.grams(), it.grams(), it.tolerance()));
        });
        var view = new WeighingView(
                id,
                weighings.of(List.of(id)).size() + 1,
                weighed.grams(),
                packaging.map(Packaging::code).orElse(null),
                expected.map(ExpectedWeight::grams).orElse(null),
                expected.map(ExpectedWeight::tolerance).orElse(null),
                reason,
                clock.instant(),
                Callers.current().username());
        weighings.insert(view);
        journal.record(
                Act.of(reason.isEmpty() ? "parcel-weighed" : "parcel-weight-passed", id.document(), id.number(), view));
        shipping.reached(ShippedAt.WEIGH, List.of(parcel));
        return view;
    }

    /** The order's case first, then the parcel: who stops the order never waits for the scale the other way. */
    private ParcelInHand locked(ParcelId id) {
        var cause = parcels.read(List.of(id)).stream()
                .findFirst()
                .map(it -> Set.of(it.caseId()))
                .orElseThrow(() -> new Refused(new ParcelNotFound(id.number())));
        if (cases.waitingAt(NodeCode.DISPATCH, cause).isEmpty()) {
            cases.waitingAt(NodeCode.PICKING, cause);
        }
        var parcel = parcels.lock(List.of(id)).getFirst();
        if (parcel.stopped()) {
            throw new Refused(new OrderStopped(id.number(), parcel.facts().orderNumber()));
        }
        if (parcel.state() != ParcelState.PACKED) {
            throw new Refused(new ParcelNotReady(id.number(), parcel.state(), ParcelState.DISPATCHED));
        }
        return parcel;
    }

    private Optional<Packaging> packaging(Weighed weighed) {
        return weighed.packaging()
                .map(code -> floor.packaging().stream()
                        .filter(it -> it.active() && it.code().equalsIgnoreCase(code.strip()))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("/packaging", code, "packaging-unknown")));
    }

    /** What the goods of parcels weigh; parcels with goods of unknown weight are missing. */
    private Map<ParcelId, ExpectedWeight> expected(Collection<ParcelInHand> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        var inside = lines.pickedOf(some.stream().map(ParcelInHand::id).toList()).stream()
                .collect(Collectors.groupingBy(PickLine::parcel));
        var skus = inside.values().stream()
                .flatMap(List::stream)
                .map(it -> it.goods().sku())
                .collect(Collectors.toSet());
        var scale = new Scale(goods.weights(skus), floor.tolerances(skus));
        var rules = settings.of(some.stream().map(it -> it.facts().warehouse()).toList());
        var expected = new HashMap<ParcelId, ExpectedWeight>();
        for (var parcel : some) {
            var percent = java.util.Objects.requireNonNull(
                            rules.get(parcel.facts().warehouse()))
                    .goodsPercent();
            scale.parts(inside.getOrDefault(parcel.id(), List.of()), percent)
                    .ifPresent(parts -> expected.put(parcel.id(), ExpectedWeight.of(parts)));
        }
        return expected;
    }

    private static ToWeigh toWeigh(ParcelRow row, Optional<ExpectedWeight> expected) {
        return new ToWeigh(
                row.id(),
                row.number(),
                row.orderNumber(),
                row.waybill() == null ? null : row.waybill().value(),
                row.warehouse(),
                row.pieces(),
                expected.map(ExpectedWeight::grams).orElse(null),
                expected.map(ExpectedWeight::tolerance).orElse(null));
    }

    /** What is known of the weight of goods. */
    private record Scale(Map<Sku, BigDecimal> grams, Map<Sku, BigDecimal> percents) {

        Optional<List<ExpectedWeight.Part>> parts(List<PickLine> inside, BigDecimal percent) {
            var parts = new ArrayList<ExpectedWeight.Part>();
            for (var line : inside) {
                var each = grams.get(line.goods().sku());
                if (each == null) {
                    return Optional.empty();
                }
                parts.add(new ExpectedWeight.Part(
                        each.multiply(line.goods().quantity().amount()),
                        percents.getOrDefault(line.goods().sku(), percent)));
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
        }
    }
}
