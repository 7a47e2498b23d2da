package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.SerialDesk;
import io.redthread.inventory.SerialEvent;
import io.redthread.inventory.SerialFilter;
import io.redthread.inventory.SerialGap;
import io.redthread.inventory.SerialId;
import io.redthread.inventory.SerialView;
import io.redthread.inventory.SerialWith;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pieces by their serial numbers over HTTP. */
@RestController
@RequestMapping("/api/inventory/serials")
class SerialController {

    private static final int MOST = 1000;

    private final SerialDesk desk;
    private final Once once;

    SerialController(SerialDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<SerialView> page(@ModelAttribute SerialFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires(Permission.INVENTORY_READ)
    Whole one(@PathVariable SerialId id) {
        return new Whole(desk.one(id), desk.events(id), desk.parts(id));
    }

    /** What is inside pieces of a product. */
    @GetMapping("/inside")
    @Requires(Permission.INVENTORY_READ)
    Inside inside(@RequestParam Sku sku, @RequestParam List<String> number) {
        if (number.size() > MOST) {
            throw InvalidInput.of("/number", number.size(), "too-many-serials");
        }
        return new Inside(desk.inside(sku, number));
    }

    /** Where pieces and numbers differ. */
    @GetMapping("/gaps")
    @Requires(Permission.INVENTORY_READ)
    Gaps gaps() {
        return new Gaps(desk.gaps());
    }

    /** Writes down the numbers of pieces that lie there already. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    Registered register(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RegisterRequest request) {
        var numbers = request.wanted();
        var sku = Given.value("/sku", request.sku());
        var warehouse = Given.value("/warehouse", request.warehouse());
        return once.answer(
                key,
                request,
                Registered.class,
                () -> new Registered(desk.register(sku, warehouse, numbers, Given.text(request.note()))));
    }

    /** A returned piece may be sold again. */
    @PostMapping("/{id}/restock")
    @Requires(Permission.INVENTORY_ADJUST)
    SerialView restock(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable SerialId id,
            @RequestBody SettleRequest request) {
        var revision = Given.value("/revision", request.revision());
        var why = Given.filled("/reason", request.reason());
        once.run(key, List.of("restock", id, revision, why), () -> desk.restock(id, revision, why));
        return desk.one(id);
    }

    /** A piece is scrapped or lost. */
    @PostMapping("/{id}/write-off")
    @Requires(Permission.INVENTORY_ADJUST)
    SerialView writeOff(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable SerialId id,
            @RequestBody SettleRequest request) {
        var revision = Given.value("/revision", request.revision());
        var why = Given.filled("/reason", request.reason());
        once.run(key, List.of("write-off", id, revision, why), () -> desk.writeOff(id, revision, why));
        return desk.one(id);
    }

    /** A piece with all that happened to it, and what was built into it. */
    record Whole(SerialView serial, List<SerialEvent> events, List<SerialWith> parts) {}

    /** Pieces inside others. */
    record Inside(List<SerialView> items) {}

    /** Where pieces and numbers differ. */
    record Gaps(List<SerialGap> items) {}

    /** How many were written down. */
    record Registered(int count) {}

    /** Numbers of pieces that lie in a warehouse. */
    record RegisterRequest(
            @Nullable Sku sku,
            @Nullable WarehouseId warehouse,
            @Nullable List<String> numbers,
            @Nullable String note) {

        List<String> wanted() {
            var given = Given.list(numbers).stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .toList();
            if (given.isEmpty()) {
                throw InvalidInput.of("/numbers", "", "value-required");
            }
            if (given.size() > MOST) {
                throw InvalidInput.of("/numbers", given.size(), "too-many-serials");
            }
            var said = Given.text(note);
            if (said.length() > 200) {
                throw InvalidInput.of("/note", said, "text-too-long");
            }
            return given;
        }
    }

    /** What becomes of a piece, and why. */
    record SettleRequest(
            @Nullable Integer revision, @Nullable String reason) {}
}
