package io.redthread.purchasing;

import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.parties.SupplierId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.SourcingRefusal.RequisitionChanged;
import io.redthread.purchasing.SourcingRefusal.RequisitionInState;
import io.redthread.purchasing.SourcingRefusal.RequisitionNotFound;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what people need (请购), and turns it into purchase orders. Buyers see all that is asked of them. */
@Service
@Transactional
public class Requisitions {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(2);

    private final RequisitionRows rows;
    private final Goods goods;
    private final Prices prices;
    private final PurchaseOrders orders;
    private final OrderLookup lookup;
    private final Visibility visibility;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    Requisitions(
            RequisitionRows rows,
            Goods goods,
            Prices prices,
            PurchaseOrders orders,
            OrderLookup lookup,
            Visibility visibility,
            IdBlocks ids,
            DocumentNumbers numbers,
            Tasks tasks,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.prices = prices;
        this.orders = orders;
        this.lookup = lookup;
        this.visibility = visibility;
        this.ids = ids;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes a draft for the current caller. */
    public RequisitionView write(RequisitionContent content) {
        var saving = lookup.saving();
        var view = new RequisitionView(
                new RequisitionId(ids.next("purchasing", "requisition_id")),
                numbers.next("PR"),
                RequisitionState.DRAFT,
                1,
                content.purpose(),
                content.department()
                        .or(() -> Optional.ofNullable(CurrentAccess.get().department())),
                saving.by(),
                content.wantedOn(),
                content.lines().size(),
                "",
                saving.at(),
                lines(content));
        rows.insert(view, saving);
        journal.record(Act.of("requisition-drafted", view.ref(), view.number(), content));
        return view;
    }

    /** Rewrites a draft that the caller saw in that revision. */
    public RequisitionView rewrite(RequisitionId id, int revision, RequisitionContent content) {
        var known = locked(id, revision, RequisitionState.DRAFT);
        rows.rewrite(
                known,
                new RequisitionView(
                        id,
                        known.number(),
                        known.state(),
                        known.revision(),
                        content.purpose(),
                        content.department().or(known::department),
                        known.requester(),
                        content.wantedOn(),
                        content.lines().size(),
                        "",
                        known.createdAt(),
                        lines(content)),
                lookup.saving());
        return view(id);
    }

    /** Hands it to the buyers. */
    public RequisitionView open(RequisitionId id, int revision) {
        var known = locked(id, revision, RequisitionState.DRAFT);
        rows.move(known, RequisitionState.OPEN, "", lookup.saving());
        var now = clock.instant();
        tasks.open(List.of(new NewTask(
                "requisition",
                known.ref(),
                known.number(),
                "处理请购:" + known.purpose(),
                "See to a requisition: " + known.purpose(),
                "/purchasing/requisitions/" + id.value(),
                Permission.PURCHASING_EDIT.code(),
                now,
                now.plus(ANSWER_WITHIN))));
        journal.record(Act.of("requisition-opened", known.ref(), known.number(), Map.of()));
        return view(id);
    }

    /** The buyers say no. */
    public RequisitionView refuse(RequisitionId id, int revision, String reason) {
        return ended(id, revision, RequisitionState.REFUSED, reason);
    }

    /** Who asked takes it back. */
    public RequisitionView cancel(RequisitionId id, int revision, String reason) {
        return ended(id, revision, RequisitionState.CANCELLED, reason);
    }

    /** Writes a draft order for what is left of it; prices come from agreements and history where there are any. */
    public OrderReceipt order(RequisitionId id, int revision, Optional<SupplierId> supplier, OrderBuyer buyer) {
        var known = locked(id, revision, RequisitionState.OPEN);
        var left =
                known.lines().stream().filter(line -> line.left().signum() > 0).toList();
        if (left.isEmpty()) {
            throw new Refused(new RequisitionInState(known.number(), RequisitionState.ORDERED));
        }
        var proposals = prices.before(
                new PurchaseOrderId(0),
                supplier,
                left.stream().map(RequisitionView.Line::sku).toList());
        var lines = new ArrayList<LineContent>(left.size());
        for (var line : left) {
            lines.add(orderLine(known, line, lines.size() + 1, Optional.ofNullable(proposals.get(line.sku()))));
        }
        var content = new OrderContent(
                supplier,
                known.department(),
                false,
                "",
                false,
                CompanyCurrency.CNY,
                known.wantedOn(),
                known.purpose(),
                lines);
        var receipt =
                orders.draft(List.of(new NewPurchaseOrder(content, buyer))).getFirst();
        rows.move(known, RequisitionState.ORDERED, "", lookup.saving());
        tasks.close(List.of(known.ref()));
        journal.record(Act.of("requisition-ordered", known.ref(), known.number(), Map.of("order", receipt.number())));
        return receipt;
    }

    /** One page: buyers see all, others what they may. */
    @Transactional(readOnly = true)
    public Page<RequisitionView> page(RequisitionFilter filter, PageQuery page) {
        return rows.page(filter, buys() ? new OrderScope.All() : visibility.mine(), page);
    }

    /** The one of that id with its lines. */
    @Transactional(readOnly = true)
    public RequisitionView view(RequisitionId id) {
        return rows.view(id).filter(this::sees).orElseThrow(() -> absent(id));
    }

    private static LineContent orderLine(
            RequisitionView known, RequisitionView.Line line, int lineNo, Optional<ProposedPrice> proposal) {
        var agreed = proposal.flatMap(ProposedPrice::agreed)
                .filter(it -> it.currency().equals("CNY"));
        var price = agreed.map(ProposedPrice.Agreed::price)
                .or(() -> proposal.flatMap(ProposedPrice::last).map(ProposedPrice.Last::price))
                .orElse(BigDecimal.ZERO);
        return new LineContent(
                lineNo,
                line.sku(),
                line.left(),
                Optional.of(line.quantity().uom()),
                price,
                agreed.map(ProposedPrice.Agreed::taxRate).orElse(BigDecimal.ZERO),
                known.wantedOn(),
                line.note(),
                agreed.map(ProposedPrice.Agreed::agreement),
                Optional.of(new LineSource(known.ref(), line.lineNo())));
    }

    private RequisitionView ended(RequisitionId id, int revision, RequisitionState to, String reason) {
        var known = locked(id, revision);
        if (known.state() != RequisitionState.OPEN
                && !(known.state() == RequisitionState.DRAFT && to == RequisitionState.CANCELLED)) {
            throw new Refused(new RequisitionInState(known.number(), known.state()));
        }
        rows.move(known, to, reason, lookup.saving());
        tasks.close(List.of(known.ref()));
        journal.record(Act.of("requisition-" + to.code(), known.ref(), known.number(), Map.of("reason", reason)));
        return view(id);
    }

    private RequisitionView locked(RequisitionId id, int revision, RequisitionState state) {
        var known = locked(id, revision);
        if (known.state() != state) {
            throw new Refused(new RequisitionInState(known.number(), known.state()));
        }
        return known;
    }

    private RequisitionView locked(RequisitionId id, int revision) {
        var known = rows.locked(id).filter(this::sees).orElseThrow(() -> absent(id));
        if (known.revision() != revision) {
            throw new Refused(new RequisitionChanged(known.number(), known.revision()));
        }
        return known;
    }

    private boolean sees(RequisitionView view) {
        return buys() || visibility.sees(view.requester(), view.department());
    }

    private static boolean buys() {
        return CurrentAccess.get().may(Permission.PURCHASING_EDIT);
    }

    private List<RequisitionView.Line> lines(RequisitionContent content) {
        var facts = goods.toBuy(
                content.lines().stream().map(RequisitionContent.Line::sku).collect(Collectors.toSet()));
        var lines = new ArrayList<RequisitionView.Line>(content.lines().size());
        for (var i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            if (!facts.containsKey(line.sku())) {
                throw InvalidInput.of("/lines/" + i + "/sku", line.sku(), "sku-unknown");
            }
            var item = Objects.requireNonNull(facts.get(line.sku()));
            if (!item.active()) {
                throw InvalidInput.of("/lines/" + i + "/sku", line.sku(), "sku-inactive");
            }
            lines.add(new RequisitionView.Line(
                    i + 1,
                    line.sku(),
                    item.name(),
                    new Quantity(line.quantity(), item.uom()),
                    BigDecimal.ZERO,
                    line.note()));
        }
        return lines;
    }

    private static Refused absent(RequisitionId id) {
        return new Refused(new RequisitionNotFound(Long.toString(id.value())));
    }
}
