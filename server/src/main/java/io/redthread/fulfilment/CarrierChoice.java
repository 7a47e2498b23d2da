package io.redthread.fulfilment;

import io.redthread.catalog.Goods;
import io.redthread.fulfilment.domain.RateShopping;
import io.redthread.inventory.Part;
import io.redthread.inventory.Reservation;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Remembered;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingPolicies;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who takes a parcel: by the rules, or by what carriers ask, where the warehouse wants it so. */
@Component
class CarrierChoice {

    private final Carriers carriers;
    private final FloorSettings settings;
    private final SourcingPolicies policies;
    private final Goods goods;
    private final Remembered<WarehouseId, Shopping> remembered;

    CarrierChoice(Carriers carriers, FloorSettings settings, SourcingPolicies policies, Goods goods, Clock clock) {
        this.carriers = carriers;
        this.settings = settings;
        this.policies = policies;
        this.goods = goods;
        this.remembered = new Remembered<>(clock);
    }

    /**
     * How a warehouse chooses.
     *
     * @param setting its own
     * @param rates what carriers quote from there; none where it goes by the rules
     */
    record Shopping(FloorSetting setting, List<FreightRate> rates) {

        boolean compares() {
            return setting.carrierBy() != CarrierBy.RULE && !rates.isEmpty();
        }

        List<CarrierOffer> offers(String province, BigDecimal grams) {
            return RateShopping.offers(rates, province, grams, setting.carrierBy(), setting.within());
        }
    }

    /** Answers for each part of these, to that province. Weights are asked for only where somebody compares. */
    BiFunction<Part, String, CarrierCode> of(Collection<Part> parts) {
        Set<WarehouseId> warehouses = parts.stream().map(Part::warehouse).collect(Collectors.toSet());
        var presets = carriers.presets(warehouses);
        var comparing = comparing(warehouses);
        var compared = parts.stream()
                .filter(it -> comparing.containsKey(it.warehouse()))
                .flatMap(it -> it.reservations().stream())
                .map(Reservation::sku)
                .collect(Collectors.toSet());
        var weights = goods.weights(compared);
        return (part, province) -> {
            var its = Optional.ofNullable(comparing.get(part.warehouse()));
            return its.flatMap(it -> RateShopping.choice(it.offers(province, grams(part, weights))))
                    .filter(carriers::knows)
                    .orElseGet(() -> presets.apply(part.warehouse(), province));
        };
    }

    /** How these warehouses choose. */
    Map<WarehouseId, Shopping> shopping(Collection<WarehouseId> warehouses) {
        return remembered.of(warehouses, this::load);
    }

    private Map<WarehouseId, Shopping> comparing(Collection<WarehouseId> warehouses) {
        return shopping(warehouses).entrySet().stream()
                .filter(it -> it.getValue().compares())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<WarehouseId, Shopping> load(Collection<WarehouseId> warehouses) {
        var decided = settings.of(warehouses);
        var comparing = decided.values().stream()
                .filter(it -> it.carrierBy() != CarrierBy.RULE)
                .map(FloorSetting::warehouse)
                .toList();
        var rates = comparing.isEmpty()
                ? Map.<WarehouseId, List<FreightRate>>of()
                : policies.quoted(comparing).stream().collect(Collectors.groupingBy(FreightRate::warehouse));
        var loaded = new HashMap<WarehouseId, Shopping>();
        decided.forEach((warehouse, setting) ->
                loaded.put(warehouse, new Shopping(setting, rates.getOrDefault(warehouse, List.of()))));
        return loaded;
    }

    private static BigDecimal grams(Part part, Map<Sku, BigDecimal> weights) {
        return part.reservations().stream()
                .map(it -> weights.getOrDefault(it.sku(), BigDecimal.ZERO)
                        .multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
