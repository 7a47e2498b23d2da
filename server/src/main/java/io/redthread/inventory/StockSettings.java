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
import io.redthread.platform.database.IdBlocks;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is not promised to everyone (安全缓冲、专属配额): buffers of warehouses, quotas of shops. */
@Service
@Transactional
public class StockSettings {

    private final SettingRows rows;
    private final LocationRows locations;
    private final Goods goods;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    StockSettings(SettingRows rows, LocationRows locations, Goods goods, IdBlocks ids, Journal journal, Clock clock) {
        this.rows = rows;
        this.locations = locations;
        this.goods = goods;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets buffers, any number at once; a buffer of zero is none. */
    public void setBuffers(List<SafetyBuffer> buffers) {
        if (buffers.isEmpty()) {
            return;
        }
        buffers.forEach(buffer -> amount(buffer.quantity(), 0));
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

    /** Sets goods aside for a shop; what it took before does not count. Refused where it has a quota of them already. */
    public QuotaId openQuota(NewQuota quota) {
        amount(quota.quantity(), 1);
        known(List.of(quota.sku()));
        warehouse(quota.warehouse());
        var id = new QuotaId(ids.next("inventory", "quota_id"));
        if (!rows.insertQuota(id, quota, clock.instant())) {
            throw new Refused(new InventoryRefusal.QuotaExists(quota.sku()));
        }
        journal.record(Act.of("quota-opened", ref(id), quota.sku().code(), quota));
        return id;
    }

    /** Sets aside more or less from now on; what the shop took goes on counting. */
    public void changeQuota(QuotaId id, BigDecimal quantity) {
        amount(quantity, 1);
        var before = open(id);
        rows.setQuota(id, quantity);
        journal.record(new Act("quota-changed", ref(id), before.sku().code(), before, quantity.toPlainString(), null));
    }

    /** Sets nothing aside any more. */
    public void endQuota(QuotaId id) {
        var before = open(id);
        rows.endQuota(id, clock.instant());
        journal.record(new Act("quota-ended", ref(id), before.sku().code(), before, null, null));
    }

    private QuotaView open(QuotaId id) {
        return rows.lockQuota(id).orElseThrow(() -> new Refused(new InventoryRefusal.QuotaNotFound(id)));
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

    private static void amount(BigDecimal amount, int least) {
        if (new Quantity(amount, Uom.PCS).amount().signum() < least) {
            throw InvalidInput.of("/quantity", amount.toPlainString(), "quantity-not-positive");
        }
    }

    private static DocumentRef ref(QuotaId id) {
        return new DocumentRef("quota", id.value());
    }
}
