package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotReady;
import io.redthread.fulfilment.domain.RateShopping;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.sales.Orders;
import io.redthread.sales.SourcingPolicies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What carriers ask for a parcel, and another carrier for one that is not packed yet (比价、改承运商, X42). */
@Service
@Transactional
public class CarrierOffers {

    private final Parcels parcels;
    private final ParcelStore store;
    private final Carriers carriers;
    private final CarrierChoice choice;
    private final SourcingPolicies policies;
    private final Orders orders;
    private final Goods goods;
    private final Journal journal;

    CarrierOffers(
            Parcels parcels,
            ParcelStore store,
            Carriers carriers,
            CarrierChoice choice,
            SourcingPolicies policies,
            Orders orders,
            Goods goods,
            Journal journal) {
        this.parcels = parcels;
        this.store = store;
        this.carriers = carriers;
        this.choice = choice;
        this.policies = policies;
        this.orders = orders;
        this.goods = goods;
        this.journal = journal;
    }

    /**
     * What carriers ask.
     *
     * @param by by what its warehouse chooses
     * @param province to where
     * @param grams what its goods weigh by the catalogue; nought where nobody knows
     * @param offers best first
     */
    public record Compared(CarrierBy by, String province, BigDecimal grams, List<CarrierOffer> offers) {}

    /** What carriers ask for a parcel, whether or not its warehouse chooses so. */
    @Transactional(readOnly = true)
    public Compared of(ParcelId id) {
        var view = parcels.byId(id);
        var warehouse = view.parcel().warehouse();
        var setting = Objects.requireNonNull(choice.shopping(List.of(warehouse)).get(warehouse))
                .setting();
        var weights = goods.weights(
                view.lines().stream().map(ParcelView.Line::sku).distinct().toList());
        var grams = view.lines().stream()
                .map(it -> weights.getOrDefault(it.sku(), BigDecimal.ZERO)
                        .multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var order = view.parcel().orderId();
        var province =
                Objects.requireNonNull(orders.shipTo(List.of(order)).get(order)).province();
        return new Compared(
                setting.carrierBy(),
                province,
                grams.stripTrailingZeros(),
                RateShopping.offers(
                        policies.quoted(List.of(warehouse)), province, grams, setting.carrierBy(), setting.within()));
    }

    /** Another carrier takes it. Refused once it is packed: then a waybill names who does. */
    public void choose(ParcelId id, CarrierCode carrier, String reason) {
        carriers.of(carrier);
        var parcel = store.lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ParcelNotFound(id.number())));
        if (store.changeCarrier(id, carrier) == 0) {
            throw new Refused(new ParcelNotReady(id.number(), parcel.state(), ParcelState.PICKED));
        }
        journal.record(Act.of(
                "carrier-changed",
                id.document(),
                id.number(),
                Map.of("from", parcel.facts().carrier(), "carrier", carrier, "reason", reason)));
    }
}
