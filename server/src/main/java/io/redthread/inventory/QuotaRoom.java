package io.redthread.inventory;

import io.redthread.inventory.QuotaRefusal.QuotaBeyondStock;
import io.redthread.inventory.domain.QuotaKey;
import io.redthread.inventory.store.QuotaRows.QuotaRow;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of locked balances is there to be set aside, and what shops have of it: what is unused of all quotas together
 * must not be more than the warehouse may promise.
 */
final class QuotaRoom {

    private final Map<Shelf, BigDecimal> promisable = new HashMap<>();
    private final Map<QuotaKey, QuotaRow> quotas;

    /** The room on these balances. */
    QuotaRoom(
            Collection<ShelfRow> balances,
            LocalDate today,
            Map<WarehouseId, PickSettings.Picking> set,
            Map<QuotaKey, QuotaRow> open) {
        quotas = new HashMap<>(open);
        for (var row : balances) {
            var shelf = new Shelf(new Sku(row.sku()), row.warehouse());
            if (promisable.putIfAbsent(shelf, BigDecimal.ZERO) == null && row.buffer() != null) {
                promisable.put(shelf, row.buffer().negate());
            }
            if (java.util.Objects.requireNonNull(set.get(row.warehouse())).sells(row, today)) {
                promisable.merge(shelf, row.free(), BigDecimal::add);
            }
        }
    }

    /** The open quota of that key. */
    Optional<QuotaRow> quota(QuotaKey key) {
        return Optional.ofNullable(quotas.get(key)).filter(it -> it.quantity().signum() > 0);
    }

    /** Sets a quota, or says why that cannot be; zero ends it. */
    Optional<QuotaRefusal> set(QuotaKey key, BigDecimal quantity) {
        var shelf = new Shelf(key.sku(), key.warehouse());
        var before = quotas.get(key);
        var used = before == null ? BigDecimal.ZERO : before.used();
        var unused = quantity.subtract(used).max(BigDecimal.ZERO);
        var others = others(key);
        var there = promisable.getOrDefault(shelf, BigDecimal.ZERO).max(BigDecimal.ZERO);
        if (unused.signum() > 0 && others.add(unused).compareTo(there) > 0) {
            return Optional.of(new QuotaBeyondStock(key.sku(), plain(unused), plain(others), plain(there)));
        }
        if (before != null) {
            quotas.put(key, new QuotaRow(before.id(), quantity, quantity.subtract(used)));
        } else {
            quotas.put(key, new QuotaRow(QuotaRow.FRESH, quantity, quantity));
        }
        return Optional.empty();
    }

    /** Without trailing zeros, as quantities are. */
    private static BigDecimal plain(BigDecimal amount) {
        return new Quantity(amount, Uom.PCS).amount();
    }

    private BigDecimal others(QuotaKey key) {
        return quotas.entrySet().stream()
                .filter(it -> !it.getKey().equals(key))
                .filter(it -> it.getKey().sku().equals(key.sku())
                        && it.getKey().warehouse().equals(key.warehouse()))
                .map(it -> it.getValue().unused().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
