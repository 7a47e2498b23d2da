package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.Currencies;
import io.redthread.purchasing.ExchangeRates;
import io.redthread.purchasing.PurchasingSettingDesk;
import io.redthread.purchasing.PurchasingSettings;
import io.redthread.purchasing.QualificationRule;
import io.redthread.purchasing.RateView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings of purchasing and exchange rates over HTTP. */
@RestController
@RequestMapping("/api/purchasing")
class PurchasingSettingController {

    private final PurchasingSettingDesk desk;
    private final ExchangeRates rates;
    private final Once once;

    PurchasingSettingController(PurchasingSettingDesk desk, ExchangeRates rates, Once once) {
        this.desk = desk;
        this.rates = rates;
        this.once = once;
    }

    @GetMapping("/settings")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT, Permission.PURCHASING_SETTINGS})
    PurchasingSettings settings() {
        return desk.current();
    }

    @PutMapping("/settings")
    @Requires(Permission.PURCHASING_SETTINGS)
    PurchasingSettings change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SettingsRequest request) {
        var wanted = request.settings();
        return once.answer(key, wanted, PurchasingSettings.class, () -> desk.change(wanted));
    }

    @GetMapping("/rates")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT, Permission.PURCHASING_SETTINGS})
    List<RateView> rates() {
        return rates.all();
    }

    @PutMapping("/rates")
    @Requires(Permission.PURCHASING_SETTINGS)
    List<RateView> set(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RateRequest request) {
        var currency = Currencies.of("/currency", Given.text(request.currency()));
        var from = Given.value("/validFrom", request.validFrom());
        var rate = Given.value("/rate", request.rate());
        once.run(key, request, () -> rates.set(currency, from, rate));
        return rates.all();
    }

    /** The settings as they shall be. */
    record SettingsRequest(
            @Nullable QualificationRule qualification,
            @Nullable Boolean autoRelease,
            @Nullable Integer expiringDays,
            @Nullable BigDecimal overReceipt,
            @Nullable Integer revision) {

        PurchasingSettings settings() {
            return new PurchasingSettings(
                    Given.value("/qualification", qualification),
                    Given.value("/autoRelease", autoRelease),
                    Given.value("/expiringDays", expiringDays),
                    Given.value("/overReceipt", overReceipt),
                    Given.value("/revision", revision));
        }
    }

    /** What one of a currency is worth from a day on. */
    record RateRequest(
            @Nullable String currency,
            @Nullable LocalDate validFrom,
            @Nullable BigDecimal rate) {}
}
