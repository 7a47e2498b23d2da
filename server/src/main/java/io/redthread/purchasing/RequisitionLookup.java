package io.redthread.purchasing;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.purchasing.SourcingRefusal.RequisitionChanged;
import io.redthread.purchasing.SourcingRefusal.RequisitionInState;
import io.redthread.purchasing.SourcingRefusal.RequisitionNotFound;
import io.redthread.purchasing.SourcingRefusal.RequisitionNotYours;
import io.redthread.purchasing.store.RequisitionRows;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds requisitions for the current caller: buyers see all, and one that may not be seen is not there. */
@Component
class RequisitionLookup {

    private final RequisitionRows rows;
    private final PersonNames names;
    private final Visibility visibility;

    RequisitionLookup(RequisitionRows rows, PersonNames names, Visibility visibility) {
        this.rows = rows;
        this.names = names;
        this.visibility = visibility;
    }

    /** Which of them the current caller sees. */
    OrderScope scope() {
        return buys() ? new OrderScope.All() : visibility.mine();
    }

    /** The requisition with its lines. */
    RequisitionView view(RequisitionId id) {
        var view = rows.view(id).filter(this::sees).orElseThrow(() -> absent(id));
        return view.named(names.of(List.of(view.requester())));
    }

    /** The one that the caller saw in that revision and that is in one of those states, held until the transaction ends. */
    RequisitionView locked(RequisitionId id, int revision, Set<RequisitionState> states) {
        var known = rows.locked(id).filter(this::sees).orElseThrow(() -> absent(id));
        if (known.revision() != revision) {
            throw new Refused(new RequisitionChanged(known.number(), known.revision()));
        }
        return in(known, states);
    }

    /** The same, and the caller is who asks. */
    RequisitionView own(RequisitionId id, int revision, Set<RequisitionState> states) {
        return own(locked(id, revision, states));
    }

    /** The requisition, if the caller is who asks; nobody else writes on it, least of all who decides on it. */
    static RequisitionView own(RequisitionView known) {
        var caller = Callers.current();
        if (!known.requester().equals(caller.username()) && !known.requester().equals(caller.onBehalfOf())) {
            throw new Refused(new RequisitionNotYours(known.number(), known.requester()));
        }
        return known;
    }

    /** The requisition, if it is in one of those states. */
    static RequisitionView in(RequisitionView known, Set<RequisitionState> states) {
        if (!states.contains(known.state())) {
            throw new Refused(new RequisitionInState(known.number(), known.state()));
        }
        return known;
    }

    private boolean sees(RequisitionView view) {
        return buys() || visibility.sees(view.requester(), view.department());
    }

    private static boolean buys() {
        return CurrentAccess.get().may(Permission.PURCHASING_EDIT);
    }

    private static Refused absent(RequisitionId id) {
        return new Refused(new RequisitionNotFound(Long.toString(id.value())));
    }
}
