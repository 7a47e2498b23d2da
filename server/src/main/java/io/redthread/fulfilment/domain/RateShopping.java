package io.redthread.fulfilment.domain;

import io.redthread.fulfilment.CarrierBy;
import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.CarrierOffer;
import io.redthread.sales.FreightRate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares what carriers ask for a parcel (比价, X42). */
public final class RateShopping {

    private static final Comparator<CarrierOffer> CHEAPEST = Comparator.comparing(CarrierOffer::price)
            .thenComparing(CarrierOffer::days)
            .thenComparing(it -> it.carrier().value());
    private static final Comparator<CarrierOffer> FASTEST =
            Comparator.comparing(CarrierOffer::days).thenComparing(CHEAPEST);

    private RateShopping() {}

    /**
     * What each carrier asks, best first: those in time before the others. A rate of the province goes before the carrier's
     * for everywhere else.
     *
     * @param rates what carriers quote for this warehouse
     * @param grams what the parcel weighs; nought where nobody knows
     * @param within days allowed on the way; none for any
     */
    public static List<CarrierOffer> offers(
            Collection<FreightRate> rates, String province, BigDecimal grams, CarrierBy by, OptionalInt within) {
        var best = new HashMap<String, FreightRate>();
        rates.stream().filter(it -> it.province().isEmpty()).forEach(it -> best.put(it.carrier(), it));
        rates.stream()
                .filter(it -> !it.province().isEmpty() && it.province().equals(province))
                .forEach(it -> best.put(it.carrier(), it));
        return best.values().stream()
                .map(it -> new CarrierOffer(
                        new CarrierCode(it.carrier()),
                        it.of(grams),
                        it.transitDays(),
                        within.isEmpty() || it.transitDays() <= within.getAsInt()))
                .sorted(Comparator.comparing(CarrierOffer::inTime)
                        .reversed()
                        .thenComparing(by == CarrierBy.FASTEST ? FASTEST : CHEAPEST))
                .toList();
    }

    /** Who takes it: the first in time; none where nobody quotes, or nobody brings it in time. */
    public static Optional<CarrierCode> choice(List<CarrierOffer> offers) {
        return offers.stream().filter(CarrierOffer::inTime).findFirst().map(CarrierOffer::carrier);
    }
}
