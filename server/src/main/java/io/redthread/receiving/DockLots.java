package io.redthread.receiving;

import io.redthread.inventory.FreshLots;
import io.redthread.inventory.NewLot;
import io.redthread.kernel.Refused;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.ReceiptRefusal.ExpiryRequired;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Registers the lots of goods at the dock (批次、效期); goods that do not keep for ever come with their last good day. */
@Component
class DockLots {

    private final FreshLots lots;

    DockLots(FreshLots lots) {
        this.lots = lots;
    }

    /** Registers what is new; refuses a lot without the day it needs. */
    void register(List<Came> came) {
        lots.register(came.stream()
                        .filter(it -> !it.lot().isEmpty())
                        .map(it -> new NewLot(it.sku(), it.lot(), Optional.empty(), it.expiresOn()))
                        .toList())
                .ifPresent(it -> {
                    throw new Refused(new ExpiryRequired(it.sku(), it.code()));
                });
    }
}
