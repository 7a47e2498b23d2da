package io.redthread.inventory;

import io.redthread.inventory.domain.BinKey;
import io.redthread.inventory.domain.StockKey;
import io.redthread.inventory.store.BinRows;
import io.redthread.inventory.store.BinRows.BinChange;
import io.redthread.inventory.store.BinRows.PinRow;
import io.redthread.inventory.store.ReservationRows;
import io.redthread.inventory.store.ReservationRows.OpenRow;
import io.redthread.inventory.store.ShelfRows.Shelf;
import io.redthread.inventory.store.ShelfRows.ShelfRow;
import io.redthread.inventory.store.StockRows;
import io.redthread.inventory.store.StockRows.StockChange;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Attempts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Books the changes of a transaction onto the balances at its very end (末尾记账), so that the rows everybody needs are
 * locked for two statements and a commit instead of the whole batch. What was decided on unlocked numbers is checked
 * then; when it no longer holds, the transaction is done again with locks from the start. Only for transactions that
 * {@link Attempts} repeats.
 */
@Component
class LateBooking {

    private final ReservationRows reservations;
    private final StockRows stock;
    private final BinRows bins;
    private final Clock clock;

    LateBooking(ReservationRows reservations, StockRows stock, BinRows bins, Clock clock) {
        this.reservations = reservations;
        this.stock = stock;
        this.bins = bins;
        this.clock = clock;
    }

    /** Whether this transaction may decide on unlocked numbers and book at its end. */
    boolean possible() {
        return Attempts.isFirst() && TransactionSynchronizationManager.isSynchronizationActive();
    }

    void stock(Map<StockKey, StockChange> changes) {
        changes.forEach((key, change) -> book().stock.merge(key, change, StockChange::plus));
    }

    void bins(Map<BinKey, BinChange> changes) {
        changes.forEach((key, change) -> book().bins.merge(key, change, BinChange::plus));
    }

    /** Keeps pins until the end; those taken off before are never written. */
    void pins(List<PinRow> pins) {
        pins.forEach(pin -> book().pins
                .computeIfAbsent(pin.reservation(), id -> new ArrayList<>(1))
                .add(pin));
    }

    /** Takes pins of this transaction off again and answers them. */
    List<PinRow> unpinned(Collection<ReservationId> reservations) {
        var book = (Book) TransactionSynchronizationManager.getResource(this);
        if (book == null) {
            return List.of();
        }
        var taken = new ArrayList<PinRow>();
        for (var reservation : reservations) {
            var pins = book.pins.remove(reservation);
            if (pins != null) {
                taken.addAll(pins);
            }
        }
        return taken;
    }

    /** Keeps what was read of all shelves of these goods: a reservation decides on it too. */
    void remember(Collection<Sku> skus, List<ShelfRow> read) {
        var shelves = book().shelves;
        skus.forEach(sku -> shelves.put(sku, new ArrayList<>(1)));
        read.forEach(
                row -> Objects.requireNonNull(shelves.get(new Sku(row.sku()))).add(row));
    }

    /** What was read of these shelves before, in the order of their key; absent unless all of them were. */
    Optional<List<ShelfRow>> rememberedShelves(Set<Shelf> wanted) {
        var book = (Book) TransactionSynchronizationManager.getResource(this);
        var skus = wanted.stream().map(Shelf::sku).collect(Collectors.toCollection(TreeSet::new));
        if (book == null || !book.shelves.keySet().containsAll(skus)) {
            return Optional.empty();
        }
        return Optional.of(skus.stream()
                .flatMap(sku -> Objects.requireNonNull(book.shelves.get(sku)).stream())
                .filter(row -> wanted.contains(row.shelf()))
                .toList());
    }

    /** Keeps open reservations as they were read, unlocked: whoever ends or pins them checks that they still are open. */
    void remember(List<OpenRow> read) {
        read.forEach(row -> book().read.put(row.id(), row));
    }

    /** These reservations as they were read before; none unless all of them were. */
    Optional<List<OpenRow>> remembered(Collection<ReservationId> wanted) {
        var book = (Book) TransactionSynchronizationManager.getResource(this);
        if (book == null || !book.read.keySet().containsAll(wanted)) {
            return Optional.empty();
        }
        return Optional.of(wanted.stream()
                .map(id -> Objects.requireNonNull(book.read.get(id)))
                .toList());
    }

    /** These have ended: what was read of them no longer holds. */
    void forget(Collection<ReservationId> ended) {
        var book = (Book) TransactionSynchronizationManager.getResource(this);
        if (book != null) {
            book.read.keySet().removeAll(ended);
        }
    }

    /** Books now what waits, because what follows reads the balances. */
    void settle() {
        var book = (Book) TransactionSynchronizationManager.getResource(this);
        if (book != null) {
            write(book);
        }
    }

    private Book book() {
        var known = (Book) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var fresh = new Book();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(fresh);
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(LateBooking.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(LateBooking.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(LateBooking.this);
            }
        });
        return fresh;
    }

    /** In the order everyone locks: reservations, stock, bins. */
    private void write(Book book) {
        if (!book.pins.isEmpty() && reservations.lock(book.pins.keySet()).size() < book.pins.size()) {
            throw new BalancesMoved("reservation");
        }
        book.stock.values().removeIf(StockChange::nothing);
        book.bins.values().removeIf(BinChange::nothing);
        if (!book.stock.isEmpty()) {
            book.shelves.clear();
            if (stock.changeWithin(book.stock) < book.stock.size()) {
                throw new BalancesMoved("stock");
            }
            var promised = promised(book.stock);
            if (!promised.isEmpty() && stock.keptForSomebody(promised)) {
                throw new BalancesMoved("what is kept of stock");
            }
        }
        if (!book.bins.isEmpty()) {
            if (bins.changeWithin(book.bins) < book.bins.size()) {
                throw new BalancesMoved("bin stock");
            }
        }
        if (!book.pins.isEmpty()) {
            bins.insertPins(book.pins.values().stream().flatMap(List::stream).toList(), clock.instant());
        }
        book.clear();
    }

    private static Set<Sku> promised(Map<StockKey, StockChange> changes) {
        return changes.entrySet().stream()
                .filter(it -> it.getValue().reserved().signum() > 0)
                .map(it -> it.getKey().sku())
                .collect(Collectors.toSet());
    }

    private static final class Book {

        private final Map<StockKey, StockChange> stock = new HashMap<>();
        private final Map<BinKey, BinChange> bins = new HashMap<>();
        private final Map<ReservationId, List<PinRow>> pins = new LinkedHashMap<>();
        private final Map<Sku, List<ShelfRow>> shelves = new HashMap<>();
        private final Map<ReservationId, OpenRow> read = new HashMap<>();

        void clear() {
            stock.clear();
            bins.clear();
            pins.clear();
        }
    }
}
