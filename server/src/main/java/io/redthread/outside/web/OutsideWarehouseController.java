package io.redthread.outside.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.outside.InstructionId;
import io.redthread.outside.Instructions;
import io.redthread.outside.OutsideKind;
import io.redthread.outside.OutsideWarehouse;
import io.redthread.outside.OutsideWarehouses;
import io.redthread.parties.PartnerId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Warehouses that partners run, over HTTP. */
@RestController
@RequestMapping("/api/outside/warehouses")
class OutsideWarehouseController {

    private static final int SECRET_LEAST = 16;
    private static final int SECRET_MOST = 200;

    private final OutsideWarehouses warehouses;
    private final Instructions instructions;
    private final Once once;

    OutsideWarehouseController(OutsideWarehouses warehouses, Instructions instructions, Once once) {
        this.warehouses = warehouses;
        this.instructions = instructions;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.OUTSIDE_READ, Permission.OUTSIDE_EDIT})
    List<OutsideWarehouse> all() {
        return warehouses.all();
    }

    /** Sealed with the settings, the secret is never answered. */
    @PutMapping("/{id}")
    @Requires(Permission.OUTSIDE_EDIT)
    OutsideWarehouse put(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WarehouseId id,
            @RequestBody SettingsRequest request) {
        var change = request.change();
        once.run(
                key,
                List.of(id, change.content(), String.valueOf(change.secret()).hashCode(), request.seen()),
                () -> warehouses.put(id, request.seen(), change));
        return warehouses.of(id);
    }

    /** Asks how much of these goods is there; of all where none are named. */
    @PostMapping("/{id}/ask")
    @Requires(Permission.OUTSIDE_EDIT)
    InstructionId ask(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WarehouseId id,
            @RequestBody AskRequest request) {
        var skus = Given.list(request.skus());
        var made = once.answer(
                key,
                List.of("ask", id, skus),
                String.class,
                () -> Long.toString(instructions.ask(id, skus).value()));
        return new InstructionId(Long.parseLong(made));
    }

    /** Of which goods. */
    record AskRequest(@Nullable List<Sku> skus) {}

    /** Settings; version 0 or none gives a warehouse to a partner. */
    record SettingsRequest(
            @Nullable PartnerId partner,
            @Nullable String key,
            @Nullable Boolean active,
            @Nullable Integer answerMinutes,
            @Nullable String pushUrl,
            @Nullable String secret,
            @Nullable OutsideKind kind,
            @Nullable Integer version) {

        int seen() {
            return version == null ? 0 : version;
        }

        OutsideWarehouse.Change change() {
            var url = Given.text(pushUrl);
            if (url.length() > 500) {
                throw InvalidInput.of("/pushUrl", url, "text-too-long");
            }
            var given = secret == null || secret.isBlank() ? null : secret.strip();
            if (given != null && (given.length() < SECRET_LEAST || given.length() > SECRET_MOST)) {
                throw InvalidInput.of("/secret", "", "push-secret-length");
            }
            return new OutsideWarehouse.Change(
                    new OutsideWarehouse.Content(
                            Given.value("/partner", partner),
                            Given.text("/key", key),
                            !Boolean.FALSE.equals(active),
                            answerMinutes == null ? 30 : answerMinutes,
                            url,
                            kind == null ? OutsideKind.KEEPING : kind),
                    given);
        }

        @Override
        public String toString() {
            return "SettingsRequest[" + partner + ", " + key + "]";
        }
    }
}
