package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.SettingRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What warehouses keep back and promise to nobody (安全缓冲). */
@Service
@Transactional
public class StockSettings {

    private final SettingRows rows;
    private final LocationRows locations;
    private final Goods goods;
    private final Journal journal;

    StockSettings(SettingRows rows, LocationRows locations, Goods goods, Journal journal) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.journal = journal;
    }

    /** Sets buffers, any number at once; a buffer of zero is none. */
    public void setBuffers(List<SafetyBuffer> buffers) {
        if (buffers.isEmpty()) {
            return;
        }
        buffers.forEach(buffer -> amount(buffer.quantity()));
        known(buffers.stream().map(SafetyBuffer::sku).collect(Collectors.toSet()));
        for (var warehouse : buffers.stream().map(SafetyBuffer::warehouse).collect(Collectors.toSet())) {
            var facts = warehouse(warehouse);
            var set = buffers.stream()
                    .filter(buffer -> buffer.warehouse().equals(warehouse))
                    .toList();
            journal.record(Act.of("buffers-set", new DocumentRef("warehouse", warehouse.value()), facts.code(), set));
        }
        rows.setBuffers(buffers);
    }

    private WarehouseFacts warehouse(WarehouseId id) {
        return locations
                .warehouse(id)
                .orElseThrow(() -> new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(id.value()))));
    }

    private void known(Collection<Sku> skus) {
        var names = goods.names(skus);
        var unknown =
                skus.stream().filter(sku -> !names.containsKey(sku)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new Refused(new InventoryRefusal.GoodsNotFound(unknown.getFirst(), unknown.size()));
        }
    }

    private static void amount(BigDecimal amount) {
        if (new Quantity(amount, Uom.PCS).amount().signum() < 0) {
            throw InvalidInput.of("/quantity", amount.toPlainString(), "quantity-not-positive");
        }
    }
}
