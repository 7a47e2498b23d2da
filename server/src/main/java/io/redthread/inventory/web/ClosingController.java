package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.StockClosing;
import io.redthread.inventory.StockClosingView;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Closing the books of stock over HTTP. */
@RestController
@RequestMapping("/api/inventory/closing")
class ClosingController {

    private final StockClosing closing;
    private final Once once;

    ClosingController(StockClosing closing, Once once) {
        this.closing = closing;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    StockClosingView current() {
        return closing.current();
    }

    /** Closes up to a later day. */
    @PutMapping
    @Requires({Permission.INVENTORY_SETTINGS, Permission.INVENTORY_REOPEN})
    StockClosingView close(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CloseRequest request) {
        var day = Given.value("/closedUpTo", request.closedUpTo());
        var revision = Given.value("/revision", request.revision());
        return once.answer(key, request, StockClosingView.class, () -> closing.close(day, revision));
    }

    /** Opens again after an earlier day, or all of it. */
    @PostMapping("/reopen")
    @Requires(Permission.INVENTORY_REOPEN)
    StockClosingView reopen(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ReopenRequest request) {
        var reason = Given.filled("/reason", request.reason());
        var revision = Given.value("/revision", request.revision());
        return once.answer(
                key,
                request,
                StockClosingView.class,
                () -> closing.reopen(Optional.ofNullable(request.closedUpTo()), reason, revision));
    }

    /** Up to which day the books are to be closed. */
    record CloseRequest(
            @Nullable LocalDate closedUpTo, @Nullable Integer revision) {}

    /** After which day they are to be open again, and why; without a day all are. */
    record ReopenRequest(
            @Nullable LocalDate closedUpTo,
            @Nullable String reason,
            @Nullable Integer revision) {}
}
