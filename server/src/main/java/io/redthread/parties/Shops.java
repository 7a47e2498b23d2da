package io.redthread.parties;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.parties.PartyRefusal.ChangedMeanwhile;
import io.redthread.parties.PartyRefusal.CodeTaken;
import io.redthread.parties.PartyRefusal.ShopNotFound;
import io.redthread.parties.domain.ShopRules;
import io.redthread.parties.store.ShopStore;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.json.Changes;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shops (店铺) that orders come from. */
@Service
public class Shops {

    private final ShopStore store;
    private final Journal journal;
    private final Changes changes;
    private final Remembered<String, ShopFacts> byCode;
    private final Remembered<ShopId, ShopFacts> byId;

    Shops(ShopStore store, Journal journal, Changes changes, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.changes = changes;
        this.byCode = new Remembered<>(clock);
        this.byId = new Remembered<>(clock);
    }

    /** The shop of that code. */
    public Optional<ShopFacts> byCode(String code) {
        var known = byCode.of(
                List.of(code),
                missing -> store.byCode(code).map(it -> Map.of(code, it)).orElseGet(Map::of));
        return Optional.ofNullable(known.get(code));
    }

    /** The shops of those ids that exist. */
    public Map<ShopId, ShopFacts> byIds(Collection<ShopId> ids) {
        return ids.isEmpty() ? Map.of() : byId.of(ids, store::byIds);
    }

    private void forget() {
        byCode.forget();
        byId.forget();
    }

    /** Puts a shop in, or answers the one that has the code already. */
    @Transactional
    public ShopId register(NewShop shop) {
        var known = store.byCode(shop.code()).map(ShopFacts::id);
        if (known.isPresent()) {
            return known.get();
        }
        PartyChecks.refuse(ShopRules.errors(shop, ""));
        forget();
        return store.insert(shop)
                .or(() -> store.byCode(shop.code()).map(ShopFacts::id))
                .orElseThrow(() -> new Refused(new CodeTaken(shop.code())));
    }

    /** One page of the list. */
    @Transactional(readOnly = true)
    public Page<ShopView> page(ShopFilter filter, PageQuery page) {
        return store.page(filter, page);
    }

    /** One shop with all that is known of it. */
    @Transactional(readOnly = true)
    public ShopView view(ShopId id) {
        return store.view(id).orElseThrow(() -> new Refused(new ShopNotFound(Long.toString(id.value()))));
    }

    /** Puts a new shop in by hand. */
    @Transactional
    public ShopView create(NewShop shop) {
        PartyChecks.refuse(ShopRules.errors(shop, "/content"));
        forget();
        var id = store.insert(shop).orElseThrow(() -> new Refused(new CodeTaken(shop.code())));
        journal.record(Act.of("shop-created", document(id), shop.code(), shop.content()));
        return view(id);
    }

    /** Replaces the content of a shop that the caller saw in that version. */
    @Transactional
    public ShopView revise(ShopId id, int version, ShopContent content) {
        var known = known(id, version);
        PartyChecks.refuse(ShopRules.errors(new NewShop(known.code(), content), "/content"));
        if (!store.update(known, content)) {
            throw new Refused(changedMeanwhile(view(id), version));
        }
        store.keepRevision(known);
        forget();
        journal.record(new Act("shop-revised", document(id), known.code(), known.content(), content, null));
        return view(id);
    }

    /** Lets a shop take orders, or no more. */
    @Transactional
    public ShopView setActive(ShopId id, int version, boolean active) {
        var known = known(id, version);
        if (known.active() == active) {
            return known;
        }
        if (!store.setActive(known, active)) {
            throw new Refused(changedMeanwhile(view(id), version));
        }
        forget();
        journal.record(Act.of(
                active ? "shop-activated" : "shop-deactivated", document(id), known.code(), Map.of("active", active)));
        return view(id);
    }

    private ShopView known(ShopId id, int version) {
        var known = view(id);
        if (known.version() != version) {
            throw new Refused(changedMeanwhile(known, version));
        }
        return known;
    }

    private ChangedMeanwhile changedMeanwhile(ShopView now, int seen) {
        var before = store.replaced(now.id(), seen).orElse(now.content());
        return new ChangedMeanwhile(
                now.code(), now.version(), now.updatedBy(), now.updatedAt(), changes.between(before, now.content()));
    }

    private static DocumentRef document(ShopId id) {
        return new DocumentRef("shop", id.value());
    }
}
