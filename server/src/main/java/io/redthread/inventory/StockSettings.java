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
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Limits on what is promised (安全缓冲、店铺配额): buffers of warehouses, quotas of shops. */
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
            var facts = locations
                    .warehouse(warehouse)
                    .orElseThrow(() ->
                            new Refused(new InventoryRefusal.WarehouseNotFound(Long.toString(warehouse.value()))));
            var set = buffers.stream()
                    .filter(buffer -> buffer.warehouse().equals(warehouse))
                    .toList();
            journal.record(Act.of("buffers-set", new DocumentRef("warehouse", warehouse.value()), facts.code(), set));
        }
        rows.setBuffers(buffers);
    }

    /** One page of buffers. */
    @Transactional(readOnly = true)
    public Page<SafetyBuffer> buffers(@Nullable WarehouseId warehouse, @Nullable String sku, PageQuery page) {
        return rows.buffers(warehouse, sku, page);
    }

    /** Limits what a shop may take of a SKU; what it took before does not count. */
    public QuotaId openQuota(long shop, Sku sku, BigDecimal quantity) {
        amount(quantity, 1);
        known(List.of(sku));
        var id = new QuotaId(ids.next("inventory", "quota_id"));
        if (!rows.insertQuota(id, shop, sku, quantity, clock.instant())) {
            throw new Refused(new InventoryRefusal.QuotaExists(sku));
        }
        journal.record(Act.of("quota-opened", ref(id), sku.code(), new QuotaFacts(shop, sku, quantity)));
        return id;
    }

    /** Sets how much the shop may take, not below what it took. */
    public void changeQuota(QuotaId id, BigDecimal quantity) {
        amount(quantity, 1);
        var before = open(id);
        if (quantity.compareTo(before.used()) < 0) {
            throw new Refused(new InventoryRefusal.QuotaBelowUsed(
                    before.sku(), before.used().toPlainString(), quantity.toPlainString()));
        }
        rows.setQuota(id, quantity);
        journal.record(new Act("quota-changed", ref(id), before.sku().code(), before, quantity.toPlainString(), null));
    }

    /** Lifts the limit. */
    public void endQuota(QuotaId id) {
        var before = open(id);
        rows.endQuota(id, clock.instant());
        journal.record(new Act("quota-ended", ref(id), before.sku().code(), before, null, null));
    }

    /** One page of open quotas. */
    @Transactional(readOnly = true)
    public Page<QuotaView> quotas(@Nullable Long shop, @Nullable String sku, PageQuery page) {
        return rows.quotas(shop, sku, page);
    }

    private QuotaView open(QuotaId id) {
        return rows.lockQuota(id).orElseThrow(() -> new Refused(new InventoryRefusal.QuotaNotFound(id)));
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

    /**
     * What the journal keeps of a new quota.
     *
     * @param shop whose
     * @param sku of what
     * @param quantity how much
     */
    record QuotaFacts(long shop, Sku sku, BigDecimal quantity) {}
}
