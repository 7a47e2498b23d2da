package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.QuotaRows;
import io.redthread.inventory.store.SettingRows;
import io.redthread.inventory.store.ShelfRows;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.journal.Act;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets goods aside for shops (专属配额). What is set aside must be there: quotas that together ask for more than the
 * warehouse may promise are refused, because nobody could keep them.
 */
@Service
@Transactional
public class Quotas {

    private final SettingRows rows;
    private final QuotaRows open;
    private final ShelfRows shelves;
    private final LocationRows locations;
    private final Goods goods;
    private final PickSettings settings;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Quotas(
            SettingRows rows,
            QuotaRows open,
            ShelfRows shelves,
            LocationRows locations,
            Goods goods,
            PickSettings settings,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.open = open;
        this.shelves = shelves;
        this.settings = settings;
        this.locations = locations;
        this.goods = goods;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets goods aside for a shop; what it took before does not count. Refused where it has a quota of them already. */
    public QuotaId open(NewQuota quota) {
        amount(quota.quantity());
        known(quota.sku());
        if (locations.warehouse(quota.warehouse()).isEmpty()) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(
                    Long.toString(quota.warehouse().value())));
        }
        var room = room(Set.of(shelf(quota)));
        if (room.quota(key(quota)).isPresent()) {
            throw new Refused(new QuotaRefusal.QuotaExists(quota.sku()));
        }
        refuse(room.set(key(quota), quota.quantity()));
        var id = new QuotaId(ids.next("inventory", "quota_id"));
        rows.insertQuotas(Map.of(id, quota), clock.instant());
        journal.record(Act.of("quota-opened", ref(id), quota.sku().code(), quota));
        return id;
    }

    /** Sets aside more or less from now on; what the shop took goes on counting. */
    public void change(QuotaId id, BigDecimal quantity) {
        amount(quantity);
        var seen = rows.quota(id).orElseThrow(() -> absent(id));
        var key = new QuotaKey(Long.parseLong(seen.shop()), seen.warehouse(), seen.sku());
        var room = room(Set.of(new Shelf(seen.sku(), seen.warehouse())));
        var before = rows.lockQuota(id).orElseThrow(() -> absent(id));
        refuse(room.set(key, quantity));
        rows.setQuotas(Map.of(id, quantity));
        journal.record(new Act("quota-changed", ref(id), before.sku().code(), before, quantity.toPlainString(), null));
    }

    /** Sets nothing aside any more. */
    public void end(QuotaId id) {
        var before = rows.lockQuota(id).orElseThrow(() -> absent(id));
        rows.endQuotas(List.of(id), clock.instant());
        journal.record(new Act("quota-ended", ref(id), before.sku().code(), before, null, null));
    }

    /**
     * Sets many quotas as a table says: opens those that are not there, changes the others, ends those of zero. The same
     * few statements whatever the number; warehouses and goods must exist, no quota may be named twice.
     *
     * @return for each, in order, what became of it
     */
    public List<QuotaSet> set(List<NewQuota> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        wanted.forEach(one -> amountOrNone(one.quantity()));
        var room = room(wanted.stream().map(Quotas::shelf).collect(Collectors.toSet()));
        var plan = new QuotaPlan(room);
        var outcomes = wanted.stream().map(plan::judge).toList();
        plan.write(rows, () -> new QuotaId(ids.next("inventory", "quota_id")), clock.instant());
        if (outcomes.stream().anyMatch(QuotaSet::changed)) {
            journal.record(new BatchAct(
                    "quotas-set",
                    "quota",
                    plan.written().stream().map(NewQuota::toString).toList(),
                    Map.of("quotas", plan.written().size()),
                    ""));
        }
        return outcomes;
    }

    /** Locks the balances, so that neither they nor what is used of their quotas changes meanwhile. */
    private QuotaRoom room(Collection<Shelf> wanted) {
        var today = CompanyDay.today(clock);
        var balances = shelves.lockShelves(wanted);
        return new QuotaRoom(
                balances,
                today,
                settings.of(balances.stream().map(ShelfRow::warehouse).collect(Collectors.toSet())),
                open.on(wanted));
    }

    private void known(Sku sku) {
        if (goods.names(List.of(sku)).isEmpty()) {
            throw new Refused(new InventoryRefusal.GoodsNotFound(sku, 1));
        }
    }

    private static void refuse(Optional<QuotaRefusal> refusal) {
        refusal.ifPresent(it -> {
            throw new Refused(it);
        });
    }

    private static Refused absent(QuotaId id) {
        return new Refused(new QuotaRefusal.QuotaNotFound(id));
    }

    private static void amount(BigDecimal amount) {
        if (new Quantity(amount, Uom.PCS).amount().signum() <= 0) {
            throw InvalidInput.of("/quantity", amount.toPlainString(), "quantity-not-positive");
        }
    }

    private static void amountOrNone(BigDecimal amount) {
        if (amount.signum() != 0) {
            amount(amount);
        }
    }

    static QuotaKey key(NewQuota quota) {
        return new QuotaKey(quota.shop(), quota.warehouse(), quota.sku());
    }

    private static Shelf shelf(NewQuota quota) {
        return new Shelf(quota.sku(), quota.warehouse());
    }

    private static DocumentRef ref(QuotaId id) {
        return new DocumentRef("quota", id.value());
    }
}
