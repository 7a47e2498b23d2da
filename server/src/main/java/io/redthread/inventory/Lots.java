package io.redthread.inventory;

import io.redthread.inventory.store.LotRows;
import io.redthread.inventory.store.LotRows.LotKey;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots and their dates (批次、效期): goods that expire first go first, expired goods are never promised. */
@Service
@Transactional
public class Lots {

    private final LotRows lots;
    private final Journal journal;
    private final Clock clock;

    Lots(LotRows lots, Journal journal, Clock clock) {
        this.lots = lots;
        this.journal = journal;
        this.clock = clock;
    }

    /** Registers lots, before their first goods come; those that are known stay as they are. */
    public void register(List<NewLot> fresh) {
        if (!fresh.isEmpty()) {
            lots.insertMissing(fresh, clock.instant());
        }
    }

    /** Those of these lots that are registered. */
    @Transactional(readOnly = true)
    public Map<Sku, Set<String>> known(Map<Sku, Set<String>> wanted) {
        var keys = wanted.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(code -> new LotKey(entry.getKey(), code)))
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : lots.existing(keys).stream()
                        .collect(Collectors.groupingBy(
                                LotKey::sku, Collectors.mapping(LotKey::code, Collectors.toSet())));
    }

    /** Corrects a lot's last good day; from now on promises follow it. */
    public void correctExpiry(Sku sku, String code, Optional<LocalDate> expiresOn) {
        if (!lots.setExpiry(sku, code, expiresOn.orElse(null))) {
            throw new Refused(new InventoryRefusal.LotNotFound(sku, code));
        }
        var facts = new LotExpiry(sku, code, expiresOn.map(LocalDate::toString).orElse("never"));
        journal.record(Act.of("lot-expiry-corrected", new DocumentRef("lot", 0), sku + " " + code, facts));
    }

    /**
     * What the journal keeps of a corrected date.
     *
     * @param sku what
     * @param lot which lot
     * @param expiresOn its last good day
     */
    record LotExpiry(Sku sku, String lot, String expiresOn) {}
}
