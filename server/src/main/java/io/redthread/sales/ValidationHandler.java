package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Availability;
import io.redthread.inventory.GoodsOwners;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressReader;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.parties.SkuMappings;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeHandler;
import io.redthread.process.Outcome;
import io.redthread.sales.domain.Validation;
import io.redthread.sales.domain.Validation.StockFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Node 2: payment, address, goods and stock of every order in the batch; three reads whatever the size. */
@Component
class ValidationHandler implements NodeHandler {

    private final OrderLoad load;
    private final Goods goods;
    private final SkuMappings mappings;
    private final Shops shops;
    private final Availability availability;
    private final GoodsOwners owners;
    private final AddressReader addresses;
    private final CreditRoom credit;
    private final Gifts gifts;

    ValidationHandler(
            OrderLoad load,
            Goods goods,
            SkuMappings mappings,
            Shops shops,
            Availability availability,
            GoodsOwners owners,
            AddressReader addresses,
            CreditRoom credit,
            Gifts gifts) {
        this.load = load;
        this.goods = goods;
        this.mappings = mappings;
        this.shops = shops;
        this.availability = availability;
        this.owners = owners;
        this.addresses = addresses;
        this.credit = credit;
        this.gifts = gifts;
    }

    @Override
    public NodeCode node() {
        return NodeCode.VALIDATION;
    }

    @Override
    public Map<CaseId, Outcome> work(List<CaseInHand> cases, BatchRun run) {
        var batch = load.of(run);
        resolve(cases, batch);
        var facts = KitFacts.of(cases.stream().map(it -> batch.order(it.id())).toList(), goods);
        run.share(KitFacts.class, facts);
        var wanted = HashMap.<CaseId, Map<Sku, Quantity>>newHashMap(cases.size());
        cases.forEach(it -> wanted.put(it.id(), wanted(it, batch.order(it.id()), facts)));
        var available = available(wanted.values());
        var sellers = owners.ofShops(
                cases.stream().map(it -> batch.order(it.id()).shop().value()).collect(Collectors.toSet()));
        var known = shops.byIds(
                cases.stream().map(it -> batch.order(it.id()).shop()).collect(Collectors.toSet()));
        var accounts =
                credit.accounts(cases.stream().map(it -> batch.order(it.id())).toList());
        var outcomes = new HashMap<CaseId, Outcome>();
        for (var it : cases) {
            var order = batch.order(it.id());
            var shop = known.get(order.shop());
            var owner = Optional.ofNullable(sellers.get(order.shop().value()));
            var stock = new StockFacts(wanted.get(it.id()), available.of(owner), shop != null && shop.splitAllowed());
            var outcome = Validation.judge(
                    order,
                    addresses.read(address(order)),
                    facts::known,
                    stock,
                    accounts.containsKey(order.id()),
                    run.at());
            Verdict.of(it, outcome, run.at()).ifPresent(batch::verdict);
            outcomes.put(it.id(), outcome);
        }
        give(cases, batch, run, facts, outcomes);
        return outcomes;
    }

    /** Sound orders get their gifts. Whether one that must wait for its gift ships in part is settled at allocation. */
    private void give(
            List<CaseInHand> cases, OrderBatch batch, BatchRun run, KitFacts facts, Map<CaseId, Outcome> outcomes) {
        var sound = cases.stream()
                .filter(it -> outcomes.get(it.id()) instanceof Outcome.Done)
                .map(it -> batch.order(it.id()))
                .toList();
        var given = gifts.give(sound, facts, batch.fresh());
        if (!given.isEmpty()) {
            given.values().forEach(batch::gift);
            run.share(KitFacts.class, KitFacts.of(batch.orders(), goods));
        }
    }

    /** A pre-sale is taken before its goods are there; they are looked for when the balance is paid. */
    private static boolean awaitsBalance(CaseInHand it, SalesOrder order) {
        return order.balancePaidAt().isEmpty() && it.standard().has(NodeCode.BALANCE);
    }

    private static Map<Sku, Quantity> wanted(CaseInHand it, SalesOrder order, KitFacts facts) {
        return awaitsBalance(it, order) ? Map.of() : facts.wanted(order);
    }

    private Availability.Totals available(Collection<Map<Sku, Quantity>> wanted) {
        var skus = new HashSet<Sku>();
        wanted.forEach(it -> skus.addAll(it.keySet()));
        return availability.totals(skus);
    }

    /** Looks again for the SKUs of lines that nobody knew when the order came: a mapping may have been added. */
    private void resolve(List<CaseInHand> cases, OrderBatch batch) {
        var open = new HashMap<ShopId, HashSet<String>>();
        for (var it : cases) {
            var order = batch.order(it.id());
            order.lines().stream()
                    .filter(line -> line.kind() == LineKind.GOODS && line.sku().isEmpty())
                    .forEach(line -> open.computeIfAbsent(order.shop(), key -> new HashSet<>())
                            .add(line.platformSku()));
        }
        open.forEach((shop, codes) -> {
            var found = mappings.resolve(shop, codes);
            for (var it : cases) {
                var order = batch.order(it.id());
                if (order.shop().equals(shop)) {
                    batch.replace(OrderLines.resolved(order, found, batch));
                }
            }
        });
    }

    private static AddressText address(SalesOrder order) {
        var to = order.shipTo();
        return order.countryOnly()
                ? AddressText.countryOnly(to.country())
                : new AddressText(
                        to.country(),
                        to.province(),
                        to.city(),
                        to.district(),
                        to.street(),
                        to.postcode(),
                        to.phone(),
                        AddressText.Level.FULL);
    }
}
