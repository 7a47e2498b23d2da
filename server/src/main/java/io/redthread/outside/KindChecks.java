package io.redthread.outside;

import io.redthread.inventory.OwnerRefusal;
import io.redthread.inventory.PartnersStock;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.kernel.Refused;
import io.redthread.outside.LinkRefusal.GoodsLinkedStill;
import io.redthread.outside.LinkRefusal.KindStays;
import io.redthread.outside.LinkRefusal.OurGoodsThere;
import io.redthread.outside.OutsideWarehouse.Content;
import io.redthread.outside.store.LinkReads;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps goods of ours and a partner's own apart: a warehouse is for the one or for the other, from its first day. */
@Component
class KindChecks {

    private final PartnersStock stock;
    private final LinkReads links;

    KindChecks(PartnersStock stock, LinkReads links) {
        this.stock = stock;
        this.links = links;
    }

    /** Refuses another kind than before, a shelf with goods of ours on it, and giving it back while goods are linked. */
    void check(Optional<Content> before, Content content, WarehouseFacts fact) {
        if (before.isPresent() && before.get().kind() != content.kind()) {
            throw new Refused(new KindStays(fact.code()));
        }
        if (content.kind() != OutsideKind.DROP_SHIP) {
            return;
        }
        if (fact.owner().isPresent()) {
            throw new Refused(new OwnerRefusal.GoodsOfOwner(fact.code()));
        }
        if (before.isEmpty() && stock.anything(fact.id())) {
            throw new Refused(new OurGoodsThere(fact.code()));
        }
        if (!content.active()) {
            var open = links.open(fact.id());
            if (open > 0) {
                throw new Refused(new GoodsLinkedStill(fact.code(), open));
            }
        }
    }
}
