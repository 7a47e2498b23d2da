package io.redthread.demo;

import io.redthread.fulfilment.Gs1Prefix;
import io.redthread.fulfilment.HandlingUnits;
import io.redthread.fulfilment.NewUnit;
import io.redthread.fulfilment.ParcelFilter;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.SsccNumbers;
import io.redthread.fulfilment.UnitKind;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demo company's handling units: a cage that is being loaded, as far as parcels are packed, and an empty pallet. */
@Component
class DemoUnits {

    private static final Gs1Prefix PREFIX = new Gs1Prefix("69012345");
    private static final int LOADED = 2;

    private final SsccNumbers numbers;
    private final HandlingUnits units;
    private final Parcels parcels;

    DemoUnits(SsccNumbers numbers, HandlingUnits units, Parcels parcels) {
        this.numbers = numbers;
        this.units = units;
        this.parcels = parcels;
    }

    /** Sets it up once. */
    void create() {
        if (numbers.prefix().isPresent()) {
            return;
        }
        numbers.put(Optional.of(PREFIX));
        var filter = new ParcelFilter(null, null, List.of("packed"), null, null, false);
        var packed = parcels.page(filter, PageQuery.first(LOADED)).items();
        packed.stream().findFirst().ifPresent(first -> {
            var cage = units.open(new NewUnit(first.warehouse(), UnitKind.CAGE, Optional.empty()));
            packed.stream()
                    .filter(it -> it.warehouse().equals(first.warehouse()))
                    .forEach(it -> units.load(cage, it.number()));
            units.open(new NewUnit(first.warehouse(), UnitKind.PALLET, Optional.empty()));
        });
    }
}
