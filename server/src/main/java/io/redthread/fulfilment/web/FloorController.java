package io.redthread.fulfilment.web;

import io.redthread.fulfilment.CarrierBy;
import io.redthread.fulfilment.FloorSetting;
import io.redthread.fulfilment.FloorSettings;
import io.redthread.fulfilment.GoodsTolerance;
import io.redthread.fulfilment.Packaging;
import io.redthread.fulfilment.ShippedAt;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How warehouses let parcels go, over HTTP. */
@RestController
@RequestMapping("/api/fulfilment")
class FloorController {

    private final FloorSettings settings;
    private final Once once;

    FloorController(FloorSettings settings, Once once) {
        this.settings = settings;
        this.once = once;
    }

    @GetMapping("/floor-settings")
    @Requires(Permission.FULFILMENT_READ)
    List<FloorSetting> all() {
        return settings.all();
    }

    @PutMapping("/floor-settings")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    void put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Setting request) {
        var setting = request.setting();
        once.run(key, setting, () -> settings.put(setting));
    }

    @GetMapping("/packaging")
    @Requires(Permission.FULFILMENT_READ)
    List<Packaging> packaging() {
        return settings.packaging();
    }

    @PutMapping("/packaging")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    void put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Carton request) {
        var packaging = request.packaging();
        once.run(key, packaging, () -> settings.put(packaging));
    }

    @GetMapping("/goods-tolerances")
    @Requires(Permission.FULFILMENT_READ)
    List<GoodsTolerance> tolerances() {
        return settings.tolerances();
    }

    @PutMapping("/goods-tolerances")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    void put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Varies request) {
        var tolerance =
                new GoodsTolerance(Given.value("/sku", request.sku()), Given.value("/percent", request.percent()));
        once.run(key, tolerance, () -> settings.put(tolerance));
    }

    /** How a warehouse lets parcels go. */
    record Setting(
            @Nullable WarehouseId warehouse,
            @Nullable ShippedAt shippedAt,
            @Nullable Boolean weighs,
            @Nullable CarrierBy carrierBy,
            @Nullable Integer withinDays,
            @Nullable BigDecimal goodsPercent) {

        FloorSetting setting() {
            return new FloorSetting(
                    Given.value("/warehouse", warehouse),
                    Given.value("/shippedAt", shippedAt),
                    Boolean.TRUE.equals(weighs),
                    carrierBy == null ? CarrierBy.RULE : carrierBy,
                    Optional.ofNullable(withinDays),
                    Given.value("/goodsPercent", goodsPercent));
        }
    }

    /** Packaging. */
    record Carton(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable BigDecimal grams,
            @Nullable BigDecimal toleranceGrams,
            @Nullable Boolean active) {

        Packaging packaging() {
            return new Packaging(
                    Given.text("/code", code),
                    Given.text("/nameZh", nameZh),
                    Given.text("/nameEn", nameEn),
                    Given.value("/grams", grams),
                    Given.value("/toleranceGrams", toleranceGrams),
                    !Boolean.FALSE.equals(active));
        }
    }

    /** Goods whose weight varies otherwise. */
    record Varies(@Nullable Sku sku, @Nullable BigDecimal percent) {}
}
