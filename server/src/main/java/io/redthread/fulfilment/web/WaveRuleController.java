package io.redthread.fulfilment.web;

import io.redthread.fulfilment.Carrier;
import io.redthread.fulfilment.CarrierRule;
import io.redthread.fulfilment.Carriers;
import io.redthread.fulfilment.ShopKeys;
import io.redthread.fulfilment.WaveRule;
import io.redthread.fulfilment.WaveRuleId;
import io.redthread.fulfilment.WaveRules;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.parties.ShopId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the warehouse is set up: wave rules, carriers, keys of shops. */
@RestController
@RequestMapping("/api/fulfilment")
class WaveRuleController {

    private final WaveRules rules;
    private final Carriers carriers;
    private final ShopKeys keys;
    private final Once once;

    WaveRuleController(WaveRules rules, Carriers carriers, ShopKeys keys, Once once) {
        this.rules = rules;
        this.carriers = carriers;
        this.keys = keys;
        this.once = once;
    }

    @GetMapping("/wave-rules")
    @Requires(Permission.FULFILMENT_READ)
    List<WaveRule> rules(@RequestParam(required = false) @Nullable WarehouseId warehouse) {
        return rules.all(Optional.ofNullable(warehouse));
    }

    @PostMapping("/wave-rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FULFILMENT_WAVE)
    Added add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody WaveRule.Content content) {
        return once.answer(key, content, Added.class, () -> new Added(rules.add(content)));
    }

    @PutMapping("/wave-rules/{id}")
    @Requires(Permission.FULFILMENT_WAVE)
    void change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WaveRuleId id,
            @RequestBody Change change) {
        once.run(key, List.of(id, change), () -> rules.change(new WaveRule(id, change.content(), change.active())));
    }

    @PostMapping("/wave-rules/{id}/build")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FULFILMENT_WAVE)
    WaveController.Built build(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveRuleId id) {
        return once.answer(
                key,
                "build by rule " + id,
                WaveController.Built.class,
                () -> new WaveController.Built(rules.build(id)));
    }

    @GetMapping("/carriers")
    @Requires(Permission.FULFILMENT_READ)
    List<Carrier> carriers() {
        return carriers.all();
    }

    @GetMapping("/carrier-rules")
    @Requires(Permission.FULFILMENT_READ)
    List<CarrierRule> carrierRules(@RequestParam WarehouseId warehouse) {
        return carriers.rulesOf(warehouse);
    }

    @PutMapping("/carrier-rules")
    @Requires(Permission.FULFILMENT_WAVE)
    void carrierRule(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CarrierRule rule) {
        once.run(key, rule, () -> carriers.rule(rule));
    }

    @GetMapping("/shops/{id}/signing-key")
    @Requires(Permission.SETTINGS_EDIT)
    Key signingKey(@PathVariable ShopId id) {
        return new Key(keys.of(id));
    }

    /** The rule that was added. */
    record Added(WaveRuleId id) {}

    /** What a rule says from now on, and whether it is used. */
    record Change(WaveRule.Content content, boolean active) {}

    /** A shop's signing key, hex. */
    record Key(String key) {}
}
