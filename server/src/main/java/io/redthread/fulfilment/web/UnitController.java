package io.redthread.fulfilment.web;

import io.redthread.fulfilment.Gs1Prefix;
import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.HandlingUnits;
import io.redthread.fulfilment.SsccNumbers;
import io.redthread.fulfilment.UnitDispatches;
import io.redthread.fulfilment.UnitFilter;
import io.redthread.fulfilment.UnitReads;
import io.redthread.fulfilment.UnitRow;
import io.redthread.fulfilment.UnitView;
import io.redthread.fulfilment.web.FulfilmentRequests.Scan;
import io.redthread.fulfilment.web.UnitRequests.Leave;
import io.redthread.fulfilment.web.UnitRequests.Open;
import io.redthread.fulfilment.web.UnitRequests.Reopen;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Sscc;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handling units over HTTP: opened, loaded by scan, closed, dispatched as a whole. */
@RestController
@RequestMapping("/api/fulfilment")
class UnitController {

    private final HandlingUnits units;
    private final UnitReads reads;
    private final UnitDispatches dispatches;
    private final SsccNumbers numbers;
    private final Once once;

    UnitController(HandlingUnits units, UnitReads reads, UnitDispatches dispatches, SsccNumbers numbers, Once once) {
        this.units = units;
        this.reads = reads;
        this.dispatches = dispatches;
        this.numbers = numbers;
        this.once = once;
    }

    @GetMapping("/units")
    @Requires(Permission.FULFILMENT_READ)
    Page<UnitRow> page(@ModelAttribute UnitFilter filter, @ModelAttribute PageQuery query) {
        return reads.page(filter, query);
    }

    /** The unit whose label was scanned. */
    @GetMapping("/units/by-sscc")
    @Requires(Permission.FULFILMENT_READ)
    UnitRow bySscc(@RequestParam Sscc sscc) {
        return reads.bySscc(sscc);
    }

    @GetMapping("/units/{id}")
    @Requires(Permission.FULFILMENT_READ)
    UnitView unit(@PathVariable HandlingUnitId id) {
        return reads.of(id);
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Open request) {
        var wanted = request.unit();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(units.open(wanted).value()));
        return reads.row(new HandlingUnitId(Long.parseLong(id)));
    }

    /** What was scanned goes on it. */
    @PostMapping("/units/{id}/load")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow load(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable HandlingUnitId id,
            @RequestBody Scan scan) {
        once.run(key, List.of("load", id, scan), () -> units.load(id, scan.text()));
        return reads.row(id);
    }

    /** What was scanned comes off it. */
    @PostMapping("/units/{id}/take-off")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow takeOff(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable HandlingUnitId id,
            @RequestBody Scan scan) {
        once.run(key, List.of("take-off", id, scan), () -> units.takeOff(id, scan.text()));
        return reads.row(id);
    }

    @PostMapping("/units/{id}/close")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow close(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable HandlingUnitId id) {
        once.run(key, List.of("close", id), () -> units.close(id));
        return reads.row(id);
    }

    /** Opens a closed one again. */
    @PostMapping("/units/{id}/reopen")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow reopen(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable HandlingUnitId id,
            @RequestBody Reopen request) {
        var reason = Given.filled("/reason", request.reason());
        once.run(key, List.of("reopen", id, reason), () -> units.reopen(id, reason));
        return reads.row(id);
    }

    /** Takes all off it and ends it. */
    @PostMapping("/units/{id}/empty")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    UnitRow empty(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable HandlingUnitId id) {
        once.run(key, List.of("empty", id), () -> units.empty(id));
        return reads.row(id);
    }

    /** Lets all that is on a unit leave. */
    @PostMapping("/units/dispatch")
    @Requires(Permission.FULFILMENT_DISPATCH)
    UnitDispatches.Left dispatch(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Leave request) {
        var sscc = Given.value("/sscc", request.sscc());
        return once.answer(key, List.of("unit", sscc), UnitDispatches.Left.class, () -> dispatches.confirm(sscc));
    }

    @GetMapping("/gs1-prefix")
    @Requires(Permission.FULFILMENT_READ)
    Prefix prefix() {
        return new Prefix(numbers.prefix().orElse(null));
    }

    /** With which prefix numbers begin; none takes it away. */
    @PutMapping("/gs1-prefix")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    void put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Prefix request) {
        var prefix = Optional.ofNullable(request.prefix());
        once.run(key, List.of("prefix", request), () -> numbers.put(prefix));
    }

    /** The company's prefix at GS1; absent while none is set. */
    record Prefix(@Nullable Gs1Prefix prefix) {}
}
