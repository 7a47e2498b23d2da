package io.redthread.inventory;

import io.redthread.inventory.store.SettingRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what a table of quotas opens, changes and ends, and writes it in one statement each. */
final class QuotaPlan {

    private final QuotaRoom room;
    private final List<NewQuota> fresh = new ArrayList<>();
    private final Map<QuotaId, BigDecimal> changed = new LinkedHashMap<>();
    private final List<QuotaId> ended = new ArrayList<>();
    private final List<NewQuota> written = new ArrayList<>();

    QuotaPlan(QuotaRoom room) {
        this.room = room;
    }

    QuotaSet judge(NewQuota wanted) {
        var key = Quotas.key(wanted);
        var known = room.quota(key);
        var quantity = wanted.quantity();
        if (known.map(it -> it.quantity().compareTo(quantity) == 0).orElse(quantity.signum() == 0)) {
            return new QuotaSet(false, Optional.empty());
        }
        var refusal = room.set(key, quantity);
        if (refusal.isPresent()) {
            return new QuotaSet(false, refusal);
        }
        written.add(wanted);
        if (known.isEmpty()) {
            fresh.add(wanted);
        } else if (quantity.signum() == 0) {
            ended.add(known.get().id());
        } else {
            changed.put(known.get().id(), quantity);
        }
        return new QuotaSet(true, Optional.empty());
    }

    /** What was taken. */
    List<NewQuota> written() {
        return written;
    }

    void write(SettingRows rows, Supplier<QuotaId> ids, Instant now) {
        if (!fresh.isEmpty()) {
            var opened = new LinkedHashMap<QuotaId, NewQuota>();
            fresh.forEach(one -> opened.put(ids.get(), one));
            rows.insertQuotas(opened, now);
        }
        if (!changed.isEmpty()) {
            rows.setQuotas(changed);
        }
        if (!ended.isEmpty()) {
            rows.endQuotas(ended, now);
        }
    }
}
