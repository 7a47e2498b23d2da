package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.PackMismatch;
import io.redthread.fulfilment.FulfilmentRefusal.WaveNotFound;
import io.redthread.fulfilment.domain.PackCheck;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.fulfilment.store.WaveStore;
import io.redthread.inventory.SerialPiece;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pack check (复核打包): what is in the basket is what was ordered; then the parcel gets its waybill. When all parcels of
 * an order are packed, its node is done.
 */
@Service
@Transactional
public class Packing {

    /** Outcome of the node when all parcels of an order are packed. */
    static final String DONE = "packed";

    private final WaveStore waves;
    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final OrdersInHand orders;
    private final GoodsCodes codes;
    private final Map<CarrierCode, CarrierNumbers> numbers;
    private final WaybillRequests requests;
    private final ShippingPoint shipping;
    private final PackedSerials serials;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    Packing(
            WaveStore waves,
            ParcelStore parcels,
            PickLineStore lines,
            OrdersInHand orders,
            GoodsCodes codes,
            List<CarrierNumbers> numbers,
            WaybillRequests requests,
            ShippingPoint shipping,
            PackedSerials serials,
            Cases cases,
            Journal journal,
            Clock clock) {
        this.waves = waves;
        this.parcels = parcels;
        this.lines = lines;
        this.orders = orders;
        this.codes = codes;
        this.numbers = numbers.stream().collect(Collectors.toMap(CarrierNumbers::carrier, it -> it));
        this.requests = requests;
        this.shipping = shipping;
        this.serials = serials;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Checks one parcel by what was scanned and packs it.
     *
     * @param scanned each code with how often it was scanned
     */
    public void check(ParcelId id, Map<String, Integer> scanned) {
        check(id, scanned, List.of());
    }

    /**
     * The same with serial numbers, of every piece of goods that keep them.
     *
     * @param scanned each code of goods with how often it was scanned
     * @param numbers the pieces by number
     */
    public void check(ParcelId id, Map<String, Integer> scanned, List<SerialPiece> numbers) {
        var hand = orders.strictly(NodeCode.PICKING, List.of(id));
        var wanted = wanted(hand.parcels());
        var differences = PackCheck.between(texts(wanted), counted(scanned, wanted));
        if (!differences.isEmpty()) {
            throw new Refused(new PackMismatch(id.number(), differences));
        }
        hand.parcels().forEach(it -> serials.pack(it, wanted, numbers));
        pack(hand, clock.instant());
    }

    /** Confirms parcels as checked in one go; answers how many. Refused for one whose pieces want their numbers. */
    public int confirm(Collection<ParcelId> ids) {
        var hand = orders.strictly(NodeCode.PICKING, ids);
        serials.requireNone(hand.parcels());
        pack(hand, clock.instant());
        return hand.parcels().size();
    }

    /** Confirms whatever is picked in a wave; stopped orders and goods with serial numbers are left out. Answers how many. */
    public int confirmWave(WaveId wave) {
        requireWave(wave);
        var picked = parcels.ofWave(wave).stream()
                .filter(it -> it.state() == ParcelState.PICKED && !it.stopped())
                .toList();
        var numbered = serials.among(picked);
        var ready = picked.stream().filter(it -> !numbered.contains(it.id())).toList();
        var hand = orders.those(NodeCode.PICKING, ready, ParcelState.PICKED);
        if (!hand.parcels().isEmpty()) {
            pack(hand, clock.instant());
        }
        return hand.parcels().size();
    }

    private void requireWave(WaveId wave) {
        if (waves.read(wave).isEmpty()) {
            throw new Refused(new WaveNotFound(wave));
        }
    }

    private void pack(OrdersInHand.Hand hand, Instant now) {
        mark(hand.parcels(), now);
        parcels.update(hand.parcels());
        var touched = new LinkedHashSet<WaveId>();
        hand.parcels().forEach(it -> it.wave().ifPresent(touched::add));
        waves.closeFinished(touched, now, Callers.current().username());
        record(hand.parcels(), now);
        var complete = hand.ordersAllIn(ParcelState.PACKED);
        if (!complete.isEmpty()) {
            cases.complete(complete, NodeCode.PICKING, it -> new Outcome.Done(DONE));
        }
        shipping.reached(ShippedAt.CHECK, hand.parcels());
    }

    /** Moves parcels to packed in memory: each with a waybill, or with a request for one where its carrier is asked. */
    void mark(List<ParcelInHand> packed, Instant now) {
        var by = Callers.current().username();
        var given = new HashMap<ParcelId, Waybill>();
        packed.stream()
                .collect(Collectors.groupingBy(it -> it.facts().carrier()))
                .forEach((carrier, theirs) -> {
                    var source = numbers.get(carrier);
                    if (source != null) {
                        given.putAll(source.numbers(
                                theirs.stream().map(ParcelInHand::id).toList()));
                    } else {
                        requests.want(
                                carrier, theirs.stream().map(ParcelInHand::id).toList());
                    }
                });
        packed.forEach(it -> it.packed(given.get(it.id()), now, by));
    }

    /** Writes down that parcels were packed. */
    void record(List<ParcelInHand> packed, Instant now) {
        if (packed.size() == 1) {
            var one = packed.getFirst();
            journal.record(Act.of(
                    "parcel-packed",
                    one.id().document(),
                    one.id().number(),
                    Map.of(
                            "order",
                            one.facts().orderNumber(),
                            "waybill",
                            one.waybill().map(Waybill::value).orElse(""))));
        } else {
            journal.record(new BatchAct(
                    "parcels-packed",
                    ParcelId.DOCUMENT_KIND,
                    packed.stream().map(it -> fact(it, now)).toList(),
                    Map.of("parcels", packed.size()),
                    ""));
        }
    }

    private static String fact(ParcelInHand parcel, Instant now) {
        return parcel.id().number() + "|" + parcel.facts().orderNumber() + "|"
                + parcel.facts().carrier() + "|"
                + parcel.waybill().map(Waybill::value).orElse("") + "|" + now;
    }

    private Map<Sku, Quantity> wanted(List<ParcelInHand> packed) {
        var wanted = new TreeMap<Sku, Quantity>();
        lines.pickedOf(packed.stream().map(ParcelInHand::id).toList())
                .forEach(line -> wanted.merge(line.goods().sku(), line.goods().quantity(), Quantity::plus));
        return wanted;
    }

    private static Map<String, Quantity> texts(Map<Sku, Quantity> wanted) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }

    private Map<String, Quantity> counted(Map<String, Integer> scanned, Map<Sku, Quantity> wanted) {
        var known = codes.resolve(scanned.keySet(), wanted);
        var counted = new HashMap<String, Quantity>();
        scanned.forEach((code, times) -> {
            var goods = known.get(code);
            var name = goods == null ? code : goods.sku().code();
            var each = goods == null ? Quantity.pcs(1) : goods.quantity();
            counted.merge(name, times(each, times), Quantity::plus);
        });
        return counted;
    }

    private static Quantity times(Quantity each, Integer times) {
        return new Quantity(each.amount().multiply(BigDecimal.valueOf(Objects.requireNonNull(times))), each.uom());
    }
}
