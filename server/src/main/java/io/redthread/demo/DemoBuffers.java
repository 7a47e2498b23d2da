package io.redthread.demo;

import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.SafetyBuffer;
import io.redthread.inventory.StockSettings;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo company keeps back of the goods it has least of: of most enough is there, of some too little (缺货风险). */
@Component
class DemoBuffers {

    private static final int GOODS = 24;
    private static final int SHORT = 6;

    private final Availability availability;
    private final StockSettings settings;

    DemoBuffers(Availability availability, StockSettings settings) {
        this.availability = availability;
        this.settings = settings;
    }

    /** Sets them once, for goods of which nothing is kept back yet. */
    void create(List<Sku> skus) {
        var stocked = availability.of(skus.subList(0, Math.min(skus.size(), 400))).entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(at -> new Stocked(it.getKey(), at)))
                .filter(it -> it.free().signum() > 0)
                .toList();
        if (stocked.stream().anyMatch(it -> it.at().buffer().amount().signum() > 0)) {
            return;
        }
        var least = stocked.stream()
                .sorted(Comparator.comparing(Stocked::free)
                        .thenComparing(it -> it.sku().code()))
                .limit(GOODS)
                .toList();
        var buffers = new ArrayList<SafetyBuffer>();
        for (var i = 0; i < least.size(); i++) {
            var it = least.get(i);
            var part = i % (GOODS / SHORT) == 0 ? new BigDecimal("1.6") : new BigDecimal("0.2");
            buffers.add(new SafetyBuffer(
                    it.at().warehouse(), it.sku(), it.free().multiply(part).setScale(0, RoundingMode.UP)));
        }
        settings.setBuffers(buffers);
    }

    private record Stocked(Sku sku, AvailableAt at) {

        BigDecimal free() {
            return at.onHand().amount().subtract(at.reserved().amount());
        }
    }
}
