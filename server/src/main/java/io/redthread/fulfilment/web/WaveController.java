package io.redthread.fulfilment.web;

import io.redthread.fulfilment.Dispatches;
import io.redthread.fulfilment.Packing;
import io.redthread.fulfilment.PickLists;
import io.redthread.fulfilment.PickStop;
import io.redthread.fulfilment.Picking;
import io.redthread.fulfilment.Scanning;
import io.redthread.fulfilment.WaveFilter;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.WaveView;
import io.redthread.fulfilment.Waves;
import io.redthread.fulfilment.web.FulfilmentRequests.Build;
import io.redthread.fulfilment.web.FulfilmentRequests.Found;
import io.redthread.fulfilment.web.FulfilmentRequests.Scan;
import io.redthread.fulfilment.web.FulfilmentRequests.Take;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waves over HTTP, and picking in them. */
@RestController
@RequestMapping("/api/fulfilment/waves")
class WaveController {

    private final Waves waves;
    private final PickLists lists;
    private final Picking picking;
    private final Scanning scanning;
    private final Packing packing;
    private final Dispatches dispatches;
    private final Once once;

    WaveController(
            Waves waves,
            PickLists lists,
            Picking picking,
            Scanning scanning,
            Packing packing,
            Dispatches dispatches,
            Once once) {
        this.waves = waves;
        this.lists = lists;
        this.picking = picking;
        this.scanning = scanning;
        this.packing = packing;
        this.dispatches = dispatches;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.FULFILMENT_READ)
    Page<WaveView> page(@ModelAttribute WaveFilter filter, @ModelAttribute PageQuery query) {
        return waves.page(filter, query);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FULFILMENT_WAVE)
    Built build(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Build request) {
        return once.answer(key, request, Built.class, () -> new Built(waves.build(request.wave())));
    }

    @GetMapping("/{id}")
    @Requires(Permission.FULFILMENT_READ)
    WaveView wave(@PathVariable WaveId id) {
        return waves.byId(id);
    }

    @GetMapping("/{id}/pick-lines")
    @Requires(Permission.FULFILMENT_READ)
    List<PickStop> stops(@PathVariable WaveId id) {
        return lists.of(id);
    }

    @PostMapping("/{id}/release")
    @Requires(Permission.FULFILMENT_WAVE)
    void release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        once.run(key, "release wave " + id, () -> waves.release(id));
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.FULFILMENT_WAVE)
    void cancel(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        once.run(key, "cancel wave " + id, () -> waves.cancel(id));
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.FULFILMENT_WAVE)
    void close(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        once.run(key, "close wave " + id, () -> waves.close(id));
    }

    @PostMapping("/{id}/pick-lines/{seq}/bin")
    @Requires(Permission.FULFILMENT_PICK)
    void atBin(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WaveId id,
            @PathVariable int seq,
            @RequestBody Scan scan) {
        scanning.inWave(
                id, () -> once.run(key, List.of("bin", id, seq, scan), () -> picking.atBin(id, seq, scan.text())));
    }

    @PostMapping("/{id}/pick-lines/{seq}/take")
    @Requires(Permission.FULFILMENT_PICK)
    void take(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WaveId id,
            @PathVariable int seq,
            @RequestBody Take take) {
        scanning.inWave(
                id, () -> once.run(key, List.of("take", id, seq, take), () -> picking.take(id, seq, take.taken())));
    }

    @PostMapping("/{id}/pick-lines/{seq}/short")
    @Requires(Permission.FULFILMENT_PICK)
    void shortPick(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WaveId id,
            @PathVariable int seq,
            @RequestBody Found found) {
        once.run(key, List.of("short", id, seq, found), () -> picking.shortPick(id, seq, found.counted()));
    }

    @PostMapping("/{id}/confirm-picks")
    @Requires(Permission.FULFILMENT_PICK)
    Confirmed confirmPicks(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        return confirmed(key, "confirm picks of wave " + id, () -> picking.confirmWave(id));
    }

    @PostMapping("/{id}/confirm-packs")
    @Requires(Permission.FULFILMENT_PACK)
    Confirmed confirmPacks(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        return confirmed(key, "confirm packs of wave " + id, () -> packing.confirmWave(id));
    }

    @PostMapping("/{id}/confirm-dispatch")
    @Requires(Permission.FULFILMENT_DISPATCH)
    Confirmed confirmDispatch(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable WaveId id) {
        return confirmed(key, "confirm dispatch of wave " + id, () -> dispatches.confirmWave(id));
    }

    private Confirmed confirmed(IdempotencyKey key, String request, Supplier<Integer> work) {
        return once.answer(key, request, Confirmed.class, () -> new Confirmed(work.get()));
    }

    /** The wave that was built. */
    record Built(WaveId id) {}

    /** How many parcels were confirmed; the others could not be, yet. */
    record Confirmed(int parcels) {}
}
