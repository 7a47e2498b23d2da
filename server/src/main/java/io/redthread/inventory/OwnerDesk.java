package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.OwnerRows;
import io.redthread.inventory.store.OwnerStatementRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows owners of goods with their warehouses, and what they had, got and gave in a time (货主、货主对账, I1). */
@Service
@Transactional(readOnly = true)
public class OwnerDesk {

    private static final int LONGEST_DAYS = 366;

    private final OwnerRows rows;
    private final OwnerStatementRows statements;
    private final LocationRows locations;
    private final Parties parties;
    private final Shops shops;
    private final Goods goods;

    OwnerDesk(
            OwnerRows rows,
            OwnerStatementRows statements,
            LocationRows locations,
            Parties parties,
            Shops shops,
            Goods goods) {
        this.rows = rows;
        this.statements = statements;
        this.locations = locations;
        this.parties = parties;
        this.shops = shops;
        this.goods = goods;
    }

    /** Every partner whose goods lie in a warehouse or are sold by a shop, by name. */
    public List<OwnerView> owners() {
        var places = locations.warehouses().stream()
                .filter(it -> it.owner().isPresent())
                .collect(Collectors.groupingBy(it -> it.owner().orElseThrow()));
        var sellers = rows.shops();
        var owners = new LinkedHashSet<>(places.keySet());
        owners.addAll(sellers.values());
        var names = parties.names(owners);
        var facts = shops.byIds(sellers.keySet());
        var held = statements.held(places.values().stream()
                .flatMap(Collection::stream)
                .map(WarehouseFacts::id)
                .toList());
        return owners.stream()
                .map(it -> {
                    var its = places.getOrDefault(it, List.of());
                    var items = its.stream()
                            .flatMap(place -> held.getOrDefault(place.id(), List.of()).stream())
                            .toList();
                    return new OwnerView(
                            it,
                            names.getOrDefault(it, ""),
                            its,
                            sellers(it, sellers, facts),
                            (int) items.stream()
                                    .filter(item -> item.onHand().signum() > 0)
                                    .map(OwnerStatementRows.Held::sku)
                                    .distinct()
                                    .count(),
                            (int) items.stream()
                                    .filter(item -> item.reserved().signum() > 0)
                                    .map(OwnerStatementRows.Held::sku)
                                    .distinct()
                                    .count());
                })
                .sorted(Comparator.comparing(OwnerView::name)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    /**
     * What an owner had at the beginning of a day, what came and went until the end of another, and what was there then, by
     * item. Both days count; at most {@value #LONGEST_DAYS} days.
     */
    public OwnerStatement statement(PartnerId owner, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw InvalidInput.of("/to", to, "period-malformed");
        }
        var places = locations.warehouses().stream()
                .filter(it -> it.owner().equals(Optional.of(owner)))
                .map(WarehouseFacts::id)
                .toList();
        var legs = places.isEmpty()
                ? List.<OwnerStatementRows.Leg>of()
                : statements.legs(
                        places,
                        from.atStartOfDay(CompanyDay.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(CompanyDay.ZONE).toInstant(),
                        CompanyDay.ZONE);
        var names = goods.names(legs.stream().map(it -> new Sku(it.sku())).collect(Collectors.toSet()));
        return OwnerStatement.of(owner, parties.names(List.of(owner)).getOrDefault(owner, ""), from, to, legs, names);
    }

    private static List<OwnerView.Seller> sellers(
            PartnerId owner, Map<ShopId, PartnerId> sellers, Map<ShopId, ShopFacts> facts) {
        return sellers.entrySet().stream()
                .filter(it -> it.getValue().equals(owner))
                .map(it -> Optional.ofNullable(facts.get(it.getKey())))
                .flatMap(Optional::stream)
                .map(it -> new OwnerView.Seller(it.id(), it.code(), it.name()))
                .sorted(Comparator.comparing(OwnerView.Seller::code))
                .toList();
    }
}
