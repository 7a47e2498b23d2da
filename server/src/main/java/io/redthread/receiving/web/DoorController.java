package io.redthread.receiving.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.receiving.AtTheDoor;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.ReturnInspections;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnReceipts;
import io.redthread.receiving.ReturnView;
import io.redthread.receiving.StrayReturns;
import io.redthread.receiving.web.DoorRequests.BlindRequest;
import io.redthread.receiving.web.DoorRequests.ReceiptRequest;
import io.redthread.receiving.web.DoorRequests.RefusedRequest;
import io.redthread.receiving.web.DoorRequests.VerdictRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the warehouse does with returns: finds them, takes them in, judges them. */
@RestController
@RequestMapping("/api/receiving/returns")
class DoorController {

    private final ReturnReceipts receipts;
    private final ReturnInspections inspections;
    private final StrayReturns strays;
    private final ReturnReads reads;
    private final Once once;

    DoorController(
            ReturnReceipts receipts, ReturnInspections inspections, StrayReturns strays, ReturnReads reads, Once once) {
        this.receipts = receipts;
        this.inspections = inspections;
        this.strays = strays;
        this.reads = reads;
        this.once = once;
    }

    @GetMapping("/at-the-door")
    @Requires(Permission.RECEIVING_READ)
    AtTheDoor find(@RequestParam String code) {
        return strays.find(Given.text("/code", code));
    }

    @PostMapping("/{id}/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RECEIVE)
    void receive(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody ReceiptRequest request) {
        var arrived = request.arrived();
        once.run(key, List.of(id, arrived), () -> receipts.receive(id, arrived));
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_RECEIVE)
    void complete(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ReturnAuthorisationId id) {
        once.run(key, id, () -> receipts.complete(id));
    }

    @PostMapping("/blind")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RECEIVE)
    ReturnView blind(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody BlindRequest request) {
        var wanted = request.wanted();
        return written(key, wanted, () -> receipts.blind(wanted));
    }

    @PostMapping("/refused")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RECEIVE)
    ReturnView refused(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RefusedRequest request) {
        var waybill = Given.text("/waybill", request.waybill());
        WarehouseId warehouse = Given.value("/warehouse", request.warehouse());
        return written(key, List.of(waybill, warehouse), () -> strays.refused(waybill, warehouse));
    }

    @PostMapping("/{id}/verdicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_INSPECT)
    void judge(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ReturnAuthorisationId id,
            @RequestBody VerdictRequest request) {
        var judged = request.judged();
        once.run(key, List.of(id, judged), () -> inspections.judge(id, judged));
    }

    @PostMapping(path = "/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.RECEIVING_INSPECT)
    FileId photograph(@PathVariable ReturnAuthorisationId id, @RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, (name, bytes) -> inspections.photograph(id, name, bytes));
    }

    @GetMapping("/{id}/photos/{file}")
    @Requires(Permission.RECEIVING_READ)
    ResponseEntity<byte[]> photo(@PathVariable ReturnAuthorisationId id, @PathVariable FileId file) {
        var picture = reads.picture(id, file);
        return FileDownload.of(picture.file(), picture.bytes());
    }

    private ReturnView written(IdempotencyKey key, Object asked, Supplier<ReturnAuthorisationId> work) {
        var id = once.answer(
                key, asked, String.class, () -> Long.toString(work.get().value()));
        return reads.of(new ReturnAuthorisationId(Long.parseLong(id))).authorisation();
    }
}
