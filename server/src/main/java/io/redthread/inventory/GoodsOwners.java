package io.redthread.inventory;

import io.redthread.inventory.domain.Ownership;
import io.redthread.inventory.store.OwnerRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose goods lie in which warehouse, and whose goods the orders of which shop take (货主, I1). The former is settled when a
 * warehouse is opened, so that it is read once and never again; the latter another server sees within two seconds.
 */
@Service
@Transactional
public class GoodsOwners {

    private final OwnerRows rows;
    private final Parties parties;
    private final Shops shops;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<Long, Optional<PartnerId>> bound;
    private volatile Map<WarehouseId, Optional<PartnerId>> settled = Map.of();

    GoodsOwners(OwnerRows rows, Parties parties, Shops shops, Journal journal, Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.shops = shops;
        this.journal = journal;
        this.clock = clock;
        this.bound = new Remembered<>(clock);
    }

    /** Whose goods the orders of these shops take; shops that sell ours are left out. */
    public Map<Long, PartnerId> ofShops(Collection<Long> asked) {
        return present(bound.of(asked, missing -> {
            var found = rows.ofShops(missing);
            return missing.stream()
                    .collect(Collectors.toMap(Function.identity(), it -> Optional.ofNullable(found.get(it))));
        }));
    }

    /** Whose goods lie in these warehouses; those with goods of ours are left out. */
    public Map<WarehouseId, PartnerId> ofWarehouses(Collection<WarehouseId> asked) {
        var known = settled;
        if (!known.keySet().containsAll(asked)) {
            known = rows.ofWarehouses();
            settled = known;
        }
        var found = new HashMap<WarehouseId, PartnerId>();
        for (var warehouse : asked) {
            known.getOrDefault(warehouse, Optional.empty()).ifPresent(it -> found.put(warehouse, it));
        }
        return found;
    }

    /** Warehouses of an owner, or those of ours where none is named; read as they are now. */
    @Transactional(readOnly = true)
    public List<WarehouseId> warehousesOf(Optional<PartnerId> owner) {
        return rows.ofWarehouses().entrySet().stream()
                .filter(it -> it.getValue().equals(owner))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The warehouses a list is restricted to; null for all.
     *
     * @param owner {@code own} for those with goods of ours, or the id of a partner
     */
    @Nullable
    List<WarehouseId> within(@Nullable String owner) {
        if (owner == null || owner.isBlank()) {
            return null;
        }
        if (owner.equals("own")) {
            return warehousesOf(Optional.empty());
        }
        if (!owner.matches("[0-9]{1,18}")) {
            throw InvalidInput.of("/owner", owner, "owner-unknown");
        }
        return warehousesOf(Optional.of(new PartnerId(Long.parseLong(owner))));
    }

    /**
     * Says whose goods the orders of a shop take from now on, ours where nobody is named; what is promised stays promised.
     * Refused for a shop or a partner that is not there.
     */
    public void bind(ShopId shop, Optional<PartnerId> owner) {
        var facts = shops.byIds(List.of(shop)).get(shop);
        if (facts == null) {
            throw InvalidInput.of("/shop", Long.toString(shop.value()), "shop-unknown");
        }
        owner.ifPresent(this::known);
        var before = Optional.ofNullable(rows.ofShops(List.of(shop.value())).get(shop.value()));
        if (!before.equals(owner)) {
            rows.bind(shop, owner, clock.instant(), Callers.current().username());
            bound.forget();
            journal.record(new Act(
                    "shop-owner-set",
                    new DocumentRef("shop", shop.value()),
                    facts.code(),
                    Map.of("owner", before.map(PartnerId::value).orElse(0L)),
                    Map.of("owner", owner.map(PartnerId::value).orElse(0L)),
                    null));
        }
    }

    /** Refuses goods of these documents in that warehouse, unless they left from one of the same owner; others may come. */
    @Transactional(readOnly = true)
    public void refuseReturn(Collection<DocumentRef> documents, WarehouseId warehouse) {
        var from = documents.isEmpty() ? List.<WarehouseId>of() : rows.leftFrom(documents);
        var owners =
                ofWarehouses(Stream.concat(from.stream(), Stream.of(warehouse)).toList());
        if (!from.isEmpty() && from.stream().noneMatch(it -> Objects.equals(owners.get(it), owners.get(warehouse)))) {
            throw new Refused(new OwnerRefusal.ReturnOfOtherOwner(rows.code(warehouse), rows.code(from.getFirst())));
        }
    }

    /** Whose goods the shops of these requests take, and whose lie in the warehouses they name. */
    Ownership of(List<ReservationRequest> requests) {
        return new Ownership(
                ofWarehouses(requests.stream()
                        .flatMap(it -> it.preference().stream())
                        .collect(Collectors.toSet())),
                ofShops(requests.stream().map(ReservationRequest::shop).collect(Collectors.toSet())));
    }

    /** Refuses a partner that is not there. */
    void known(PartnerId owner) {
        if (!parties.names(List.of(owner)).containsKey(owner)) {
            throw InvalidInput.of("/owner", Long.toString(owner.value()), "owner-unknown");
        }
    }

    private static <K> Map<K, PartnerId> present(Map<K, Optional<PartnerId>> found) {
        var present = new HashMap<K, PartnerId>();
        found.forEach((key, owner) -> owner.ifPresent(it -> present.put(key, it)));
        return present;
    }
}
