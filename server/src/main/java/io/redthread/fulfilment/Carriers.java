package io.redthread.fulfilment;

import io.redthread.fulfilment.store.CarrierRuleStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The carriers there are, shipped as data, and which one takes parcels of a warehouse to a province. */
@Service
public class Carriers {

    private final CarrierRuleStore rules;
    private final Map<CarrierCode, Carrier> carriers = new LinkedHashMap<>();
    private final Remembered<WarehouseId, Map<String, CarrierCode>> presets;

    Carriers(CarrierRuleStore rules, Clock clock) {
        this.rules = rules;
        this.presets = new Remembered<>(clock);
        try {
            var text = new ClassPathResource("carriers/carriers.csv").getContentAsString(StandardCharsets.UTF_8);
            text.lines().skip(1).map(Carriers::carrier).forEach(it -> carriers.put(it.code(), it));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All carriers. */
    public List<Carrier> all() {
        return List.copyOf(carriers.values());
    }

    /** The carrier of that code; an unknown one is refused. */
    public Carrier of(CarrierCode code) {
        var carrier = carriers.get(code);
        if (carrier == null) {
            throw InvalidInput.of("/carrier", code, "carrier-unknown");
        }
        return carrier;
    }

    /** Whether there is such a carrier. */
    boolean knows(CarrierCode code) {
        return carriers.containsKey(code);
    }

    /** Who takes parcels by default: asks once, answers for each; nobody named means our own drivers. */
    BiFunction<WarehouseId, String, CarrierCode> presets(Set<WarehouseId> warehouses) {
        var known = presets.of(warehouses, this::load);
        return (warehouse, province) -> {
            var rule = known.getOrDefault(warehouse, Map.of());
            return rule.getOrDefault(province, rule.getOrDefault("", CarrierCode.LOCAL));
        };
    }

    private Map<WarehouseId, Map<String, CarrierCode>> load(Collection<WarehouseId> warehouses) {
        var loaded = new HashMap<WarehouseId, Map<String, CarrierCode>>();
        warehouses.forEach(it -> loaded.put(it, new HashMap<>()));
        rules.of(warehouses)
                .forEach((key, carrier) ->
                        Objects.requireNonNull(loaded.get(key.warehouse())).put(key.province(), carrier));
        return loaded;
    }

    /** The rules of a warehouse. */
    @Transactional(readOnly = true)
    public List<CarrierRule> rulesOf(WarehouseId warehouse) {
        return rules.all(warehouse);
    }

    /** Says who takes the parcels of a warehouse to a province; a blank province means all that nothing else says. */
    @Transactional
    public void rule(CarrierRule rule) {
        of(rule.carrier());
        presets.forget();
        rules.put(rule);
    }

    private static Carrier carrier(String line) {
        var fields = line.split(",", -1);
        return new Carrier(new CarrierCode(fields[0]), fields[1], fields[2], fields[3], fields[4]);
    }
}
