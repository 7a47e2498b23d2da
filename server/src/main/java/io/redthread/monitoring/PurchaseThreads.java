package io.redthread.monitoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.redthread.approval.ApprovalTrail;
import io.redthread.budget.BudgetEntryView;
import io.redthread.budget.BudgetTrail;
import io.redthread.control.FindingDesk;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.inventory.PutawayTrail;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.JournalReader;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.monitoring.ThreadView.Next;
import io.redthread.monitoring.domain.BuyingFacts;
import io.redthread.monitoring.domain.Glances;
import io.redthread.monitoring.domain.PurchaseWeaver;
import io.redthread.purchasing.PurchaseLife;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.PurchaseTrail;
import io.redthread.purchasing.PurchasingRefusal.OrderNotFound;
import io.redthread.receiving.GoodsReceiptLine;
import io.redthread.receiving.ReceiptTrail;
import io.redthread.receiving.ReceiptTrails;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the whole thread of one purchase, from need to arrival: asks every owner once, by key, and weaves the answers. */
@Service
public class PurchaseThreads {

    private final PurchaseTrail purchases;
    private final ApprovalTrail approvals;
    private final BudgetTrail budgets;
    private final ReceiptTrails receipts;
    private final PutawayTrail putaway;
    private final Warehouses warehouses;
    private final FindingDesk findings;
    private final JournalReader journal;
    private final PurchaseLinks links;
    private final PurchaseNames names;
    private final Clock clock;

    PurchaseThreads(
            PurchaseTrail purchases,
            ApprovalTrail approvals,
            BudgetTrail budgets,
            ReceiptTrails receipts,
            PutawayTrail putaway,
            Warehouses warehouses,
            FindingDesk findings,
            JournalReader journal,
            PurchaseLinks links,
            PurchaseNames names,
            Clock clock) {
        this.purchases = purchases;
        this.approvals = approvals;
        this.budgets = budgets;
        this.receipts = receipts;
        this.putaway = putaway;
        this.warehouses = warehouses;
        this.findings = findings;
        this.journal = journal;
        this.links = links;
        this.names = names;
        this.clock = clock;
    }

    /** The thread of the purchase order with that number or id; refused where the caller does not see the order. */
    @Transactional(readOnly = true)
    public ThreadView of(String numberOrId) {
        var id = purchases.idOf(numberOrId).orElseThrow(() -> new Refused(new OrderNotFound(numberOrId)));
        var facts = facts(id);
        var woven = PurchaseWeaver.weave(facts);
        var journalled = ThreadEntries.of(facts.journal(), facts.names());
        return new ThreadView(
                facts.now(),
                null,
                head(facts),
                Glances.of(woven.stations(), journalled),
                woven.stations(),
                woven.edges(),
                Next.of(woven.stations()),
                PurchaseDocuments.findings(facts),
                List.of(),
                links.of(facts),
                PurchaseDocuments.of(facts),
                journalled);
    }

    private BuyingFacts facts(PurchaseOrderId id) {
        var may = CurrentAccess.get();
        var life = purchases.of(id);
        var came = receipts.ofOrder(id);
        var stands = came.stream().map(ReceiptTrail::receipt).toList();
        var bins = stands.stream().map(it -> it.bin()).collect(toSet());
        var skus = came.stream()
                .flatMap(it -> it.lines().stream().map(GoodsReceiptLine::sku))
                .collect(toSet());
        var first = stands.isEmpty() ? Instant.EPOCH : stands.getFirst().receivedAt();
        var asked = approvals.of(documents(life));
        var held = may.may(Permission.BUDGET_READ) ? budgets.of(life.order().ref()) : List.<BudgetEntryView>of();
        var moved = putaway.moved(bins, skus, first);
        var acts = journal.of(life.order().ref());
        return new BuyingFacts(
                clock.instant(),
                life,
                asked,
                held,
                came,
                putaway.standing(bins, skus),
                moved,
                warehouses.all().stream().collect(toMap(WarehouseFacts::id, identity())),
                may.may(Permission.CONTROL_READ) ? findings.on(id) : List.of(),
                acts,
                names.of(life, held, came, moved, acts));
    }

    private static List<DocumentRef> documents(PurchaseLife life) {
        var documents = new ArrayList<DocumentRef>();
        documents.add(life.order().ref());
        life.requisitions().forEach(it -> documents.add(it.ref()));
        return documents;
    }

    private static PurchaseInShort head(BuyingFacts facts) {
        var order = facts.order();
        return new PurchaseInShort(
                order.id(),
                order.number(),
                facts.supplier(),
                facts.names().actor(order.buyer()),
                order.state(),
                order.version(),
                order.total(),
                order.wantedOn().orElse(null),
                facts.life().dueOn().orElse(null),
                order.lineCount());
    }
}
