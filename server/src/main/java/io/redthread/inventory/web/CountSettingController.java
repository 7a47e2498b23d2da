package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.CountSetting;
import io.redthread.inventory.CountSettings;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When counts need a decision, over HTTP. */
@RestController
@RequestMapping("/api/inventory/count-setting")
class CountSettingController {

    private final CountSettings settings;
    private final Once once;

    CountSettingController(CountSettings settings, Once once) {
        this.settings = settings;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    CountSetting current() {
        return settings.current();
    }

    @PutMapping
    @Requires(Permission.INVENTORY_SETTINGS)
    CountSetting change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CountSettingRequest request) {
        var wanted = request.setting();
        return once.answer(key, wanted, CountSetting.class, () -> settings.change(wanted));
    }

    /** When counts shall need a decision. */
    record CountSettingRequest(
            @Nullable BigDecimal swapFrom, @Nullable Integer revision) {

        CountSetting setting() {
            return new CountSetting(Given.value("/swapFrom", swapFrom), Given.value("/revision", revision));
        }
    }
}
