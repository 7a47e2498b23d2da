package io.redthread.purchasing;

import io.redthread.approval.Approvals;
import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonNames;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.store.RequisitionRows;
import io.redthread.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what people need (请购). Who asks writes; {@link RequisitionSubmission} has it decided on. */
@Service
@Transactional
public class Requisitions {

    private final RequisitionRows rows;
    private final RequisitionLookup lookup;
    private final RequisitionEstimates estimates;
    private final Goods goods;
    private final PersonNames names;
    private final OrderLookup orders;
    private final Approvals approvals;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Tasks tasks;
    private final Journal journal;

    Requisitions(
            RequisitionRows rows,
            RequisitionLookup lookup,
            RequisitionEstimates estimates,
            Goods goods,
            PersonNames names,
            OrderLookup orders,
            Approvals approvals,
            IdBlocks ids,
            DocumentNumbers numbers,
            Tasks tasks,
            Journal journal) {
        this.rows = rows;
        this.lookup = lookup;
        this.estimates = estimates;
        this.goods = goods;
        this.names = names;
        this.orders = orders;
        this.approvals = approvals;
        this.ids = ids;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** Writes a draft for the current caller. */
    public RequisitionView write(RequisitionContent content) {
        var saving = orders.saving();
        var view = view(
                new Begun(
                        new RequisitionId(ids.next("purchasing", "requisition_id")),
                        numbers.next("PR"),
                        RequisitionState.DRAFT,
                        1,
                        saving.by(),
                        saving.at()),
                content,
                Optional.ofNullable(CurrentAccess.get().department()));
        rows.insert(view, saving);
        journal.record(Act.of("requisition-drafted", view.ref(), view.number(), content));
        return view(view.id());
    }

    /** Rewrites one that its writer saw in that revision and that nobody decides on. */
    public RequisitionView rewrite(RequisitionId id, int revision, RequisitionContent content) {
        var known = lookup.own(id, revision, RequisitionState.EDITABLE);
        var begun =
                new Begun(id, known.number(), known.state(), known.revision(), known.requester(), known.createdAt());
        rows.rewrite(known, view(begun, content, known.department()), orders.saving());
        return view(id);
    }

    /** The buyers say no to one that was approved. */
    public RequisitionView refuse(RequisitionId id, int revision, String reason) {
        return ended(
                lookup.locked(id, revision, EnumSet.of(RequisitionState.APPROVED)), RequisitionState.REFUSED, reason);
    }

    /** Who asked takes it back for good. Those who decide lock the approval before the requisition: so does this. */
    public RequisitionView cancel(RequisitionId id, int revision, String reason) {
        RequisitionLookup.in(RequisitionLookup.own(view(id)), RequisitionState.CANCELLABLE);
        approvals.cancelled(RequisitionView.ref(id));
        return ended(lookup.own(id, revision, RequisitionState.CANCELLABLE), RequisitionState.CANCELLED, reason);
    }

    /** One page: buyers see all, others what they may. */
    @Transactional(readOnly = true)
    public Page<RequisitionView> page(RequisitionFilter filter, PageQuery page) {
        var found = rows.page(filter, lookup.scope(), page);
        var known =
                names.of(found.items().stream().map(RequisitionView::requester).collect(Collectors.toSet()));
        return found.map(view -> view.named(known));
    }

    /** The one of that id with its lines. */
    @Transactional(readOnly = true)
    public RequisitionView view(RequisitionId id) {
        return lookup.view(id);
    }

    private RequisitionView ended(RequisitionView known, RequisitionState to, String reason) {
        rows.move(known, to, reason, orders.saving());
        tasks.close(List.of(known.ref()));
        journal.record(Act.of("requisition-" + to.code(), known.ref(), known.number(), Map.of("reason", reason)));
        return view(known.id());
    }

    /** What stays of a requisition however its content changes. */
    private record Begun(
            RequisitionId id, String number, RequisitionState state, int revision, String requester, Instant at) {}

    private RequisitionView view(Begun begun, RequisitionContent content, Optional<DepartmentId> department) {
        var lines = estimates.priced(lines(content));
        return new RequisitionView(
                begun.id(),
                begun.number(),
                begun.state(),
                begun.revision(),
                content.purpose(),
                content.department().or(() -> department),
                begun.requester(),
                "",
                content.wantedOn(),
                lines.size(),
                RequisitionEstimates.amount(lines),
                "",
                begun.at(),
                lines);
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
                    line.note(),
                    line.price(),
                    line.price().isPresent()));
        }
        return lines;
    }
}
