package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewTransfer;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.TransferArrival;
import io.redthread.inventory.TransferFilter;
import io.redthread.inventory.TransferId;
import io.redthread.inventory.TransferLine;
import io.redthread.inventory.TransferNumbers;
import io.redthread.inventory.TransferReason;
import io.redthread.inventory.TransferView;
import io.redthread.inventory.Transfers;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Transfer orders over HTTP. */
@RestController
@RequestMapping("/api/inventory/transfers")
class TransferController {

    private final Transfers transfers;
    private final Once once;

    TransferController(Transfers transfers, Once once) {
        this.transfers = transfers;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<TransferView> page(@ModelAttribute TransferFilter filter, @ModelAttribute PageQuery query) {
        return transfers.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires(Permission.INVENTORY_READ)
    Whole one(@PathVariable TransferId id) {
        return new Whole(transfers.of(id), transfers.lines(id), transfers.numbers(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    TransferView open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody TransferRequest request) {
        var wanted = request.transfer();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(transfers.open(wanted).value()));
        return transfers.of(new TransferId(Long.parseLong(id)));
    }

    @PostMapping("/{id}/dispatch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void dispatch(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable TransferId id,
            @RequestBody(required = false) @Nullable DispatchRequest request) {
        var numbers = request == null ? List.<SerialPiece>of() : NumberRequest.pieces(request.serials());
        once.run(key, List.of(id, numbers), () -> transfers.dispatch(id, numbers));
    }

    @PostMapping("/{id}/receive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void receive(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable TransferId id,
            @RequestBody ArrivalsRequest request) {
        var arrivals = request.arrivals();
        var numbers = NumberRequest.pieces(request.serials());
        once.run(key, List.of(id, arrivals, numbers), () -> transfers.receive(id, arrivals, numbers));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void cancel(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable TransferId id,
            @RequestBody CancelRequest request) {
        var reason = Given.text("/reason", request.reason());
        once.run(key, List.of(id, reason), () -> transfers.cancel(id, reason));
    }

    private static Optional<String> lot(@Nullable String lot) {
        return lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip());
    }

    /** A transfer order with its lines, and the serial numbers of its goods. */
    record Whole(TransferView transfer, List<TransferLine> lines, TransferNumbers numbers) {}

    /** A transfer order to write. */
    record TransferRequest(
            @Nullable WarehouseId from,
            @Nullable WarehouseId to,
            @Nullable TransferReason reason,
            @Nullable String note,
            @Nullable List<LineRequest> lines) {

        NewTransfer transfer() {
            var wanted = Given.some("/lines", lines);
            var list = new ArrayList<NewTransfer.Line>(wanted.size());
            for (var i = 0; i < wanted.size(); i++) {
                list.add(wanted.get(i).line("/lines/" + i));
            }
            return new NewTransfer(
                    Given.value("/from", from),
                    Given.value("/to", to),
                    Given.value("/reason", reason),
                    note == null ? "" : note.strip(),
                    list);
        }
    }

    /** Goods of one bin. */
    record LineRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocationId outOf,
            @Nullable LocationId into,
            @Nullable Quantity quantity) {

        NewTransfer.Line line(String at) {
            return new NewTransfer.Line(
                    Given.value(at + "/sku", sku),
                    TransferController.lot(lot),
                    Given.value(at + "/outOf", outOf),
                    Optional.ofNullable(into),
                    Given.value(at + "/quantity", quantity));
        }
    }

    /** What leaves by number. */
    record DispatchRequest(@Nullable List<NumberRequest> serials) {}

    /** What came. */
    record ArrivalsRequest(
            @Nullable List<ArrivalRequest> lines, @Nullable List<NumberRequest> serials) {

        List<TransferArrival> arrivals() {
            return Given.some("/lines", lines).stream()
                    .map(ArrivalRequest::arrival)
                    .toList();
        }
    }

    /** A piece by its serial number. */
    record NumberRequest(@Nullable Sku sku, @Nullable String number) {

        static List<SerialPiece> pieces(@Nullable List<NumberRequest> given) {
            return Given.each("/serials", Given.list(given), NumberRequest::piece);
        }

        private SerialPiece piece() {
            return new SerialPiece(Given.value("/sku", sku), Given.text("/number", number));
        }
    }

    /** What came of a line. */
    record ArrivalRequest(
            @Nullable Integer lineNo,
            @Nullable LocationId into,
            @Nullable BigDecimal quantity) {

        TransferArrival arrival() {
            return new TransferArrival(
                    Given.value("/lines/lineNo", lineNo),
                    Given.value("/lines/into", into),
                    Given.value("/lines/quantity", quantity));
        }
    }

    /** Why it is called off. */
    record CancelRequest(@Nullable String reason) {}
}
