package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.receiving.ArrivalUnitReads;
import io.redthread.receiving.ArrivalUnitTrace;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptReads;
import io.redthread.receiving.GoodsReceiptView;
import io.redthread.receiving.SupplierKey;
import io.redthread.receiving.SupplierKeys;
import io.redthread.receiving.UnitReceipts;
import io.redthread.receiving.web.ArrivalUnitRequests.ReceiveUnitRequest;
import io.redthread.receiving.web.ArrivalUnitRequests.StoreUnitRequest;
import io.redthread.receiving.web.ArrivalUnitRequests.SupplierKeyRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Announced units at the door, over HTTP: scanned, received whole, put away; and whose keys announce them. */
@RestController
@RequestMapping("/api/receiving")
class UnitReceiptController {

    private final UnitReceipts receipts;
    private final ArrivalUnitReads units;
    private final GoodsReceiptReads reads;
    private final SupplierKeys keys;
    private final Once once;

    UnitReceiptController(
            UnitReceipts receipts, ArrivalUnitReads units, GoodsReceiptReads reads, SupplierKeys keys, Once once) {
        this.receipts = receipts;
        this.units = units;
        this.reads = reads;
        this.keys = keys;
        this.once = once;
    }

    /** The unit of a scanned number, with what is in it. */
    @GetMapping("/units/at-door")
    @Requires(Permission.RECEIVING_RECEIVE)
    ArrivalUnitTrace scanned(@RequestParam String code) {
        return units.scanned(Given.text("/code", code));
    }

    @PostMapping("/units/receive")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RECEIVE)
    GoodsReceiptView receive(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ReceiveUnitRequest request) {
        var wanted = request.wanted();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(receipts.receive(wanted).value()));
        return reads.of(new GoodsReceiptId(Long.parseLong(id))).receipt();
    }

    @PostMapping("/units/putaway")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void putAway(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody StoreUnitRequest request) {
        var sscc = Given.value("/sscc", request.sscc());
        var into = Given.value("/into", request.into());
        once.run(key, List.of(sscc, into), () -> receipts.putAway(sscc, into));
    }

    @GetMapping("/supplier-keys")
    @Requires(Permission.INVENTORY_SETTINGS)
    List<SupplierKey> keys() {
        return keys.all();
    }

    @PutMapping("/supplier-keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void speaks(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SupplierKeyRequest request) {
        var wanted = request.wanted();
        once.run(key, wanted, () -> keys.put(wanted));
    }

    @DeleteMapping("/supplier-keys/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void speaksNoMore(@PathVariable String key) {
        keys.remove(key);
    }
}
