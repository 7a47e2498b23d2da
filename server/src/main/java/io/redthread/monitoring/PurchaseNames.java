package io.redthread.monitoring;

import io.redthread.budget.BudgetEntryView;
import io.redthread.identity.PersonNames;
import io.redthread.inventory.PutawayTrail.Moved;
import io.redthread.journal.EntryView;
import io.redthread.monitoring.domain.Names;
import io.redthread.purchasing.PurchaseLife;
import io.redthread.receiving.ReceiptTrail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks once what everybody on the thread of a purchase is called. */
@Component
class PurchaseNames {

    private final PersonNames people;

    PurchaseNames(PersonNames people) {
        this.people = people;
    }

    Names of(
            PurchaseLife life,
            List<BudgetEntryView> budget,
            List<ReceiptTrail> receipts,
            List<Moved> moved,
            List<EntryView> acts) {
        var wanted = new HashSet<String>();
        wanted.add(life.order().buyer());
        wanted.add(life.order().times().updatedBy());
        life.requisitions().forEach(it -> wanted.add(it.requester()));
        life.rfqs().forEach(it -> wanted.add(it.buyer()));
        life.awards().forEach(it -> wanted.add(it.by()));
        life.versions().forEach(it -> wanted.add(it.by()));
        life.changes().forEach(it -> wanted.add(it.by()));
        budget.forEach(it -> wanted.add(it.by()));
        receipts.forEach(it -> addAll(it, wanted));
        moved.forEach(it -> wanted.add(it.by()));
        acts.forEach(it -> wanted.add(it.username()));
        wanted.remove("system");
        return new Names(people.of(wanted));
    }

    private static void addAll(ReceiptTrail it, Set<String> wanted) {
        wanted.add(it.receipt().receivedBy());
        var reversedBy = it.receipt().reversedBy();
        if (reversedBy != null) {
            wanted.add(reversedBy);
        }
        it.verdicts().forEach(one -> wanted.add(one.by()));
        it.returns().forEach(one -> wanted.add(one.createdBy()));
    }
}
