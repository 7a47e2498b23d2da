package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.sales.OrderId;
import io.redthread.sales.Promise;
import io.redthread.sales.Promises;
import io.redthread.sales.domain.PromiseTable.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When goods can leave, over HTTP. */
@RestController
@RequestMapping("/api/sales")
class PromiseController {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final Promises promises;

    PromiseController(Promises promises) {
        this.promises = promises;
    }

    @GetMapping("/promise")
    @Requires(Permission.SALES_ORDER_READ)
    PromiseView promise(
            @RequestParam Sku sku,
            @RequestParam(defaultValue = "1") BigDecimal quantity,
            @RequestParam(required = false) @Nullable WarehouseId warehouse) {
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > 3) {
            throw InvalidInput.of("/quantity", quantity.toPlainString(), "promise-quantity");
        }
        return PromiseView.of(0, promises.of(sku, quantity, Optional.ofNullable(warehouse)));
    }

    @GetMapping("/orders/{id}/promises")
    @Requires(Permission.SALES_ORDER_READ)
    List<PromiseView> ofOrder(@PathVariable OrderId id) {
        return promises.of(id).entrySet().stream()
                .map(it -> PromiseView.of(it.getKey(), it.getValue()))
                .toList();
    }

    /** When all of it can leave, if ever by what is ordered; of an order by line, else line 0. */
    record PromiseView(
            int lineNo,
            Sku sku,
            Quantity quantity,
            @Nullable LocalDate on,
            List<Step> steps) {

        static PromiseView of(int lineNo, Promise it) {
            return new PromiseView(lineNo, it.sku(), it.quantity(), it.on().orElse(null), it.steps());
        }
    }
}
