package io.redthread.fulfilment.web;

import io.redthread.fulfilment.BatchFulfilment;
import io.redthread.fulfilment.CarrierOffers;
import io.redthread.fulfilment.DispatchNoteId;
import io.redthread.fulfilment.Dispatches;
import io.redthread.fulfilment.Packing;
import io.redthread.fulfilment.ParcelFilter;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.ParcelView;
import io.redthread.fulfilment.Parcels;
import io.redthread.fulfilment.Scanning;
import io.redthread.fulfilment.Tracking;
import io.redthread.fulfilment.Waybill;
import io.redthread.fulfilment.web.FulfilmentRequests.Check;
import io.redthread.fulfilment.web.FulfilmentRequests.ChooseCarrier;
import io.redthread.fulfilment.web.FulfilmentRequests.Chosen;
import io.redthread.fulfilment.web.FulfilmentRequests.ConfirmAll;
import io.redthread.fulfilment.web.FulfilmentRequests.Leave;
import io.redthread.fulfilment.web.FulfilmentRequests.PutWaybill;
import io.redthread.fulfilment.web.FulfilmentRequests.Report;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.database.Attempts;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parcels over HTTP: finding them, checking, labelling, dispatching, what carriers report. */
@RestController
@RequestMapping("/api/fulfilment")
class ParcelController {

    private static final int MOST_TO_PACK = 200;

    private final Parcels parcels;
    private final Packing packing;
    private final Scanning scanning;
    private final Dispatches dispatches;
    private final Tracking tracking;
    private final CarrierOffers offers;
    private final BatchFulfilment batches;
    private final Attempts attempts;
    private final Once once;
    private final Clock clock;

    ParcelController(
            Parcels parcels,
            Packing packing,
            Scanning scanning,
            Dispatches dispatches,
            Tracking tracking,
            CarrierOffers offers,
            BatchFulfilment batches,
            Attempts attempts,
            Once once,
            Clock clock) {
        this.parcels = parcels;
        this.packing = packing;
        this.scanning = scanning;
        this.dispatches = dispatches;
        this.tracking = tracking;
        this.offers = offers;
        this.batches = batches;
        this.attempts = attempts;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/parcels")
    @Requires(Permission.FULFILMENT_READ)
    Page<ParcelRow> page(@ModelAttribute ParcelFilter filter, @ModelAttribute PageQuery query) {
        return parcels.page(filter, query);
    }

    @GetMapping("/parcels/counts")
    @Requires(Permission.FULFILMENT_READ)
    Map<ParcelState, Integer> counts(@RequestParam(required = false) @Nullable WarehouseId warehouse) {
        return parcels.open(Optional.ofNullable(warehouse));
    }

    @GetMapping("/parcels/by-code")
    @Requires(Permission.FULFILMENT_READ)
    ParcelView byCode(@RequestParam String code) {
        return parcels.byCode(code);
    }

    /** The 200 most urgent parcels that wait to be packed. */
    @GetMapping("/parcels/to-pack")
    @Requires(Permission.FULFILMENT_READ)
    List<ParcelView> toPack() {
        return parcels.toPack(MOST_TO_PACK);
    }

    @GetMapping("/parcels/{id}")
    @Requires(Permission.FULFILMENT_READ)
    ParcelView parcel(@PathVariable ParcelId id) {
        return parcels.byId(id);
    }

    @PostMapping("/parcels/{id}/check")
    @Requires(Permission.FULFILMENT_PACK)
    void check(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ParcelId id, @RequestBody Check check) {
        scanning.ofParcel(
                id, () -> once.run(key, List.of(id, check), () -> packing.check(id, check.times(), check.numbers())));
    }

    @PostMapping("/parcels/confirm-packed")
    @Requires(Permission.FULFILMENT_PACK)
    WaveController.Confirmed confirmPacked(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Chosen chosen) {
        return once.answer(
                key,
                chosen,
                WaveController.Confirmed.class,
                () -> new WaveController.Confirmed(packing.confirm(chosen.ids())));
    }

    /** What carriers ask for it. */
    @GetMapping("/parcels/{id}/carrier-offers")
    @Requires(Permission.FULFILMENT_READ)
    CarrierOffers.Compared offers(@PathVariable ParcelId id) {
        return offers.of(id);
    }

    /** Another carrier takes it. */
    @PostMapping("/parcels/{id}/carrier")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    void choose(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ParcelId id,
            @RequestBody ChooseCarrier request) {
        var carrier = Given.value("/carrier", request.carrier());
        var reason = Given.filled("/reason", request.reason());
        once.run(key, List.of("carrier", id, carrier, reason), () -> offers.choose(id, carrier, reason));
    }

    @PostMapping("/parcels/{id}/waybill")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    void putWaybill(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ParcelId id,
            @RequestBody PutWaybill put) {
        once.run(key, List.of(id, put), () -> dispatches.putWaybill(id, put.by(), put.number()));
    }

    @PostMapping("/parcels/dispatch")
    @Requires(Permission.FULFILMENT_DISPATCH)
    Dispatched dispatch(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Leave leave) {
        return once.answer(
                key,
                leave,
                Dispatched.class,
                () -> new Dispatched(
                        leave.byWaybill()
                                ? dispatches.confirmWaybills(leave.numbers())
                                : dispatches.confirm(leave.ids())));
    }

    @PostMapping("/parcels/{waybill}/events")
    @Requires(Permission.FULFILMENT_DISPATCH)
    Recorded report(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable Waybill waybill,
            @RequestBody Report report) {
        return once.answer(
                key,
                List.of(waybill, report),
                Recorded.class,
                () -> new Recorded(tracking.report(waybill, report.reported(clock.instant()))));
    }

    @PostMapping("/confirm-all")
    @Requires(Permission.FULFILMENT_DISPATCH)
    WaveController.Confirmed confirmAll(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ConfirmAll all) {
        return attempts.at(() -> once.answer(
                key,
                all,
                WaveController.Confirmed.class,
                () -> new WaveController.Confirmed(batches.confirmAll(all.where(), all.parcels()))));
    }

    /** The dispatch note with which parcels left. */
    record Dispatched(DispatchNoteId note) {}

    /** How many events were new. */
    record Recorded(int events) {}
}
