package io.redthread.demo;

import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.FloorSetting;
import io.redthread.fulfilment.FloorSettings;
import io.redthread.fulfilment.GoodsTolerance;
import io.redthread.fulfilment.Packaging;
import io.redthread.fulfilment.Packing;
import io.redthread.fulfilment.PickMethod;
import io.redthread.fulfilment.Picking;
import io.redthread.fulfilment.ShippedAt;
import io.redthread.fulfilment.WaveContents;
import io.redthread.fulfilment.WaveRule;
import io.redthread.fulfilment.WaveRules;
import io.redthread.fulfilment.Waves;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneFacts;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The demo company's floor: cartons, a warehouse whose parcels count as shipped once they are weighed, some that wait for it. */
@Component
class DemoFloor {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFloor.class);
    private static final String WEIGHING = "TJ";
    private static final int PACKED = 12;
    private static final int WAVE = 50;
    private static final int LONGEST_WAIT = 60;

    private final FloorSettings settings;
    private final Warehouses warehouses;
    private final Waves waves;
    private final WaveRules rules;
    private final Picking picking;
    private final Packing packing;

    DemoFloor(
            FloorSettings settings,
            Warehouses warehouses,
            Waves waves,
            WaveRules rules,
            Picking picking,
            Packing packing) {
        this.settings = settings;
        this.warehouses = warehouses;
        this.waves = waves;
        this.rules = rules;
        this.picking = picking;
        this.packing = packing;
    }

    /** Sets it up once. */
    void create(List<Sku> skus) {
        if (!settings.packaging().isEmpty()) {
            return;
        }
        settings.put(carton("BOX-S", "小号纸箱", "Small carton", "120", "8"));
        settings.put(carton("BOX-M", "中号纸箱", "Medium carton", "260", "15"));
        settings.put(carton("BAG-1", "快递袋", "Courier bag", "18", "3"));
        skus.stream().findFirst().ifPresent(it -> settings.put(new GoodsTolerance(it, new BigDecimal("10"))));
        warehouses.all().stream().findFirst().ifPresent(it -> waveRules(it.id()));
        warehouses.byCode(WEIGHING).ifPresent(it -> {
            settings.put(new FloorSetting(it.id(), ShippedAt.WEIGH, true, new BigDecimal("5")));
            try {
                var wave = waves.build(BuildWave.any(it.id(), PACKED));
                waves.release(wave);
                picking.confirmWave(wave);
                packing.confirmWave(wave);
            } catch (Refused refused) {
                LOG.info("demo company: nothing to weigh yet ({})", refused.refusal());
            }
        });
    }

    /** Rules that a keeper builds waves by with one click; none builds by itself, so that there is something to do. */
    private void waveRules(WarehouseId warehouse) {
        var zone = warehouses.zones(warehouse).stream()
                .filter(it -> it.kind() == ZoneKind.PICKING)
                .map(ZoneFacts::id)
                .findFirst();
        rules.add(rule("单品先拣后分", warehouse, WaveContents.SINGLE, null, PickMethod.SORT));
        zone.ifPresent(it -> rules.add(rule("只在拣货区", warehouse, WaveContents.ANY, it, PickMethod.CLUSTER)));
    }

    private static WaveRule.Content rule(
            String name, WarehouseId warehouse, WaveContents contents, @Nullable ZoneId zone, PickMethod picking) {
        return new WaveRule.Content(name, warehouse, contents, zone, null, null, picking, WAVE, false, 1, LONGEST_WAIT);
    }

    private static Packaging carton(String code, String zh, String en, String grams, String tolerance) {
        return new Packaging(code, zh, en, new BigDecimal(grams), new BigDecimal(tolerance), true);
    }
}
