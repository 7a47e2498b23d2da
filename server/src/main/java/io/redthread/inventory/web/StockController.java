package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.BinContent;
import io.redthread.inventory.EntryFilter;
import io.redthread.inventory.EntryView;
import io.redthread.inventory.Findings;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.LotFilter;
import io.redthread.inventory.LotView;
import io.redthread.inventory.ReservationFilter;
import io.redthread.inventory.ReservationView;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.StockFilter;
import io.redthread.inventory.StockHistory;
import io.redthread.inventory.StockLine;
import io.redthread.inventory.StockThen;
import io.redthread.inventory.StockVerification;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock, movements, reservations and lots over HTTP: everything that only reads. */
@RestController
@RequestMapping("/api/inventory")
class StockController {

    private final StockDesk desk;
    private final StockHistory history;
    private final StockVerification verification;

    StockController(StockDesk desk, StockHistory history, StockVerification verification) {
        this.desk = desk;
        this.history = history;
        this.verification = verification;
    }

    @GetMapping("/stock")
    @Requires(Permission.INVENTORY_READ)
    Page<StockLine> stock(@ModelAttribute StockFilter filter, @ModelAttribute PageQuery query) {
        return desk.stock(filter, query);
    }

    @GetMapping("/stock/of/{sku}")
    @Requires(Permission.INVENTORY_READ)
    List<StockLine> stockOf(@PathVariable Sku sku) {
        return desk.stock(sku);
    }

    @GetMapping("/stock/as-of")
    @Requires(Permission.INVENTORY_READ)
    List<StockThen> asOf(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant at) {
        return history.asOf(at);
    }

    @GetMapping("/bins")
    @Requires({Permission.INVENTORY_READ, Permission.FULFILMENT_READ})
    List<BinContent> bins(
            @RequestParam(required = false) @Nullable Sku sku,
            @RequestParam(required = false) @Nullable WarehouseId warehouse,
            @RequestParam(required = false) @Nullable LocationId bin) {
        return desk.bins(sku, warehouse, bin);
    }

    @GetMapping("/entries")
    @Requires(Permission.INVENTORY_READ)
    Page<EntryView> entries(@ModelAttribute EntryFilter filter, @ModelAttribute PageQuery query) {
        return desk.entries(filter, query);
    }

    @GetMapping("/reservations")
    @Requires(Permission.INVENTORY_READ)
    Page<ReservationView> reservations(@ModelAttribute ReservationFilter filter, @ModelAttribute PageQuery query) {
        return desk.reservations(filter, query);
    }

    @GetMapping("/lots")
    @Requires(Permission.INVENTORY_READ)
    Page<LotView> lots(@ModelAttribute LotFilter filter, @ModelAttribute PageQuery query) {
        return desk.lots(filter, query);
    }

    @GetMapping("/verification")
    @Requires(Permission.INVENTORY_READ)
    Findings verification() {
        return verification.verify();
    }
}
