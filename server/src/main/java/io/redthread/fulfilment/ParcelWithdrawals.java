package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.AlreadyDispatched;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PickLineStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.sales.OrderId;
import io.redthread.sales.ParcelGate;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the parcels of cancelled or changed orders out of their waves. The caller holds the orders' cases. */
@Component
class ParcelWithdrawals implements ParcelGate {

    private static final Set<ParcelState> BEGUN =
            EnumSet.of(ParcelState.IN_WAVE, ParcelState.PICKED, ParcelState.PACKED, ParcelState.DISPATCHED);

    private final ParcelStore parcels;
    private final PickLineStore lines;
    private final PickBins bins;
    private final Hands hands;
    private final PackedSerials serials;
    private final Journal journal;
    private final Clock clock;

    ParcelWithdrawals(
            ParcelStore parcels,
            PickLineStore lines,
            PickBins bins,
            Hands hands,
            PackedSerials serials,
            Journal journal,
            Clock clock) {
        this.parcels = parcels;
        this.lines = lines;
        this.bins = bins;
        this.hands = hands;
        this.serials = serials;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<OrderId> orders, String reason) {
        var living = parcels.lockOfOrders(orders);
        for (var parcel : living) {
            if (parcel.state() == ParcelState.DISPATCHED) {
                throw new Refused(new AlreadyDispatched(
                        parcel.id().number(),
                        parcel.facts().orderNumber(),
                        Objects.requireNonNull(parcel.course().dispatchedAt())));
            }
        }
        if (!living.isEmpty()) {
            hands.takeBack(living, reason);
            serials.back(living, reason);
            withdraw(living, reason);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<OrderId> begun(Collection<OrderId> orders) {
        var living = parcels.ofOrders(orders);
        var told = hands.told(living);
        return living.stream()
                .filter(it -> BEGUN.contains(it.state()) || told.contains(it.id()))
                .map(ParcelInHand::order)
                .collect(Collectors.toSet());
    }

    private void withdraw(List<ParcelInHand> living, String reason) {
        var now = clock.instant();
        var waved = living.stream()
                .filter(it -> it.state() != ParcelState.TO_PICK)
                .map(ParcelInHand::id)
                .toList();
        if (!waved.isEmpty()) {
            bins.unpin(lines.wantedOf(waved));
            lines.drop(waved, now, Callers.current().username());
        }
        for (var parcel : living) {
            var before = parcel.state();
            parcel.withdrawn(reason, now);
            journal.record(new Act(
                    "parcel-withdrawn",
                    parcel.id().document(),
                    parcel.id().number(),
                    Map.of("state", before.code()),
                    Map.of("reason", reason),
                    null));
        }
        parcels.update(living);
    }
}
