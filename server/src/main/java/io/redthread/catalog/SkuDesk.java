package io.redthread.catalog;

import io.redthread.catalog.CatalogRefusal.ChangedMeanwhile;
import io.redthread.catalog.CatalogRefusal.CodeTaken;
import io.redthread.catalog.CatalogRefusal.FixedOnceCreated;
import io.redthread.catalog.CatalogRefusal.UsedInKits;
import io.redthread.catalog.domain.SkuRules;
import io.redthread.catalog.store.SkuReads;
import io.redthread.catalog.store.SkuWrites;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Changes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the catalogue by hand: one item at a time, each change in the journal and made from a known version. */
@Service
public class SkuDesk {

    private static final String KIND = "sku";

    private final Goods goods;
    private final SkuReads reads;
    private final SkuWrites writes;
    private final Registration registration;
    private final Journal journal;
    private final Changes changes;

    SkuDesk(
            Goods goods,
            SkuReads reads,
            SkuWrites writes,
            Registration registration,
            Journal journal,
            Changes changes) {
        this.goods = goods;
        this.reads = reads;
        this.writes = writes;
        this.registration = registration;
        this.journal = journal;
        this.changes = changes;
    }

    /** Puts a new item in. */
    @Transactional
    public SkuView create(NewSku item) {
        if (!registration.create(item, "/content")) {
            throw new Refused(new CodeTaken(item.sku().code()));
        }
        var view = goods.view(item.sku());
        journal.record(Act.of("sku-created", document(view), view.sku().code(), view.content()));
        return view;
    }

    /** Replaces the content of an item that the caller saw in that version. */
    @Transactional
    public SkuView revise(SkuId id, int version, SkuContent content) {
        var known = known(id, version);
        var sku = known.sku();
        Registration.refuse(SkuRules.errors(sku, content, "/content"));
        fixed(known, content);
        Registration.refuse(registration.unknown(content, "/content"));
        if (registration.revise(Map.of(known, content)) != 1) {
            throw new Refused(changedMeanwhile(goods.view(id), version));
        }
        journal.record(new Act("sku-revised", document(known), sku.code(), known.content(), content, null));
        return goods.view(id);
    }

    /** Lets an item be ordered again, or no more; what was ordered before goes on. */
    @Transactional
    public SkuView setActive(SkuId id, int version, boolean active) {
        var known = known(id, version);
        if (known.active() == active) {
            return known;
        }
        if (!active) {
            unusedInKits(known);
        }
        if (!writes.setActive(known, active)) {
            throw new Refused(changedMeanwhile(goods.view(id), version));
        }
        journal.record(Act.of(
                active ? "sku-activated" : "sku-deactivated",
                document(known),
                known.sku().code(),
                Map.of("active", active)));
        return goods.view(id);
    }

    private SkuView known(SkuId id, int version) {
        var known = goods.view(id);
        if (known.version() != version) {
            throw new Refused(changedMeanwhile(known, version));
        }
        return known;
    }

    private ChangedMeanwhile changedMeanwhile(SkuView now, int seen) {
        var before = reads.replaced(now.id(), seen).orElse(now.content());
        return new ChangedMeanwhile(
                now.sku().code(),
                now.version(),
                now.updatedBy(),
                now.updatedAt(),
                changes.between(before, now.content()));
    }

    private static void fixed(SkuView known, SkuContent content) {
        if (!known.content().uom().equals(content.uom())) {
            throw new Refused(new FixedOnceCreated(known.sku(), "uom"));
        }
        if (known.content().components().isEmpty() != content.components().isEmpty()) {
            throw new Refused(new FixedOnceCreated(known.sku(), "components"));
        }
    }

    private void unusedInKits(SkuView known) {
        List<Sku> kits = reads.kitsWith(known.id());
        if (!kits.isEmpty()) {
            throw new Refused(new UsedInKits(known.sku(), kits));
        }
    }

    private static DocumentRef document(SkuView view) {
        return new DocumentRef(KIND, view.id().value());
    }
}
