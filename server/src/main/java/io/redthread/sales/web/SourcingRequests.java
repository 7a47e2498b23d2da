package io.redthread.sales.web;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.Wanted;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.Shops;
import io.redthread.platform.json.Given;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingTrials.Trial;
import io.redthread.sales.SourcingWeights;
import io.redthread.sales.domain.SourcingCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers send about sourcing, and how it becomes ours. */
@Component
class SourcingRequests {

    private static final int MOST_DAYS = 90;
    private static final int MOST_LINES = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Shops shops;
    private final Goods goods;

    SourcingRequests(Shops shops, Goods goods) {
        this.shops = shops;
        this.goods = goods;
    }

    /** Weights as they came. */
    record WeightsGiven(
            @Nullable Integer area,
            @Nullable Integer cost,
            @Nullable Integer days) {}

    /** A freight rate as it came. */
    record RateGiven(
            @Nullable WarehouseId warehouse,
            @Nullable String province,
            @Nullable String carrier,
            @Nullable Integer firstGrams,
            @Nullable BigDecimal firstPrice,
            @Nullable Integer stepGrams,
            @Nullable BigDecimal stepPrice,
            @Nullable Integer transitDays) {

        FreightRate rate() {
            return new FreightRate(
                    Given.value("/warehouse", warehouse),
                    Given.text(province),
                    Given.text(carrier),
                    Given.value("/firstGrams", firstGrams),
                    Given.value("/firstPrice", firstPrice),
                    Given.value("/stepGrams", stepGrams),
                    Given.value("/stepPrice", stepPrice),
                    Given.value("/transitDays", transitDays));
        }
    }

    /** An order to try; {@code shop} absent means nobody's quota, {@code splitAllowed} absent means it may be split. */
    record TrialGiven(
            @Nullable String shop,
            @Nullable String province,
            @Nullable Boolean splitAllowed,
            @Nullable List<LineGiven> lines,
            @Nullable WeightsGiven weights) {}

    /** A line of it. */
    record LineGiven(@Nullable String sku, @Nullable BigDecimal quantity) {}

    static SourcingWeights weights(WeightsGiven given) {
        return new SourcingWeights(
                Given.value("/weights/area", given.area()),
                Given.value("/weights/cost", given.cost()),
                Given.value("/weights/days", given.days()));
    }

    /** The same, refused where they make no sense. */
    static SourcingWeights checked(WeightsGiven given) {
        var weights = weights(given);
        var errors = SourcingCheck.of(weights, List.of(), Set.of());
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        return weights;
    }

    static int days(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw InvalidInput.of("/days", days, "sourcing-out-of-range");
        }
        return days;
    }

    Trial trial(TrialGiven given) {
        var lines = Given.some("/lines", given.lines());
        if (lines.size() > MOST_LINES) {
            throw InvalidInput.of("/lines", lines.size(), "sourcing-out-of-range");
        }
        var codes = new ArrayList<Sku>();
        for (var i = 0; i < lines.size(); i++) {
            codes.add(new Sku(Given.text("/lines/" + i + "/sku", lines.get(i).sku())));
        }
        var known = goods.facts(codes);
        var wanted = new ArrayList<Wanted>();
        for (var i = 0; i < lines.size(); i++) {
            var at = "/lines/" + i;
            var facts = known.get(codes.get(i));
            if (facts == null || !facts.active()) {
                throw InvalidInput.of(at + "/sku", codes.get(i).code(), "sourcing-goods-unknown");
            }
            wanted.addAll(parts(i + 1, facts, quantity(at, lines.get(i))));
        }
        return new Trial(
                shop(given.shop()), Given.text(given.province()), wanted, !Boolean.FALSE.equals(given.splitAllowed()));
    }

    private static BigDecimal quantity(String at, LineGiven line) {
        var quantity = Given.value(at + "/quantity", line.quantity());
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            throw InvalidInput.of(at + "/quantity", quantity.toPlainString(), "sourcing-out-of-range");
        }
        return quantity;
    }

    private static List<Wanted> parts(int lineNo, SkuFacts facts, BigDecimal quantity) {
        return facts.components().isEmpty()
                ? List.of(new Wanted(lineNo, facts.sku(), new Quantity(quantity, facts.uom())))
                : facts.components().stream()
                        .map(it -> new Wanted(lineNo, it.sku(), times(it.quantity(), quantity)))
                        .toList();
    }

    private static Quantity times(Quantity one, BigDecimal many) {
        return new Quantity(one.amount().multiply(many), one.uom());
    }

    private long shop(@Nullable String code) {
        return code == null || code.isBlank()
                ? 0
                : shops.byCode(code.strip())
                        .orElseThrow(() -> InvalidInput.of("/shop", code, "sourcing-shop-unknown"))
                        .id()
                        .value();
    }
}
