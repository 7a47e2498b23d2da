package io.redthread.purchasing;

import io.redthread.approval.ApprovalSubject;
import io.redthread.approval.Decided;
import io.redthread.approval.PreviewFacts;
import io.redthread.approval.SubjectCard;
import io.redthread.budget.Budgets;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.purchasing.events.OrderMoved;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PriceRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import io.redthread.purchasing.store.VersionRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Purchase orders as those who decide see them, and what their decision does. */
@Component
class PurchaseOrderSubject implements ApprovalSubject {

    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final VersionRows versions;
    private final PriceRows prices;
    private final CallOffs callOffs;
    private final OrderCards cards;
    private final PreviewReader reader;
    private final Budgets budgets;
    private final OrderWatch watch;
    private final PurchasingSettingDesk settings;
    private final ObjectProvider<OrderChanges> changes;
    private final ObjectProvider<OrderRelease> release;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    PurchaseOrderSubject(
            PurchaseOrderRows rows,
            OrderLineRows lines,
            VersionRows versions,
            PriceRows prices,
            CallOffs callOffs,
            OrderCards cards,
            PreviewReader reader,
            Budgets budgets,
            OrderWatch watch,
            PurchasingSettingDesk settings,
            ObjectProvider<OrderChanges> changes,
            ObjectProvider<OrderRelease> release,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lines = lines;
        this.versions = versions;
        this.prices = prices;
        this.callOffs = callOffs;
        this.cards = cards;
        this.reader = reader;
        this.budgets = budgets;
        this.watch = watch;
        this.settings = settings;
        this.changes = changes;
        this.release = release;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public String documentKind() {
        return OrderView.KIND;
    }

    @Override
    public String ruleDomain() {
        return RouteFacts.DOMAIN;
    }

    @Override
    public String path(DocumentRef document) {
        return "/purchasing/orders/" + document.id();
    }

    @Override
    public void decided(Decided decided) {
        var order = rows.locked(new PurchaseOrderId(decided.document().id())).orElseThrow();
        if (changes.getObject().decided(order, decided)) {
            return;
        }
        switch (decided.result()) {
            case APPROVED -> approved(order, decided);
            case REJECTED -> ended(order, OrderAct.REJECT, decided);
            case RETURNED -> ended(order, OrderAct.RETURN, decided);
            case WITHDRAWN -> ended(order, OrderAct.WITHDRAW, decided);
            case CANCELLED, WAITING -> throw new IllegalStateException("not told of: " + decided);
        }
    }

    private void approved(OrderView order, Decided decided) {
        rows.move(order, OrderLookup.after(OrderAct.APPROVE, order), "", saving(decided));
        prices.paid(order, lines.of(order.id()), decided.at());
        record("purchase-order-approved", order, decided);
        events.publishEvent(new OrderMoved(order.id()));
        if (settings.current().autoRelease()) {
            release.getObject().release(rows.view(order.id()).orElseThrow());
        }
    }

    /** What they saw is kept; what its writer makes of it next is another version. */
    private void ended(OrderView order, OrderAct act, Decided decided) {
        var stored = lines.of(order.id());
        rows.move(order, OrderLookup.after(act, order), decided.reasonZh(), saving(decided));
        versions.keep(order, OrderSnapshot.of(order, stored), decided.reasonZh(), saving(decided));
        rows.nextVersion(order.id());
        budgets.release(Map.of(order.ref(), order.number()));
        callOffs.giveBack(order, stored);
        watch.left(List.of(order.id()));
        events.publishEvent(new OrderMoved(order.id()));
        record(
                switch (act) {
                    case REJECT -> "purchase-order-rejected";
                    case RETURN -> "purchase-order-returned";
                    default -> "purchase-order-withdrawn";
                },
                order,
                decided);
    }

    private void record(String act, OrderView order, Decided decided) {
        journal.record(
                Act.of(act, order.ref(), order.number(), Map.of("by", decided.by(), "reason", decided.reasonZh())));
    }

    private static Saving saving(Decided decided) {
        return new Saving(decided.by(), decided.at());
    }

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        return cards.of(documents);
    }

    @Override
    public PreviewFacts read(JsonNode facts) {
        return reader.read(facts);
    }
}
