package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.SupplierLetters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters to the supplier of an order over HTTP. */
@RestController
@RequestMapping("/api/purchasing/orders/{id}/letters")
class OrderLetterController {

    private final SupplierLetters letters;
    private final Once once;

    OrderLetterController(SupplierLetters letters, Once once) {
        this.letters = letters;
        this.once = once;
    }

    /** What became of the newest letter about it. */
    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    SupplierLetters.About letters(@PathVariable PurchaseOrderId id) {
        return letters.of(id);
    }

    /** Sends the order to its supplier again, at the address known now. */
    @PostMapping
    @Requires(Permission.PURCHASING_EDIT)
    SupplierLetters.About again(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable PurchaseOrderId id) {
        once.run(key, List.of("letter", id), () -> letters.again(id));
        return letters.of(id);
    }
}
