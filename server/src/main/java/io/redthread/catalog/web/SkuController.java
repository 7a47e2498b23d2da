package io.redthread.catalog.web;

import io.redthread.catalog.CatalogRefusal.BarcodeUnknown;
import io.redthread.catalog.Goods;
import io.redthread.catalog.GoodsCode;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.ScannedSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuDesk;
import io.redthread.catalog.SkuExport;
import io.redthread.catalog.SkuFilter;
import io.redthread.catalog.SkuId;
import io.redthread.catalog.SkuRow;
import io.redthread.catalog.SkuView;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Items of the catalogue over HTTP. */
@RestController
@RequestMapping("/api/catalog")
class SkuController {

    private final Goods goods;
    private final SkuDesk desk;
    private final SkuExport export;
    private final Once once;

    SkuController(Goods goods, SkuDesk desk, SkuExport export, Once once) {
        this.goods = goods;
        this.export = export;
        this.desk = desk;
        this.once = once;
    }

    /** A new item. */
    record CreateSku(Sku sku, SkuContent content) {
        CreateSku {
            if (Objects.isNull(sku)) {
                throw InvalidInput.of("/sku", "", "value-required");
            }
            if (Objects.isNull(content)) {
                throw InvalidInput.of("/content", "", "value-required");
            }
        }
    }

    /** New content for an item, and the version it was made from. */
    record ReviseSku(int version, SkuContent content) {
        ReviseSku {
            if (Objects.isNull(content)) {
                throw InvalidInput.of("/content", "", "value-required");
            }
        }
    }

    /** The version that the caller saw. */
    record SeenVersion(int version) {}

    @GetMapping("/skus")
    @Requires(Permission.CATALOG_READ)
    Page<SkuRow> list(SkuFilter filter, PageQuery page) {
        return goods.page(filter, page);
    }

    @GetMapping("/skus/export")
    @Requires(Permission.CATALOG_READ)
    void export(
            SkuFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.write(filter, TableDownload.of(format, locale, response));
    }

    @GetMapping("/skus/{id}")
    @Requires(Permission.CATALOG_READ)
    SkuView view(@PathVariable SkuId id) {
        return goods.view(id);
    }

    @PostMapping("/skus")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.CATALOG_EDIT)
    SkuView create(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CreateSku request) {
        return once.answer(
                key, request, SkuView.class, () -> desk.create(new NewSku(request.sku(), request.content())));
    }

    @PutMapping("/skus/{id}")
    @Requires(Permission.CATALOG_EDIT)
    SkuView revise(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable SkuId id,
            @RequestBody ReviseSku request) {
        return once.answer(
                key, List.of(id, request), SkuView.class, () -> desk.revise(id, request.version(), request.content()));
    }

    @PostMapping("/skus/{id}/deactivate")
    @Requires(Permission.CATALOG_EDIT)
    SkuView deactivate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable SkuId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key, List.of(id, request, false), SkuView.class, () -> desk.setActive(id, request.version(), false));
    }

    @PostMapping("/skus/{id}/activate")
    @Requires(Permission.CATALOG_EDIT)
    SkuView activate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable SkuId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key, List.of(id, request, true), SkuView.class, () -> desk.setActive(id, request.version(), true));
    }

    @GetMapping("/barcodes/{barcode}")
    @Requires({Permission.CATALOG_READ, Permission.FULFILMENT_READ})
    ScannedSku scanned(@PathVariable String barcode) {
        var known = goods.scanned(List.of(barcode)).get(barcode);
        if (known == null) {
            throw new Refused(new BarcodeUnknown(barcode));
        }
        return known;
    }

    /** All barcodes of goods, for a page that must tell right from wrong without a connection. */
    @PostMapping("/barcodes/of-goods")
    @Requires({Permission.CATALOG_READ, Permission.FULFILMENT_READ})
    List<GoodsCode> codes(@RequestBody OfGoods request) {
        return goods.codes(Given.some("/skus", request.skus()));
    }

    /** Goods whose barcodes are wanted. */
    record OfGoods(@Nullable List<Sku> skus) {}

    @GetMapping("/units")
    @Requires(Permission.CATALOG_READ)
    List<Uom> units() {
        return goods.units();
    }
}
