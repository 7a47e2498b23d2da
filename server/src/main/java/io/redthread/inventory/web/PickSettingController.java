package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.PickSetting;
import io.redthread.inventory.PickSettingLine;
import io.redthread.inventory.PickSettings;
import io.redthread.inventory.PickStrategy;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How goods are taken off the shelves, over HTTP. */
@RestController
@RequestMapping("/api/inventory/pick-settings")
class PickSettingController {

    private final PickSettings settings;

    PickSettingController(PickSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<PickSettingLine> page(@ModelAttribute SettingFilter filter, @ModelAttribute PageQuery query) {
        return settings.page(filter, query);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void set(@RequestBody PickSettingRequest request) {
        settings.set(request.setting());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void remove(@RequestParam WarehouseId warehouse, @RequestParam(required = false) @Nullable Sku sku) {
        settings.remove(warehouse, Optional.ofNullable(sku));
    }

    /** A setting; without an item it is for all that have none of their own. */
    record PickSettingRequest(
            @Nullable WarehouseId warehouse,
            @Nullable Sku sku,
            @Nullable PickStrategy strategy,
            @Nullable Integer sellableDays) {

        PickSetting setting() {
            return new PickSetting(
                    Given.value("/warehouse", warehouse),
                    Optional.ofNullable(sku),
                    Given.value("/strategy", strategy),
                    sellableDays == null ? 0 : sellableDays);
        }
    }
}
