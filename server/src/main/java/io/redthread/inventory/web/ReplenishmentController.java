package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.PickBin;
import io.redthread.inventory.PickBinView;
import io.redthread.inventory.Replenish;
import io.redthread.inventory.Replenishment;
import io.redthread.inventory.Replenishments;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filling picking bins up, and what they are to hold, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class ReplenishmentController {

    private final Replenishments replenishments;
    private final Once once;

    ReplenishmentController(Replenishments replenishments, Once once) {
        this.replenishments = replenishments;
        this.once = once;
    }

    @GetMapping("/replenishments")
    @Requires(Permission.INVENTORY_READ)
    List<Replenishment> tasks(@RequestParam(required = false) @Nullable WarehouseId warehouse) {
        return replenishments.tasks(warehouse);
    }

    @PostMapping("/replenishments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void fill(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody FillRequest request) {
        var wanted = request.wanted();
        once.run(key, wanted, () -> replenishments.fill(wanted));
    }

    @GetMapping("/pick-bins")
    @Requires(Permission.INVENTORY_READ)
    Page<PickBinView> bins(@ModelAttribute SettingFilter filter, @ModelAttribute PageQuery query) {
        return replenishments.page(filter, query);
    }

    @PutMapping("/pick-bins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void set(@RequestBody PickBinRequest request) {
        replenishments.set(request.bounds());
    }

    @DeleteMapping("/pick-bins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void remove(@RequestParam LocationId bin, @RequestParam Sku sku) {
        replenishments.remove(bin, sku);
    }

    /** Goods brought to a picking bin. */
    record FillRequest(
            @Nullable LocationId from,
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocationId into,
            @Nullable BigDecimal quantity) {

        Replenish wanted() {
            return new Replenish(
                    Given.value("/from", from),
                    Given.value("/sku", sku),
                    lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip()),
                    Given.value("/into", into),
                    Given.value("/quantity", quantity));
        }
    }

    /** What a bin is to hold of an item. */
    record PickBinRequest(
            @Nullable LocationId bin,
            @Nullable Sku sku,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        PickBin bounds() {
            return new PickBin(
                    Given.value("/bin", bin),
                    Given.value("/sku", sku),
                    Given.value("/least", least),
                    Given.value("/most", most));
        }
    }
}
