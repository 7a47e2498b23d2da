package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.Incoming;
import io.redthread.inventory.IncomingGoods;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.PartnerId;
import io.redthread.sales.domain.PromiseTable;
import io.redthread.sales.domain.PromiseTable.Step;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.WaitingGoods;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Available to promise (可承诺量, X34): when how much of an item can leave, by what is free now, what suppliers owe us, and
 * the orders in front that hold no stock yet. A forecast that reserves nothing. Of one warehouse it is never more than that
 * warehouse has and gets, nor more than all of them together have left.
 */
@Service
public class Promises {

    private final Goods goods;
    private final Availability availability;
    private final GoodsOwners owners;
    private final Incoming incoming;
    private final WaitingGoods waiting;
    private final OrderStore store;
    private final Warehouses warehouses;
    private final Clock clock;

    Promises(
            Goods goods,
            Availability availability,
            GoodsOwners owners,
            Incoming incoming,
            WaitingGoods waiting,
            OrderStore store,
            Warehouses warehouses,
            Clock clock) {
        this.goods = goods;
        this.availability = availability;
        this.owners = owners;
        this.incoming = incoming;
        this.waiting = waiting;
        this.store = store;
        this.warehouses = warehouses;
        this.clock = clock;
    }

    /** By when so much of an item can leave, of one warehouse or any; refuses an item or a warehouse that is not there. */
    @Transactional(readOnly = true)
    public Promise of(Sku sku, BigDecimal quantity, Optional<WarehouseId> warehouse) {
        var facts = new KitFacts(goods.facts(Set.of(sku)));
        if (!facts.facts().containsKey(sku)) {
            throw InvalidInput.of("/sku", sku.code(), "order-goods-unknown");
        }
        warehouse.ifPresent(it -> {
            if (warehouses.all().stream().noneMatch(known -> known.id().equals(it))) {
                throw InvalidInput.of("/warehouse", Long.toString(it.value()), "warehouse-unknown");
            }
        });
        var line = new OrderLine(1, LineKind.GOODS, sku.code(), Optional.of(sku), "", Quantity.pcs(1), BigDecimal.ZERO);
        var ofOne = facts.needs(line, BigDecimal.ONE);
        var skus = ofOne.stream().map(KitFacts.Need::sku).collect(Collectors.toSet());
        return promise(
                sku,
                new Quantity(
                        quantity, Objects.requireNonNull(facts.facts().get(sku)).uom()),
                ofOne,
                supply(skus, warehouse, warehouse.flatMap(this::owner)),
                demand(Optional.empty()));
    }

    /** By when the goods of an order that waits for them can leave, by line; nothing for one that does not wait. */
    @Transactional(readOnly = true)
    public Map<Integer, Promise> of(OrderId id) {
        var order = store.load(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
        if (order.status() != OrderStatus.BACK_ORDER) {
            return Map.of();
        }
        var facts = KitFacts.of(List.of(order), goods);
        var owner = Optional.ofNullable(
                owners.ofShops(List.of(order.shop().value())).get(order.shop().value()));
        var supply = supply(facts.wanted(order).keySet(), Optional.empty(), owner);
        var inFront = demand(Optional.of(order));
        var promises = new TreeMap<Integer, Promise>();
        for (var line : order.lines()) {
            if (line.kind() == LineKind.GOODS && line.sku().isPresent()) {
                var pieces = line.quantity().amount();
                var ofOne = facts.needs(line, BigDecimal.ONE);
                promises.put(line.lineNo(), promise(line.sku().get(), line.quantity(), ofOne, supply, inFront));
                facts.needs(line, pieces)
                        .forEach(need ->
                                inFront.merge(need.sku(), need.quantity().amount(), BigDecimal::add));
            }
        }
        return promises;
    }

    private static Promise promise(
            Sku sku, Quantity quantity, List<KitFacts.Need> ofOne, Supply supply, Map<Sku, BigDecimal> inFront) {
        var perOne = new TreeMap<Sku, BigDecimal>();
        ofOne.forEach(need -> perOne.merge(need.sku(), need.quantity().amount(), BigDecimal::add));
        var steps = new ArrayList<Step>();
        for (var day : supply.days()) {
            var whole = perOne.entrySet().stream()
                    .map(it -> supply.at(it.getKey(), day, inFront).divideToIntegralValue(it.getValue()))
                    .reduce(BigDecimal::min)
                    .orElse(BigDecimal.ZERO);
            if (steps.isEmpty() || whole.compareTo(steps.getLast().quantity()) > 0) {
                steps.add(new Step(day, whole));
            }
        }
        var on = steps.stream()
                .filter(step -> step.quantity().compareTo(quantity.amount()) >= 0)
                .map(Step::on)
                .findFirst();
        return new Promise(sku, quantity, on, steps);
    }

    private Optional<PartnerId> owner(WarehouseId warehouse) {
        return Optional.ofNullable(owners.ofWarehouses(List.of(warehouse)).get(warehouse));
    }

    /** What suppliers owe us comes to goods of ours. */
    private Supply supply(Collection<Sku> skus, Optional<WarehouseId> warehouse, Optional<PartnerId> owner) {
        var free = availability.of(skus, owner);
        var coming = owner.isPresent() ? Map.<Sku, List<IncomingGoods>>of() : incoming.of(skus);
        return new Supply(
                tables(skus, free, coming, Optional.empty()),
                warehouse.map(it -> tables(skus, free, coming, warehouse)));
    }

    private Map<Sku, PromiseTable> tables(
            Collection<Sku> skus,
            Map<Sku, List<AvailableAt>> free,
            Map<Sku, List<IncomingGoods>> coming,
            Optional<WarehouseId> only) {
        var today = CompanyDay.today(clock);
        var tables = new HashMap<Sku, PromiseTable>();
        for (var sku : skus) {
            var byDay = new TreeMap<LocalDate, BigDecimal>();
            coming.getOrDefault(sku, List.of()).stream()
                    .filter(it -> only.isEmpty()
                            || it.warehouse().isEmpty()
                            || it.warehouse().equals(only))
                    .forEach(it -> byDay.merge(it.on(), it.quantity(), BigDecimal::add));
            var now = free.getOrDefault(sku, List.of()).stream()
                    .filter(it -> only.isEmpty() || it.warehouse().equals(only.get()))
                    .map(it -> it.available().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            tables.put(sku, new PromiseTable(today, now, byDay));
        }
        return tables;
    }

    /** What orders without stock want, kits taken apart: all of them, or those in front of one. */
    private HashMap<Sku, BigDecimal> demand(Optional<SalesOrder> before) {
        var wanted = waiting.wanted(before.map(it -> new OrderStore.Waiting(it.id(), it.acceptedAt())));
        var facts = goods.facts(new HashSet<>(wanted.keySet()));
        var demand = new HashMap<Sku, BigDecimal>();
        wanted.forEach((sku, pieces) -> Optional.ofNullable(facts.get(sku))
                .ifPresent(it -> it.exploded(new Quantity(pieces, it.uom()))
                        .forEach(
                                part -> demand.merge(part.sku(), part.quantity().amount(), BigDecimal::add))));
        return demand;
    }

    /**
     * What there is and comes.
     *
     * @param all of all warehouses together
     * @param here of the one that was asked for
     */
    private record Supply(Map<Sku, PromiseTable> all, Optional<Map<Sku, PromiseTable>> here) {

        TreeSet<LocalDate> days() {
            var days = new TreeSet<LocalDate>();
            all.values().forEach(it -> {
                days.add(it.today());
                days.addAll(it.arrivals().keySet());
            });
            return days;
        }

        BigDecimal at(Sku sku, LocalDate day, Map<Sku, BigDecimal> inFront) {
            var left = Objects.requireNonNull(all.get(sku)).at(day, inFront.getOrDefault(sku, BigDecimal.ZERO));
            return here.map(it -> Objects.requireNonNull(it.get(sku))
                            .at(day, BigDecimal.ZERO)
                            .min(left))
                    .orElse(left);
        }
    }
}
