package io.redthread.fulfilment;

import io.redthread.fulfilment.store.CarrierRuleStore;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    Carriers(CarrierRuleStore rules) {
        this.rules = rules;
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

    /** Who takes parcels by default: asks once, answers for each; nobody named means our own drivers. */
    BiFunction<WarehouseId, String, CarrierCode> presets(Set<WarehouseId> warehouses) {
        var known = rules.of(warehouses);
        return (warehouse, province) -> {
            var general = known.getOrDefault(new CarrierRule.Key(warehouse, ""), CarrierCode.LOCAL);
            return known.getOrDefault(new CarrierRule.Key(warehouse, province), general);
        };
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
        rules.put(rule);
    }

    private static Carrier carrier(String line) {
        var fields = line.split(",", -1);
        return new Carrier(new CarrierCode(fields[0]), fields[1], fields[2], fields[3], fields[4]);
    }
}
