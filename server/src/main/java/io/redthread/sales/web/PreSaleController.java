package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.PreSales;
import io.redthread.sales.PreSales.PreSold;
import io.redthread.sales.StockUpId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pre-sale desk over HTTP: what must be in stock when balances are paid. */
@RestController
@RequestMapping("/api/sales/pre-sales")
class PreSaleController {

    private final PreSales preSales;
    private final Once once;

    PreSaleController(PreSales preSales, Once once) {
        this.preSales = preSales;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.SALES_ORDER_READ, Permission.PURCHASING_READ})
    List<PreSoldView> list() {
        return preSales.list().stream().map(PreSoldView::of).toList();
    }

    @PostMapping("/reminders/{id}/done")
    @Requires(Permission.PURCHASING_EDIT)
    void done(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable StockUpId id, @RequestBody Done done) {
        once.run(
                key,
                Map.of("id", id.value(), "done", done),
                () -> preSales.done(id, Given.filled("/note", done.note())));
    }

    /** What was done about it. */
    record Done(@Nullable String note) {}

    /** Goods that are pre-sold. */
    record PreSoldView(
            String sku,
            String name,
            int orders,
            BigDecimal wanted,
            BigDecimal available,
            BigDecimal shortBy,
            @Nullable StockUpId reminder,
            @Nullable Instant remindedAt) {

        static PreSoldView of(PreSold it) {
            return new PreSoldView(
                    it.sku().code(),
                    it.name(),
                    it.orders(),
                    it.wanted(),
                    it.available(),
                    it.shortBy(),
                    it.reminder().map(PreSales.OpenReminder::id).orElse(null),
                    it.reminder().map(PreSales.OpenReminder::remindedAt).orElse(null));
        }
    }
}
