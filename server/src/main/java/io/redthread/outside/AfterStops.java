package io.redthread.outside;

import io.redthread.fulfilment.OutsideParcels;
import io.redthread.fulfilment.ParcelInHand;
import io.redthread.identity.CurrentAccess;
import io.redthread.kernel.Refused;
import io.redthread.outside.store.InstructionRows;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.Exceptions;
import io.redthread.sales.Orders;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What becomes of orders after a stop, in time or not. */
@Component
class AfterStops {

    private static final int AT_ONCE = 200;

    private final Orders orders;
    private final Exceptions exceptions;
    private final OutsideParcels parcels;
    private final InstructionRows rows;
    private final OutsideTasks tasks;
    private final Transactions transactions;
    private final Clock clock;

    AfterStops(
            Orders orders,
            Exceptions exceptions,
            OutsideParcels parcels,
            InstructionRows rows,
            OutsideTasks tasks,
            Transactions transactions,
            Clock clock) {
        this.orders = orders;
        this.exceptions = exceptions;
        this.parcels = parcels;
        this.rows = rows;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The partner gave a parcel back: its order is cancelled or goes back to review; what cannot is a person's to see. */
    void stopped(Instruction stop, ParcelInHand parcel) {
        try {
            transactions.nested(() -> CurrentAccess.asSystem(() -> {
                atOnce(Objects.requireNonNull(stop.then()), parcel, stop.reason());
                return stop;
            }));
        } catch (Refused refused) {
            tasks.look(stop);
        }
    }

    /** Does what is meant for an order that no partner has in hand. */
    void atOnce(AfterStop then, ParcelInHand parcel, String reason) {
        var order = List.of(parcel.order());
        switch (then) {
            case CANCEL -> orders.cancel(order, reason);
            case REVIEW -> orders.withdrawApproval(order, reason);
        }
    }

    /** Resolves the exception of a stop that came too late, because the boxes have left: a new one says so. */
    void letPass(CaseId id, Instruction it) {
        exceptions.ofCase(id).stream()
                .filter(one -> one.state().equals("open") && one.type().equals("stop-too-late"))
                .forEach(one -> exceptions.resolve(one.id(), it.number() + " 已出库 / has left", ""));
    }

    /** Lets orders go on that were sent despite a stop and that somebody has looked at; answers how many. */
    int goOn() {
        var done = 0;
        for (var it : rows.caseOpen(AT_ONCE, clock.instant())) {
            done += transactions.in(() -> {
                if (!parcels.letGoOn(Objects.requireNonNull(it.parcel()))) {
                    return 0;
                }
                rows.caseWentOn(it.id());
                return 1;
            });
        }
        return done;
    }
}
