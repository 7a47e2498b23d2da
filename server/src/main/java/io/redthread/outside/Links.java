package io.redthread.outside;

import io.redthread.catalog.Goods;
import io.redthread.inventory.FoundGoods;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.outside.LinkRefusal.KeepsOurGoods;
import io.redthread.outside.LinkRefusal.LinkInState;
import io.redthread.outside.LinkRefusal.LinkNotFound;
import io.redthread.outside.LinkRefusal.LinkThere;
import io.redthread.outside.store.LinkReads;
import io.redthread.outside.store.LinkRows;
import io.redthread.outside.store.SnapshotRows;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which goods of ours partners send from their own stock (关联商品, K4): written down, agreed, ended. */
@Service
@Transactional
public class Links {

    private static final int MOST_PROPOSALS = 500;

    private final LinkRows rows;
    private final LinkReads reads;
    private final OutsideWarehouses partners;
    private final KnownOutside outside;
    private final KnownLinks known;
    private final SnapshotRows snapshots;
    private final LinkedShelves shelves;
    private final Warehouses warehouses;
    private final Goods goods;
    private final FoundGoods found;
    private final Journal journal;
    private final Clock clock;

    Links(
            LinkRows rows,
            LinkReads reads,
            OutsideWarehouses partners,
            KnownOutside outside,
            KnownLinks known,
            SnapshotRows snapshots,
            LinkedShelves shelves,
            Warehouses warehouses,
            Goods goods,
            FoundGoods found,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.partners = partners;
        this.outside = outside;
        this.known = known;
        this.snapshots = snapshots;
        this.shelves = shelves;
        this.warehouses = warehouses;
        this.goods = goods;
        this.found = found;
        this.journal = journal;
        this.clock = clock;
    }

    /** One page of links, the newest first. */
    @Transactional(readOnly = true)
    public Page<LinkedGoods> page(LinkFilter filter, PageQuery query) {
        var page = reads.page(filter, found.named(filter.q()), query);
        var names = goods.names(page.items().stream().map(LinkedGoods::sku).collect(Collectors.toSet()));
        return page.map(it -> it.named(names.getOrDefault(it.sku(), "")));
    }

    /** One. */
    @Transactional(readOnly = true)
    public LinkedGoods of(LinkId id) {
        var it = reads.of(id).orElseThrow(() -> new Refused(new LinkNotFound(id.number())));
        return it.named(goods.names(List.of(it.sku())).getOrDefault(it.sku(), ""));
    }

    /** What partners said of linked goods, the newest messages first; at most so many. */
    @Transactional(readOnly = true)
    public List<ToldStock> told(WarehouseId warehouse, int most) {
        return snapshots.newest(warehouse, most);
    }

    /** Writes one down; refused where the goods cannot be linked, or they or the code are. */
    public LinkId propose(NewLink wanted) {
        return propose(wanted, false);
    }

    /** A partner wishes to send goods of ours; somebody of ours accepts that, or refuses it by ending it. */
    public LinkId proposedByCaller(NewLink wanted) {
        if (!partners.ofCaller().containsKey(wanted.warehouse())) {
            throw new Refused(new OutsideRefusal.OutsideWarehouseNotFound(
                    Long.toString(wanted.warehouse().value())));
        }
        return propose(wanted, true);
    }

    /** What the partner who calls proposed, the newest first, and what became of it. */
    @Transactional(readOnly = true)
    public List<LinkedGoods> proposalsOfCaller() {
        return named(reads.proposedBy(partners.ofCaller().keySet(), MOST_PROPOSALS));
    }

    private LinkId propose(NewLink wanted, boolean byPartner) {
        dropShips(wanted.warehouse());
        var facts = goods.facts(List.of(wanted.sku()));
        LinkRules.against(facts.get(wanted.sku())).ifPresent(problem -> {
            throw InvalidInput.of("/sku", wanted.sku(), problem);
        });
        return proposeAll(List.of(wanted), byPartner).stream()
                .map(LinkedGoods::id)
                .findFirst()
                .orElseThrow(() -> new Refused(new LinkThere(wanted.sku(), wanted.code())));
    }

    /** Writes sound ones down; answers those that are new. */
    List<LinkedGoods> proposeAll(List<NewLink> wanted) {
        return proposeAll(wanted, false);
    }

    private List<LinkedGoods> proposeAll(List<NewLink> wanted, boolean byPartner) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var fresh = rows.propose(
                wanted, byPartner, clock.instant(), Callers.current().username());
        journal.record(fresh.stream()
                .map(it -> Act.of("goods-link-proposed", it.id().document(), it.number(), it.content()))
                .toList());
        return fresh;
    }

    /** From now on partners may be sent orders of these goods, as soon as they say how many they have. */
    public void link(Collection<LinkId> some) {
        var seen = locked(some, EnumSet.of(LinkState.PROPOSED));
        seen.stream().map(LinkedGoods::warehouse).distinct().forEach(this::dropShips);
        rows.link(some, clock.instant(), Callers.current().username());
        known.forget();
        journal.record(seen.stream()
                .map(it -> Act.of("goods-linked", it.id().document(), it.number(), it.content()))
                .toList());
    }

    /** Nothing new goes to the partner; what is promised stays so, and what is under way is finished. */
    public void end(Collection<LinkId> some, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw InvalidInput.of("/reason", reason, "text-too-long");
        }
        var seen = locked(some, EnumSet.of(LinkState.PROPOSED, LinkState.LINKED));
        rows.end(some, reason, clock.instant(), Callers.current().username());
        rows.lock(some).stream()
                .collect(Collectors.groupingBy(LinkedGoods::warehouse))
                .forEach((warehouse, its) -> emptied(warehouse, its));
        known.forget();
        journal.record(seen.stream()
                .map(it -> Act.of("goods-link-ended", it.id().document(), it.number(), Map.of("reason", reason)))
                .toList());
    }

    /** What is linked with the partner who calls; refused where whoever calls is none. */
    @Transactional(readOnly = true)
    public List<LinkedGoods> ofCaller() {
        return named(reads.linked(partners.ofCaller().keySet()));
    }

    private List<LinkedGoods> named(List<LinkedGoods> linked) {
        var names = goods.names(linked.stream().map(LinkedGoods::sku).collect(Collectors.toSet()));
        return linked.stream()
                .map(it -> it.named(names.getOrDefault(it.sku(), "")))
                .toList();
    }

    /** Of these goods in a partner's warehouse the link in force, or the last; none where the goods there are ours. */
    Map<Sku, LinkedGoods> last(WarehouseId warehouse, Collection<Sku> skus) {
        return outside.dropShipped().contains(warehouse) ? reads.last(warehouse, skus) : Map.of();
    }

    private void emptied(WarehouseId warehouse, List<LinkedGoods> ended) {
        var linked = ended.stream().collect(Collectors.toMap(LinkedGoods::sku, Function.identity()));
        shelves.level(warehouse, shelves.look(warehouse, linked), new DocumentRef("warehouse", warehouse.value()));
    }

    private List<LinkedGoods> locked(Collection<LinkId> some, Set<LinkState> from) {
        if (some.isEmpty()) {
            throw InvalidInput.of("/ids", "", "value-required");
        }
        var seen = rows.lock(some);
        var missing = new TreeSet<>(some.stream().map(LinkId::value).toList());
        seen.forEach(it -> missing.remove(it.id().value()));
        if (!missing.isEmpty()) {
            throw new Refused(new LinkNotFound(new LinkId(missing.first()).number()));
        }
        seen.stream().filter(it -> !from.contains(it.state())).findFirst().ifPresent(it -> {
            throw new Refused(new LinkInState(it.number(), it.state()));
        });
        return seen;
    }

    private void dropShips(WarehouseId warehouse) {
        if (!outside.dropShipped().contains(warehouse)) {
            var code = warehouses.all().stream()
                    .filter(it -> it.id().equals(warehouse))
                    .map(WarehouseFacts::code)
                    .findFirst()
                    .orElse("");
            throw new Refused(new KeepsOurGoods(code));
        }
    }
}
