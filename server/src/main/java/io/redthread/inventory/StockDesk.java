package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.LedgerViews;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.LocationViews;
import io.redthread.inventory.store.StockViews;
import io.redthread.inventory.store.StockViews.AvailableRow;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows stock, movements, reservations, lots and bins to people. */
@Service
@Transactional(readOnly = true)
public class StockDesk {

    private final StockViews stock;
    private final LedgerViews ledger;
    private final LocationViews locations;
    private final LocationRows places;
    private final Goods goods;
    private final FoundGoods found;
    private final GoodsOwners owners;
    private final Clock clock;

    StockDesk(
            StockViews stock,
            LedgerViews ledger,
            LocationViews locations,
            LocationRows places,
            Goods goods,
            FoundGoods found,
            GoodsOwners owners,
            Clock clock) {
        this.stock = stock;
        this.ledger = ledger;
        this.locations = locations;
        this.places = places;
        this.goods = goods;
        this.found = found;
        this.owners = owners;
        this.clock = clock;
    }

    /** One page of stock, by SKU and warehouse. */
    public Page<StockLine> stock(StockFilter filter, PageQuery page) {
        var q = filter.q() == null || filter.q().isBlank() ? null : filter.q().strip();
        var wanted = new StockViews.Wanted(
                q, found.named(q), filter.warehouse(), filter.only(), owners.within(filter.owner()));
        var rows = stock.page(wanted, page, today());
        return new Page<>(lines(rows.items()), rows.next(), rows.total());
    }

    /** Stock of one SKU in every warehouse. */
    public List<StockLine> stock(Sku sku) {
        return lines(stock.available(List.of(sku), today()));
    }

    /** What bins hold of a SKU, or what a bin holds; at most a thousand. */
    public List<BinContent> bins(@Nullable Sku sku, @Nullable WarehouseId warehouse, @Nullable LocationId bin) {
        return stock.bins(sku, warehouse, bin);
    }

    /** One page of movements; of one SKU in one warehouse, with the balance after each. */
    public Page<EntryView> entries(EntryFilter filter, PageQuery page) {
        var entries = ledger.entries(filter, owners.within(filter.owner()), page);
        var newestFirst = page.sort() == null || page.sort().equals("-at");
        return filter.runs() && newestFirst && !entries.items().isEmpty()
                ? new Page<>(running(filter, entries.items()), entries.next(), entries.total())
                : entries;
    }

    /** One page of reservations, the newest first. */
    public Page<ReservationView> reservations(ReservationFilter filter, PageQuery page) {
        return ledger.reservations(filter, page);
    }

    /** One page of lots, those that expire first before the others. */
    public Page<LotView> lots(LotFilter filter, PageQuery page) {
        return ledger.lots(filter, found.named(filter.q()), owners.within(filter.owner()), today(), page);
    }

    /** One page of bins, along the picker's way. */
    public Page<LocationView> locations(
            @Nullable WarehouseId warehouse, @Nullable ZoneId zone, @Nullable String code, PageQuery page) {
        return locations.page(warehouse, zone, code, page);
    }

    private List<EntryView> running(EntryFilter filter, List<EntryView> entries) {
        var sku = new Sku(java.util.Objects.requireNonNull(filter.sku()));
        var warehouse = java.util.Objects.requireNonNull(filter.warehouse());
        var onHand = stock.available(List.of(sku), today()).stream()
                .filter(row -> row.at().warehouse().equals(warehouse))
                .map(row -> row.at().onHand().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var newest = entries.getFirst();
        var balance = onHand.subtract(ledger.addedAfter(sku, warehouse, newest.at(), Long.parseLong(newest.id())));
        var running = new ArrayList<EntryView>(entries.size());
        for (var entry : entries) {
            var change = change(entry, warehouse);
            running.add(entry.with(change, balance));
            balance = balance.subtract(change);
        }
        return running;
    }

    private static BigDecimal change(EntryView entry, WarehouseId warehouse) {
        var amount = entry.quantity().amount();
        var into = warehouse.equals(entry.to().warehouse()) ? amount : BigDecimal.ZERO;
        return warehouse.equals(entry.from().warehouse()) ? into.subtract(amount) : into;
    }

    private List<StockLine> lines(List<AvailableRow> rows) {
        var names = goods.names(rows.stream().map(AvailableRow::sku).collect(Collectors.toSet()));
        Map<WarehouseId, WarehouseFacts> warehouses =
                places.warehouses().stream().collect(Collectors.toMap(WarehouseFacts::id, Function.identity()));
        return rows.stream()
                .map(row -> line(
                        row,
                        names.getOrDefault(row.sku(), ""),
                        warehouses.get(row.at().warehouse())))
                .toList();
    }

    private static StockLine line(AvailableRow row, String name, @Nullable WarehouseFacts warehouse) {
        return warehouse == null
                ? new StockLine(row.sku(), name, "", "", "", row.at())
                : new StockLine(row.sku(), name, warehouse.code(), warehouse.nameZh(), warehouse.nameEn(), row.at());
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
