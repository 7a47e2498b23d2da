package io.redthread.receiving.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseOrders;
import io.redthread.receiving.GoodsReceiptFilter;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptReads;
import io.redthread.receiving.GoodsReceiptTrace;
import io.redthread.receiving.GoodsReceiptView;
import io.redthread.receiving.GoodsReceipts;
import io.redthread.receiving.web.GoodsReceiptRequests.ReceiveRequest;
import io.redthread.receiving.web.GoodsReceiptRequests.ReverseRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

/** Goods receipts over HTTP. */
@RestController
@RequestMapping("/api/receiving/receipts")
class GoodsReceiptController {

    private static final List<String> ZH =
            List.of("收货单", "状态", "采购单", "供应商", "送货单", "仓库", "行数", "收货时间", "收货人", "冲销时间", "冲销原因");
    private static final List<String> EN = List.of(
            "Receipt",
            "State",
            "Purchase order",
            "Supplier",
            "Delivery note",
            "Warehouse",
            "Lines",
            "Received",
            "By",
            "Taken back",
            "Why");

    private final GoodsReceipts receipts;
    private final GoodsReceiptReads reads;
    private final PurchaseOrders orders;
    private final Warehouses warehouses;
    private final Once once;
    private final Clock clock;

    GoodsReceiptController(
            GoodsReceipts receipts,
            GoodsReceiptReads reads,
            PurchaseOrders orders,
            Warehouses warehouses,
            Once once,
            Clock clock) {
        this.receipts = receipts;
        this.reads = reads;
        this.orders = orders;
        this.warehouses = warehouses;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.RECEIVING_READ)
    Page<GoodsReceiptView> page(@ModelAttribute GoodsReceiptFilter filter, @ModelAttribute PageQuery query) {
        return reads.page(filter, query);
    }

    @GetMapping("/{id}")
    @Requires(Permission.RECEIVING_READ)
    GoodsReceiptTrace one(@PathVariable GoodsReceiptId id) {
        return reads.of(id);
    }

    /** What came of an order; whoever only buys sees those of the orders that are his to see. */
    @GetMapping("/of-order/{order}")
    @Requires({Permission.RECEIVING_READ, Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<GoodsReceiptView> ofOrder(@PathVariable PurchaseOrderId order) {
        if (!CurrentAccess.get().may(Permission.RECEIVING_READ)) {
            orders.of(order);
        }
        return reads.ofOrder(order);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RECEIVING_RECEIVE)
    GoodsReceiptView receive(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ReceiveRequest request) {
        var wanted = request.wanted();
        var id = once.answer(
                key,
                wanted,
                String.class,
                () -> Long.toString(receipts.receive(wanted).value()));
        return reads.of(new GoodsReceiptId(Long.parseLong(id))).receipt();
    }

    @PostMapping("/{id}/reverse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RECEIVING_REVERSE)
    void reverse(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable GoodsReceiptId id,
            @RequestBody ReverseRequest request) {
        var why = Given.filled("/reason", request.reason());
        once.run(key, List.of(id, why), () -> receipts.reverse(id, why));
    }

    @PostMapping(path = "/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.RECEIVING_RECEIVE)
    FileId photograph(@PathVariable GoodsReceiptId id, @RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, (name, bytes) -> receipts.photograph(id, name, bytes));
    }

    @GetMapping("/{id}/photos/{file}")
    @Requires(Permission.RECEIVING_READ)
    ResponseEntity<byte[]> photo(@PathVariable GoodsReceiptId id, @PathVariable FileId file) {
        var picture = reads.picture(id, file);
        return FileDownload.of(picture.file(), picture.bytes());
    }

    @GetMapping("/export")
    @Requires(Permission.RECEIVING_READ)
    void export(
            @ModelAttribute GoodsReceiptFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var names = warehouses.names(file.english());
        file.<GoodsReceiptView>write(
                "receipts-" + CompanyDay.today(clock),
                file.english() ? EN : ZH,
                it -> List.of(
                        it.number(),
                        it.state().code(),
                        it.orderNumber(),
                        it.supplierName(),
                        it.deliveryNote(),
                        names.getOrDefault(it.warehouse(), ""),
                        it.lineCount(),
                        it.receivedAt(),
                        it.receivedBy(),
                        it.reversedAt() == null ? "" : it.reversedAt(),
                        it.reversal()),
                query -> reads.page(filter, query));
    }
}
