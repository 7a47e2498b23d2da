package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Availability;
import io.redthread.inventory.GoodsOwners;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What operations look at before they release a batch: what it is worth, who must look, whether the goods are there. */
@Service
public class ReviewBatchViews {

    private static final int MOST_GOODS = 20;

    private final ReviewBatches batches;
    private final OrderStore orders;
    private final Goods goods;
    private final Availability availability;
    private final GoodsOwners owners;
    private final ReviewFacts facts;
    private final Shops shops;

    ReviewBatchViews(
            ReviewBatches batches,
            OrderStore orders,
            Goods goods,
            Availability availability,
            GoodsOwners owners,
            ReviewFacts facts,
            Shops shops) {
        this.batches = batches;
        this.orders = orders;
        this.goods = goods;
        this.availability = availability;
        this.owners = owners;
        this.facts = facts;
        this.shops = shops;
    }

    /** The batches that are gathering. */
    @Transactional(readOnly = true)
    public List<Open> open() {
        var gathering = batches.gathering();
        var known = shops.byIds(
                gathering.stream().map(ReviewBatches.Gathering::shop).collect(Collectors.toSet()));
        return gathering.stream()
                .map(it -> {
                    var shop = Objects.requireNonNull(known.get(it.shop()));
                    return open(it, shop.code(), shop.name());
                })
                .toList();
    }

    private Open open(ReviewBatches.Gathering it, String code, String name) {
        var loaded = orders.load(batches.next(it.shop()));
        var manual = facts.holding(loaded).values().stream()
                .filter(rules -> !rules.isEmpty())
                .count();
        return new Open(
                it.shop(),
                code,
                name,
                it.orders(),
                loaded.size(),
                loaded.stream().map(SalesOrder::totalCompany).reduce(BigDecimal.ZERO, BigDecimal::add),
                manual,
                it.since(),
                it.closesAt(),
                wanted(it.shop(), loaded));
    }

    private List<WantedGoods> wanted(ShopId shop, List<SalesOrder> loaded) {
        var facts = KitFacts.of(loaded, goods);
        Map<Sku, Quantity> wanted = new TreeMap<>();
        loaded.forEach(order -> facts.wanted(order).forEach((sku, much) -> wanted.merge(sku, much, Quantity::plus)));
        var available = availability
                .totals(wanted.keySet())
                .of(Optional.ofNullable(owners.ofShops(List.of(shop.value())).get(shop.value())));
        var names = goods.names(wanted.keySet());
        return wanted.entrySet().stream()
                .map(it -> new WantedGoods(
                        it.getKey().code(),
                        names.getOrDefault(it.getKey(), it.getKey().code()),
                        it.getValue().amount(),
                        available.containsKey(it.getKey())
                                ? Objects.requireNonNull(available.get(it.getKey()))
                                        .amount()
                                : BigDecimal.ZERO))
                .sorted(Comparator.comparing(WantedGoods::left).thenComparing(WantedGoods::sku))
                .limit(MOST_GOODS)
                .toList();
    }

    /**
     * A batch that is gathering.
     *
     * @param shop whose orders
     * @param shopCode its code
     * @param shopName its name
     * @param orders how many wait
     * @param next how many of them go with the next batch
     * @param amount what those amount to, in the company's currency
     * @param manual how many of them the review template would give to a person
     * @param since when the first came
     * @param closesAt when it is released at the latest
     * @param goods what those want, the scarcest first, 20 at most
     */
    public record Open(
            ShopId shop,
            String shopCode,
            String shopName,
            long orders,
            int next,
            BigDecimal amount,
            long manual,
            Instant since,
            Instant closesAt,
            List<WantedGoods> goods) {}

    /**
     * Goods that a batch wants.
     *
     * @param sku which
     * @param name what we call them
     * @param wanted how much
     * @param available what can be promised
     */
    public record WantedGoods(String sku, String name, BigDecimal wanted, BigDecimal available) {

        /** What is left when the batch has its goods; below zero when there is not enough. */
        public BigDecimal left() {
            return available.subtract(wanted);
        }
    }
}
