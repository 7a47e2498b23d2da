package io.redthread.sales.domain;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InputError;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with weights and freight rates, each at its place. */
public final class SourcingCheck {

    private static final int MOST_RATES = 2_000;
    private static final int LONGEST_NAME = 40;
    private static final int HEAVIEST = 1_000_000;
    private static final int MOST_DAYS = 60;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(100_000);

    private final List<InputError> errors = new ArrayList<>();

    private SourcingCheck() {}

    /** Nothing when all is well. */
    public static List<InputError> of(SourcingWeights weights, List<FreightRate> rates, Set<WarehouseId> known) {
        var check = new SourcingCheck();
        check.within("/weights/area", weights.area(), 0, 100);
        check.within("/weights/cost", weights.cost(), 0, 100);
        check.within("/weights/days", weights.days(), 0, 100);
        if (check.errors.isEmpty() && weights.sum() == 0) {
            check.errors.add(new InputError("/weights", "0", "sourcing-weighs-nothing"));
        }
        if (rates.size() > MOST_RATES) {
            check.errors.add(new InputError("/rates", String.valueOf(rates.size()), "sourcing-rates-too-many"));
            return check.errors;
        }
        var seen = new HashSet<List<Object>>();
        for (var i = 0; i < rates.size(); i++) {
            var rate = rates.get(i);
            check.rate("/rates/" + i, rate, known);
            if (!seen.add(List.of(rate.warehouse(), rate.province(), rate.carrier()))) {
                check.errors.add(new InputError("/rates/" + i + "/province", rate.province(), "sourcing-rate-twice"));
            }
        }
        return check.errors;
    }

    private void rate(String at, FreightRate rate, Set<WarehouseId> known) {
        if (!known.contains(rate.warehouse())) {
            var id = Long.toString(rate.warehouse().value());
            errors.add(new InputError(at + "/warehouse", id, "warehouse-unknown"));
        }
        if (rate.province().length() > LONGEST_NAME) {
            errors.add(new InputError(at + "/province", rate.province(), "text-too-long"));
        }
        if (rate.carrier().length() > LONGEST_NAME) {
            errors.add(new InputError(at + "/carrier", rate.carrier(), "text-too-long"));
        }
        within(at + "/firstGrams", rate.firstGrams(), 1, HEAVIEST);
        within(at + "/stepGrams", rate.stepGrams(), 1, HEAVIEST);
        within(at + "/transitDays", rate.transitDays(), 0, MOST_DAYS);
        price(at + "/firstPrice", rate.firstPrice());
        price(at + "/stepPrice", rate.stepPrice());
    }

    private void within(String at, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new InputError(at, String.valueOf(value), "sourcing-out-of-range"));
        }
    }

    private void price(String at, BigDecimal price) {
        if (price.signum() < 0
                || price.compareTo(DEAREST) > 0
                || price.stripTrailingZeros().scale() > 2) {
            errors.add(new InputError(at, price.toPlainString(), "sourcing-out-of-range"));
        }
    }
}
