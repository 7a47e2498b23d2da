package io.redthread.fulfilment.web;

import io.redthread.fulfilment.HandlingUnitId;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelPictures;
import io.redthread.fulfilment.LabelPrinterFile;
import io.redthread.fulfilment.LabelPrints;
import io.redthread.fulfilment.LabelTemplateId;
import io.redthread.fulfilment.Labels;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.PrintJob;
import io.redthread.fulfilment.ToPrint;
import io.redthread.fulfilment.WaveId;
import io.redthread.fulfilment.store.LabelPrintStore.Printed;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFiles;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Labels over HTTP: filled in for the browser, drawn for label printers, and what came out of them. */
@RestController
@RequestMapping("/api/fulfilment")
class LabelController {

    private static final MediaType ZPL = MediaType.parseMediaType("application/vnd.zebra.zpl;charset=utf-8");

    private final Labels labels;
    private final LabelPrinterFile printer;
    private final LabelPrints prints;
    private final LabelPictures pictures;
    private final Once once;

    LabelController(Labels labels, LabelPrinterFile printer, LabelPrints prints, LabelPictures pictures, Once once) {
        this.labels = labels;
        this.printer = printer;
        this.prints = prints;
        this.pictures = pictures;
        this.once = once;
    }

    @PostMapping("/labels")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    PrintJob labels(@RequestBody Print print) {
        return labels.of(print.wanted(), Optional.ofNullable(print.template()));
    }

    /** The same for label printers. */
    @GetMapping("/labels.zpl")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    ResponseEntity<String> file(
            @RequestParam(required = false) @Nullable LabelKind kind,
            @RequestParam(required = false) @Nullable LabelTemplateId template,
            @RequestParam(required = false) @Nullable WaveId wave,
            @RequestParam(required = false) @Nullable List<ParcelId> parcel,
            @RequestParam(required = false) @Nullable WarehouseId warehouse,
            @RequestParam(required = false) @Nullable List<String> bin,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable List<Sku> sku,
            @RequestParam(required = false) @Nullable List<HandlingUnitId> unit,
            @RequestParam(defaultValue = "8") int dots,
            @RequestParam(defaultValue = "E:SIMSUN.TTF") String font) {
        var wanted = new Print(kind, template, wave, parcel, warehouse, bin, zone, sku, unit).wanted();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"labels.zpl\"")
                .contentType(ZPL)
                .body(printer.of(wanted, Optional.ofNullable(template), dots, font));
    }

    /** What a label of the newest parcel would say, half hidden. */
    @GetMapping("/labels/sample")
    @Requires(Permission.FULFILMENT_READ)
    Sample sample() {
        return new Sample(labels.sample().orElse(null));
    }

    /** Labels came out of the printer; parcels of warehouses that ship by printing leave. */
    @PostMapping("/labels/printed")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    WaveController.Confirmed printed(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CameOut cameOut) {
        var parcels = Given.some("/parcels", cameOut.parcels());
        var reason =
                cameOut.reason() == null || cameOut.reason().isBlank() ? "" : Given.filled("/reason", cameOut.reason());
        return once.answer(
                key,
                List.of("printed", cameOut),
                WaveController.Confirmed.class,
                () -> new WaveController.Confirmed(prints.printed(parcels, reason)));
    }

    /** Each printing of a parcel's waybill. */
    @GetMapping("/parcels/{id}/prints")
    @Requires(Permission.FULFILMENT_READ)
    List<Printed> prints(@PathVariable ParcelId id) {
        return prints.of(id);
    }

    @PostMapping(value = "/label-pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FULFILMENT_SUPERVISE)
    Kept keep(@RequestPart MultipartFile file) throws IOException {
        if (file.getSize() > StoredFiles.LARGEST) {
            throw InvalidInput.of("/file", file.getSize(), "label-picture-wanted");
        }
        return new Kept(pictures.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    @GetMapping("/label-pictures/{file}")
    @Requires(Permission.FULFILMENT_READ)
    ResponseEntity<byte[]> picture(@PathVariable FileId file) {
        var picture = pictures.of(file);
        return FileDownload.of(picture.file(), picture.bytes());
    }

    /** What is to be printed: a wave, parcels, bins of a warehouse, goods, or handling units. Waybills unless a kind is named. */
    record Print(
            @Nullable LabelKind kind,
            @Nullable LabelTemplateId template,
            @Nullable WaveId wave,
            @Nullable List<ParcelId> parcels,
            @Nullable WarehouseId warehouse,
            @Nullable List<String> bins,
            @Nullable String zone,
            @Nullable List<Sku> skus,
            @Nullable List<HandlingUnitId> units) {

        ToPrint wanted() {
            var what = Objects.requireNonNullElse(kind, LabelKind.WAYBILL);
            return switch (what) {
                case BIN ->
                    new ToPrint.Bins(
                            Given.value("/warehouse", warehouse),
                            Given.list(bins),
                            Optional.ofNullable(zone).filter(it -> !it.isBlank()));
                case SKU -> new ToPrint.GoodsOf(Given.some("/skus", skus));
                case UNIT -> new ToPrint.Units(Given.some("/units", units));
                case PICK_LIST -> new ToPrint.Wave(what, Given.value("/wave", wave));
                case WAYBILL, PACKING_LIST -> {
                    if (wave != null) {
                        yield new ToPrint.Wave(what, wave);
                    }
                    if (parcels == null) {
                        throw InvalidInput.of("/parcels", "", "label-source-wanted");
                    }
                    yield new ToPrint.Parcels(what, Given.list(parcels));
                }
            };
        }
    }

    /** What came out, and why again where it had come out before. */
    record CameOut(
            @Nullable List<ParcelId> parcels, @Nullable String reason) {}

    /** A label of the newest parcel; nothing while there is none. */
    record Sample(PrintJob.@Nullable Filled label) {}

    /** The picture that was kept. */
    record Kept(FileId file) {}
}
