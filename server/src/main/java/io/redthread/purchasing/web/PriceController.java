package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.Prices;
import io.redthread.purchasing.ProposedPrice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goods should cost, over HTTP. */
@RestController
@RequestMapping("/api/purchasing/prices")
class PriceController {

    private final Prices prices;

    PriceController(Prices prices) {
        this.prices = prices;
    }

    /** Proposals for at most 10,000 goods; nothing is stored. */
    @PostMapping("/proposals")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<ProposedPrice> propose(@RequestBody ProposalRequest request) {
        return prices.propose(Optional.ofNullable(request.supplier()), request.goods());
    }

    /** Which goods, from whom. */
    record ProposalRequest(
            @Nullable SupplierId supplier, @Nullable List<Sku> skus) {

        List<Sku> goods() {
            if (skus == null || skus.isEmpty()) {
                throw InvalidInput.of("/skus", "", "value-required");
            }
            return Given.each("/skus", skus, sku -> sku);
        }
    }
}
