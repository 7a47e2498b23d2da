package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The demo company's warehouses with zones, bins and opening stock. */
@Service
@Transactional
public class DemoWarehouses {

    private static final List<NewWarehouse> WAREHOUSES = List.of(
            new NewWarehouse("HZ", "杭州仓", "Hangzhou", "浙江省", "杭州市"),
            new NewWarehouse("GZ", "广州仓", "Guangzhou", "广东省", "广州市"),
            new NewWarehouse("TJ", "天津仓", "Tianjin", "天津市", "天津市"));
    private static final DocumentRef OPENING = new DocumentRef("opening-stock", 1);
    private static final int AISLES = 4;
    private static final int BINS_PER_AISLE = 12;
    private static final int MOST_PER_WAREHOUSE = 400;

    private final Warehouses warehouses;
    private final Stock stock;
    private final Lots lots;
    private final Goods goods;
    private final Clock clock;

    DemoWarehouses(Warehouses warehouses, Stock stock, Lots lots, Goods goods, Clock clock) {
        this.warehouses = warehouses;
        this.stock = stock;
        this.lots = lots;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Sets up the warehouses and puts these goods on their shelves, once: a second call changes nothing.
     *
     * @param seed the same seed makes the same stock
     * @param skus goods of the catalogue; kits are left out, their parts are named by themselves
     */
    public void create(long seed, Collection<Sku> skus) {
        if (warehouses.byCode(WAREHOUSES.getFirst().code()).isPresent()) {
            return;
        }
        var random = new SplittableRandom(seed);
        var facts = goods.facts(skus).values().stream()
                .filter(item -> item.components().isEmpty())
                .sorted(java.util.Comparator.comparing(SkuFacts::sku))
                .toList();
        for (var warehouse : WAREHOUSES) {
            var bins = setUp(warehouse);
            open(facts, bins, random);
        }
    }

    private List<LocationId> setUp(NewWarehouse warehouse) {
        var id = warehouses.register(warehouse);
        var picking = warehouses.register(new NewZone(id, "A", "拣货区", "Picking", ZoneKind.PICKING));
        var storage = warehouses.register(new NewZone(id, "B", "存储区", "Storage", ZoneKind.STORAGE));
        var bins = new ArrayList<>(warehouses.register(bins("A", picking)));
        bins.addAll(warehouses.register(bins("B", storage)));
        return bins;
    }

    /** Every second aisle is walked the other way, as pickers do. */
    private static List<NewBin> bins(String zoneCode, ZoneId zone) {
        var bins = new ArrayList<NewBin>();
        for (var aisle = 1; aisle <= AISLES; aisle++) {
            for (var place = 1; place <= BINS_PER_AISLE; place++) {
                var step = aisle % 2 == 1 ? place : BINS_PER_AISLE + 1 - place;
                bins.add(new NewBin(
                        zone,
                        String.format(Locale.ROOT, "%s-%02d-%02d", zoneCode, aisle, place),
                        aisle * 100 + step,
                        Optional.empty()));
            }
        }
        return bins;
    }

    private void open(List<SkuFacts> facts, List<LocationId> bins, SplittableRandom random) {
        var movements = new ArrayList<Movement>();
        var fresh = new ArrayList<NewLot>();
        var half = bins.size() / 2;
        for (var i = 0; i < facts.size(); i++) {
            var item = facts.get(i);
            if (random.nextInt(10) == 0) {
                continue;
            }
            var lot = item.lotTracked() ? Optional.of(lot(item, fresh, random)) : Optional.<String>empty();
            var picking = bins.get(i % half);
            var storage = bins.get(half + i % half);
            var amount = 20 + random.nextInt(MOST_PER_WAREHOUSE);
            movements.add(opening(item, lot, picking, amount / 4 + 5));
            movements.add(opening(item, lot, storage, amount));
        }
        lots.register(fresh);
        stock.post(movements);
    }

    private String lot(SkuFacts item, List<NewLot> fresh, SplittableRandom random) {
        var today = LocalDate.ofInstant(clock.instant(), Reservations.ZONE);
        var made = today.minusDays(random.nextInt(20, 120));
        var code = "L" + java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(made);
        fresh.add(new NewLot(item.sku(), code, Optional.of(made), Optional.of(made.plusDays(540))));
        return code;
    }

    private static Movement opening(SkuFacts item, Optional<String> lot, LocationId bin, int amount) {
        return new Movement(
                item.sku(),
                lot,
                Places.OPENING,
                bin,
                new Quantity(BigDecimal.valueOf(amount), item.uom()),
                "opening",
                OPENING);
    }
}
