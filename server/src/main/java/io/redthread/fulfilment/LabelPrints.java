package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyPrinted;
import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.store.LabelPrintStore;
import io.redthread.fulfilment.store.LabelPrintStore.Printed;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waybills that came out of a printer (打单). Two labels of one parcel are two parcels to a carrier, so whoever prints
 * again says why, and it is counted.
 */
@Service
@Transactional
public class LabelPrints {

    private final LabelPrintStore prints;
    private final ParcelStore parcels;
    private final ShippingPoint shipping;
    private final Journal journal;
    private final Clock clock;

    LabelPrints(LabelPrintStore prints, ParcelStore parcels, ShippingPoint shipping, Journal journal, Clock clock) {
        this.prints = prints;
        this.parcels = parcels;
        this.shipping = shipping;
        this.journal = journal;
        this.clock = clock;
    }

    /** Says that waybills came out; answers how many parcels count as shipped by it. */
    public int printed(Collection<ParcelId> ids, String reason) {
        if (ids.isEmpty() || ids.size() > Labels.MOST) {
            throw InvalidInput.of("/parcels", ids.size(), "labels-out-of-range");
        }
        var wanted = new TreeSet<>(java.util.Comparator.comparingLong(ParcelId::value));
        wanted.addAll(ids);
        var known =
                parcels.lock(List.copyOf(wanted)).stream().map(ParcelInHand::id).collect(Collectors.toSet());
        wanted.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(missing -> {
            throw new Refused(new ParcelNotFound(missing.number()));
        });
        var before = prints.counts(wanted);
        if (reason.isBlank() && !before.isEmpty()) {
            var first = wanted.stream().filter(before::containsKey).findFirst().orElseThrow();
            throw new Refused(new AlreadyPrinted(first.number(), before.getOrDefault(first, 0)));
        }
        prints.insert(wanted, reason, clock.instant(), Callers.current().username());
        journal.record(new BatchAct(
                before.isEmpty() ? "labels-printed" : "labels-printed-again",
                ParcelId.DOCUMENT_KIND,
                wanted.stream().map(ParcelId::number).toList(),
                Map.of("labels", wanted.size(), "reason", reason),
                ""));
        return shipping.printed(wanted);
    }

    /** Each printing of a parcel's waybill, the oldest first. */
    @Transactional(readOnly = true)
    public List<Printed> of(ParcelId parcel) {
        return prints.of(parcel);
    }
}
