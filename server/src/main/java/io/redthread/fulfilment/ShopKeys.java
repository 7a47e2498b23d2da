package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.ShopUnknown;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the key by which a shop checks that a message came from us; each look is in the journal. */
@Service
public class ShopKeys {

    private final Shops shops;
    private final SigningKeys keys;
    private final Journal journal;

    ShopKeys(Shops shops, SigningKeys keys, Journal journal) {
        this.shops = shops;
        this.keys = keys;
        this.journal = journal;
    }

    /** The key of a shop, lower-case hex. */
    @Transactional
    public String of(ShopId id) {
        var shop = shops.byIds(List.of(id)).get(id);
        if (shop == null) {
            throw new Refused(new ShopUnknown(id.value()));
        }
        journal.record(Act.of("signing-key-shown", new DocumentRef("shop", id.value()), shop.code(), Map.of()));
        return HexFormat.of().formatHex(keys.shop(id));
    }
}
