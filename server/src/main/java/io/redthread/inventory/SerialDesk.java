package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.identity.PersonNames;
import io.redthread.inventory.SerialRefusal.SerialChanged;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialNotFound;
import io.redthread.inventory.SerialRefusal.SerialsNotKept;
import io.redthread.inventory.store.SerialList;
import io.redthread.inventory.store.SerialRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces by their serial numbers as people look them up, write down those that lie there already, and settle returned ones. */
@Service
@Transactional
public class SerialDesk {

    private final Serials serials;
    private final SerialRows rows;
    private final SerialList list;
    private final Goods goods;
    private final PersonNames people;
    private final GoodsOwners owners;
    private final Journal journal;
    private final Clock clock;

    SerialDesk(
            Serials serials,
            SerialRows rows,
            SerialList list,
            Goods goods,
            PersonNames people,
            GoodsOwners owners,
            Journal journal,
            Clock clock) {
        this.serials = serials;
        this.rows = rows;
        this.list = list;
        this.goods = goods;
        this.people = people;
        this.owners = owners;
        this.journal = journal;
        this.clock = clock;
    }

    /** One page of pieces. */
    @Transactional(readOnly = true)
    public Page<SerialView> page(SerialFilter filter, PageQuery query) {
        var found = list.page(filter, owners.within(filter.owner()), query);
        var names = names(found.items());
        return found.map(it -> it.named(names.getOrDefault(it.sku(), "")));
    }

    /** The piece of that id. */
    @Transactional(readOnly = true)
    public SerialView one(SerialId id) {
        var view = list.one(id).orElseThrow(() -> new Refused(new SerialNotFound(id)));
        return view.named(names(List.of(view)).getOrDefault(view.sku(), ""));
    }

    /** Everything that happened to it, the newest first. */
    @Transactional(readOnly = true)
    public List<SerialEvent> events(SerialId id) {
        var events = rows.events(id);
        var known = people.of(events.stream().map(SerialEvent::by).toList());
        return events.stream()
                .map(it -> it.named(known.getOrDefault(it.by(), it.by())))
                .toList();
    }

    /** The pieces that were built into it, and which of them came out again. */
    @Transactional(readOnly = true)
    public List<SerialWith> parts(SerialId id) {
        return list.partsOf(id);
    }

    /** The pieces inside pieces of a product, by the numbers of those. */
    @Transactional(readOnly = true)
    public List<SerialView> inside(Sku product, Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : list.inside(product, numbers);
    }

    /** The pieces that documents of one kind hold or took along. */
    @Transactional(readOnly = true)
    public List<SerialView> of(Collection<DocumentRef> documents) {
        return list.of(documents);
    }

    /** Which pieces among these goods scanned numbers stand for. */
    @Transactional(readOnly = true)
    public List<SerialView> named(Collection<String> numbers, Collection<Sku> among) {
        return numbers.isEmpty() || among.isEmpty() ? List.of() : list.named(numbers, among);
    }

    /** Where a warehouse has more or fewer pieces than numbers, of goods whose numbers are kept throughout. */
    @Transactional(readOnly = true)
    public List<SerialGap> gaps() {
        var kept = goods.withSerials(SerialTracking.THROUGHOUT);
        var names = goods.names(kept);
        return kept.isEmpty()
                ? List.of()
                : list.gaps(kept).stream()
                        .map(it -> new SerialGap(
                                it.sku(), names.getOrDefault(it.sku(), ""), it.warehouse(), it.onHand(), it.numbers()))
                        .toList();
    }

    /** Writes down the numbers of pieces that lie there already; answers how many. */
    public int register(Sku sku, WarehouseId warehouse, List<String> numbers, String note) {
        var facts = goods.facts(List.of(sku)).get(sku);
        if (facts == null || !facts.serialTracked()) {
            throw new Refused(new SerialsNotKept(sku));
        }
        var pieces =
                numbers.stream().map(it -> new SerialPiece(sku, it)).distinct().toList();
        var cause = new SerialCause(new DocumentRef(SerialView.KIND, 0), note);
        serials.came(pieces, warehouse, SerialAct.REGISTERED, cause);
        journal.record(Act.of(
                "serials-registered",
                cause.document(),
                sku.code(),
                Map.of("sku", sku.code(), "warehouse", warehouse.value(), "numbers", numbers)));
        return pieces.size();
    }

    /** A returned piece was judged good: it may be sold again. */
    public SerialView restock(SerialId id, int revision, String why) {
        return settle(id, revision, Set.of(SerialState.RETURNED), SerialState.HERE, SerialAct.RESTOCKED, why);
    }

    /** A piece in a warehouse, on its way to one or come back is scrapped or lost. */
    public SerialView writeOff(SerialId id, int revision, String why) {
        return settle(
                id,
                revision,
                Set.of(SerialState.HERE, SerialState.RETURNED, SerialState.IN_TRANSIT),
                SerialState.WRITTEN_OFF,
                SerialAct.WRITTEN_OFF,
                why);
    }

    private SerialView settle(
            SerialId id, int revision, Set<SerialState> from, SerialState to, SerialAct act, String why) {
        var known = rows.lock(id).orElseThrow(() -> new Refused(new SerialNotFound(id)));
        if (known.revision() != revision) {
            throw new Refused(new SerialChanged(known.number(), known.revision()));
        }
        if (!from.contains(known.state())) {
            throw new Refused(new SerialElsewhere(
                    known.sku(), known.number(), known.state().code()));
        }
        var now = clock.instant();
        var settled = known.in(to, known.warehouse(), known.document(), known.documentNumber(), now)
                .unsold();
        rows.move(List.of(settled));
        rows.happened(
                List.of(settled),
                it -> new SerialEvent(
                        act,
                        known.warehouse(),
                        Optional.empty(),
                        "",
                        why,
                        Optional.empty(),
                        now,
                        Callers.current().username()));
        journal.record(Act.of("serial-" + act.code(), known.ref(), known.number(), Map.of("reason", why)));
        return one(id);
    }

    private Map<Sku, String> names(List<SerialView> views) {
        return goods.names(views.stream().map(SerialView::sku).distinct().toList());
    }
}
