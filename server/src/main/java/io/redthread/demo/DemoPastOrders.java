package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.process.ExceptionCause;
import io.redthread.process.Resolving;
import io.redthread.process.Tallies;
import io.redthread.sales.CompletedOrder;
import io.redthread.sales.CompletedOrder.Trouble;
import io.redthread.sales.CompletedOrders;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives the demo company nine weeks of completed orders, so that its reports have a before and an after; once. */
@Component
class DemoPastOrders {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPastOrders.class);

    /** Where their goods left. */
    private static final List<String> PLACES = List.of("HZ", "TJ", "GZ");

    private final CompletedOrders completed;
    private final Shops shops;
    private final Goods goods;
    private final Warehouses warehouses;
    private final Tallies tallies;
    private final Clock clock;

    DemoPastOrders(
            CompletedOrders completed, Shops shops, Goods goods, Warehouses warehouses, Tallies tallies, Clock clock) {
        this.completed = completed;
        this.shops = shops;
        this.goods = goods;
        this.warehouses = warehouses;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Makes them; answers how many. */
    int create(long seed, List<ShopId> ids, List<Sku> skus) {
        var before = System.nanoTime();
        var orders = orders(new SplittableRandom(seed + 1), ids, skus);
        completed.load(orders);
        tallies.again();
        LOG.info("{} orders of the past in {} ms", orders.size(), (System.nanoTime() - before) / 1_000_000);
        return orders.size();
    }

    private List<CompletedOrder> orders(SplittableRandom random, List<ShopId> ids, List<Sku> skus) {
        var known = shops.byIds(Set.copyOf(ids));
        var baskets = new Baskets(skus, goods.facts(skus));
        var places = PLACES.stream()
                .flatMap(code -> warehouses.byCode(code).stream())
                .map(WarehouseFacts::id)
                .toList();
        var days = new PastDays(random, CompanyDay.today(clock));
        var orders = new ArrayList<CompletedOrder>();
        for (var day : days.days()) {
            for (var i = days.orders(day); i > 0; i--) {
                var shop = Objects.requireNonNull(known.get(ids.get(random.nextInt(ids.size()))));
                var place = places.get(Math.min(random.nextInt(4), places.size() - 1));
                orders.add(order(orders.size() + 1, shop, place, day, days, baskets, random));
            }
        }
        return orders;
    }

    private static CompletedOrder order(
            int number,
            ShopFacts shop,
            WarehouseId place,
            LocalDate day,
            PastDays days,
            Baskets baskets,
            SplittableRandom random) {
        var came = days.came(day);
        var ordered = baskets.past(shop, "H" + (2_026_000_000_000L + number), came.minusSeconds(100), random);
        var stopped = days.happens(day, 26, 7) ? days.minutes(12, days.improved(day) ? 55 : 190) : 0;
        var way = days.way(came, day, days.happens(day, 240, 90), stopped);
        var troubles = stopped > 0 ? List.of(trouble(came, stopped, days, random)) : List.<Trouble>of();
        return new CompletedOrder(ordered, came, place, way, troubles);
    }

    private static Trouble trouble(Instant came, int stopped, PastDays days, SplittableRandom random) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        var handed = came.plus(Duration.ofMinutes(Math.max(1, stopped / 3)));
        return new Trouble(
                kind.type,
                2,
                kind.zh,
                kind.en,
                new Resolving("已处理,重新校验通过", kind.zh, kind.cause, new BigDecimal(random.nextInt(0, 30))),
                came,
                handed,
                "warehouse",
                came.plus(Duration.ofMinutes(stopped)),
                days.clerk());
    }

    /** What went wrong now and then. */
    private enum Kind {
        ADDRESS("address", "地址缺少门牌号", "The address lacks a house number", ExceptionCause.CUSTOMER),
        CODE("unknown-item", "店铺商品编码没有对应", "The shop's code is linked to no goods", ExceptionCause.SHOP),
        STOCK("stockout", "库存不足,供应商晚到", "Out of stock, the supplier was late", ExceptionCause.SUPPLIER),
        PAID("payment", "付款没有到账", "The payment did not arrive", ExceptionCause.CUSTOMER);

        private final String type;
        private final String zh;
        private final String en;
        private final ExceptionCause cause;

        Kind(String type, String zh, String en, ExceptionCause cause) {
            this.type = type;
            this.zh = zh;
            this.en = en;
            this.cause = cause;
        }
    }
}
