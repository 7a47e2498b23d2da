package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.StorageCondition;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    private static final int SAFES = 8;
    private static final int WAITING = 9;

    private final Warehouses warehouses;
    private final PutawayRules rules;
    private final Replenishments replenishments;
    private final Stock stock;
    private final Lots lots;
    private final Goods goods;
    private final Clock clock;

    DemoWarehouses(
            Warehouses warehouses,
            PutawayRules rules,
            Replenishments replenishments,
            Stock stock,
            Lots lots,
            Goods goods,
            Clock clock) {
        this.warehouses = warehouses;
        this.rules = rules;
        this.replenishments = replenishments;
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
            open(facts, setUp(warehouse), random);
        }
    }

    private Floor setUp(NewWarehouse warehouse) {
        var id = warehouses.register(warehouse);
        var picking = warehouses.register(new NewZone(id, "A", "拣货区", "Picking", ZoneKind.PICKING));
        var storage = warehouses.register(new NewZone(id, "B", "存储区", "Storage", ZoneKind.STORAGE));
        var locked = warehouses.register(
                new NewZone(id, "C", "贵重品区", "Valuables", ZoneKind.PICKING, StorageCondition.LOCKED));
        var dock = warehouses.register(new NewZone(id, "R", "收货区", "Receiving", ZoneKind.RECEIVING));
        rules.save(
                id,
                0,
                List.of(
                        rule(Optional.of(StorageCondition.LOCKED), Optional.empty(), locked, Mixing.ANY),
                        rule(Optional.empty(), Optional.of(AbcClass.A), picking, Mixing.ANY),
                        rule(Optional.empty(), Optional.empty(), storage, Mixing.ANY)));
        return new Floor(
                warehouses.register(bins("A", picking, 3_000, BinKind.FLOW)),
                warehouses.register(bins("B", storage, 8_000, BinKind.PALLET)),
                warehouses.register(row("C", locked, SAFES, BinKind.SHELF)),
                warehouses.register(row("R", dock, 3, BinKind.FLOOR)));
    }

    private static PutawayRule rule(
            Optional<StorageCondition> storage, Optional<AbcClass> abc, ZoneId zone, Mixing mixing) {
        return new PutawayRule(Optional.empty(), Optional.empty(), storage, abc, zone, Optional.empty(), mixing);
    }

    private static List<NewBin> row(String zoneCode, ZoneId zone, int count, BinKind kind) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> new NewBin(
                        zone,
                        String.format(Locale.ROOT, "%s-%02d", zoneCode, place),
                        AISLES * 100 + 100 + place,
                        Optional.empty(),
                        kind))
                .toList();
    }

    /** Every second aisle is walked the other way, as pickers do. */
    private static List<NewBin> bins(String zoneCode, ZoneId zone, int capacity, BinKind kind) {
        var bins = new ArrayList<NewBin>();
        for (var aisle = 1; aisle <= AISLES; aisle++) {
            for (var place = 1; place <= BINS_PER_AISLE; place++) {
                var step = aisle % 2 == 1 ? place : BINS_PER_AISLE + 1 - place;
                bins.add(new NewBin(
                        zone,
                        String.format(Locale.ROOT, "%s-%02d-%02d", zoneCode, aisle, place),
                        aisle * 100 + step,
                        Optional.of(BigDecimal.valueOf(capacity)),
                        kind));
            }
        }
        return bins;
    }

    private void open(List<SkuFacts> facts, Floor floor, SplittableRandom random) {
        var movements = new ArrayList<Movement>();
        var fresh = new ArrayList<NewLot>();
        for (var i = 0; i < facts.size(); i++) {
            var item = facts.get(i);
            if (random.nextInt(10) == 0) {
                continue;
            }
            var lot = item.lotTracked() ? Optional.of(lot(item, fresh, random)) : Optional.<String>empty();
            var locked = item.storage() == StorageCondition.LOCKED;
            var picking = turn(locked ? floor.safes() : floor.picking(), i);
            var storage = turn(locked ? floor.safes() : floor.storage(), i + (locked ? 1 : 0));
            var amount = 20 + random.nextInt(MOST_PER_WAREHOUSE);
            movements.add(opening(item, lot, picking, amount / 4 + 5));
            movements.add(opening(item, lot, storage, amount));
            if (i % (facts.size() / WAITING + 1) == 0) {
                movements.add(opening(item, lot, turn(floor.dock(), i), amount / 2 + 1));
            }
        }
        lots.register(fresh);
        stock.post(movements);
        for (var i = 0; i < facts.size(); i += facts.size() / WAITING + 1) {
            if (facts.get(i).storage() != StorageCondition.LOCKED) {
                replenishments.set(new PickBin(
                        turn(floor.picking(), i), facts.get(i).sku(), BigDecimal.valueOf(60), BigDecimal.valueOf(160)));
            }
        }
    }

    private static LocationId turn(List<LocationId> bins, int i) {
        return bins.get(i % bins.size());
    }

    private String lot(SkuFacts item, List<NewLot> fresh, SplittableRandom random) {
        var today = CompanyDay.today(clock);
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

    /** The bins of a warehouse: to pick from, to store in, behind a lock, and where goods come in. */
    private record Floor(
            List<LocationId> picking, List<LocationId> storage, List<LocationId> safes, List<LocationId> dock) {}
}
