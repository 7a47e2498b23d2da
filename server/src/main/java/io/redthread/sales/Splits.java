package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Money;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.process.BatchRun;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.Cases;
import io.redthread.process.NewCase;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.process.SplitOff;
import io.redthread.process.Standard;
import io.redthread.sales.OrderBatch.SplitOrder;
import io.redthread.sales.SalesOrder.NewPart;
import io.redthread.sales.domain.Split;
import io.redthread.sales.domain.SplitLines;
import io.redthread.sales.store.OrderAmendments;
import io.redthread.sales.store.OrderAmendments.Amended;
import io.redthread.sales.store.OrderStore;
import io.redthread.sales.store.OrderStore.Key;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Splits orders whose stock is only partly there (拆单): the order keeps what goes now, the rest becomes a back order that
 * stands at allocation, because payment, address, goods and review hold for it as they did for the whole.
 */
@Component
class Splits {

    /** Result of the nodes that a back order passed with its order. */
    static final String RESULT = "split-off";

    private final OrderStore store;
    private final OrderAmendments amendments;
    private final Cases cases;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Journal journal;
    private final Clock clock;

    Splits(
            OrderStore store,
            OrderAmendments amendments,
            Cases cases,
            IdBlocks ids,
            DocumentNumbers numbers,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.amendments = amendments;
        this.cases = cases;
        this.ids = ids;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes the splits of a batch whose orders are in the database: the same few statements however many they are. */
    void write(BatchRun run, List<SplitOrder> wanted) {
        var splits = splits(wanted, run.at());
        amendments.amend(splits.stream().map(Splits::amended).toList(), run.at(), run.actor());
        journal.record(splits.stream().map(Splits::act).toList());
        var standards = run.cases().stream()
                .collect(Collectors.toMap(it -> new OrderId(it.id().value()), it -> it.standard()));
        splits.stream()
                .collect(Collectors.groupingBy(it -> standard(it, standards)))
                .forEach((standard, its) -> open(its, standard));
    }

    /**
     * Splits one order by hand. The caller holds its case and has sent it back to the node from which both go on; answers the
     * part.
     */
    SalesOrder byHand(SalesOrder whole, SplitLines lines, NodeCode from) {
        var now = clock.instant();
        var last = store.lastParts(Set.of(key(whole))).get(key(whole));
        var split = split(whole, lines, java.util.Objects.requireNonNull(last) + 1, now);
        amendments.amend(List.of(amended(split)), now, Callers.current().username());
        journal.record(List.of(act(split)));
        var rest = split.rest();
        var its = new CaseId(rest.id().value());
        var standard =
                cases.read(List.of(new CaseId(whole.id().value()))).getFirst().standard();
        cases.openSplitOff(
                List.of(newCase(split, standard)),
                new SplitOff(from, RESULT, new Outcome.Waits(RESULT, Optional.empty(), Optional.empty())),
                run -> run.share(OrderBatch.class, new OrderBatch(List.of(rest), new KeptDecisions())));
        cases.retry(List.of(its), EnumSet.of(CaseState.WAITING));
        return rest;
    }

    private static Amended amended(Split split) {
        return new Amended(split.whole(), split.now());
    }

    private static Standard standard(Split split, Map<OrderId, Standard> standards) {
        return java.util.Objects.requireNonNull(standards.get(split.whole().id()));
    }

    private void open(List<Split> splits, Standard standard) {
        var rests = splits.stream().map(Split::rest).toList();
        var waits = new Outcome.Waits(
                BackOrders.WAITS_FOR,
                Optional.of(rests.getFirst().acceptedAt().plus(BackOrders.WAIT)),
                Optional.empty());
        cases.openSplitOff(
                splits.stream().map(it -> newCase(it, standard)).toList(),
                new SplitOff(NodeCode.ALLOCATION, RESULT, waits),
                run -> run.share(OrderBatch.class, new OrderBatch(rests, new KeptDecisions())));
    }

    private static NewCase newCase(Split split, Standard standard) {
        var rest = split.rest();
        return new NewCase(
                new CaseId(rest.id().value()),
                rest.number(),
                rest.shop().value(),
                split.whole().acceptedAt(),
                rest.acceptedAt(),
                standard);
    }

    private List<Split> splits(List<SplitOrder> wanted, Instant now) {
        var last = new HashMap<>(
                store.lastParts(wanted.stream().map(it -> key(it.order())).collect(Collectors.toSet())));
        return wanted.stream()
                .map(it -> split(it.order(), it.lines(), last.merge(key(it.order()), 1, Integer::sum), now))
                .toList();
    }

    private Split split(SalesOrder whole, SplitLines lines, int part, Instant at) {
        var amount = Money.rounded(SplitLines.amount(lines.now()), whole.total().currency());
        var inCompany = amount.amount().multiply(whole.exchangeRate()).setScale(2, RoundingMode.HALF_UP);
        var now = whole.reduced(lines.now(), amount, inCompany);
        var its = new NewPart(new OrderId(ids.next("sales", "sales_order_id")), numbers.next("SO"), part, at);
        return new Split(whole, now, whole.rest(its, now, lines.rest()));
    }

    private static Act act(Split split) {
        return new Act(
                "order-split",
                Cases.document(new CaseId(split.whole().id().value())),
                split.whole().number(),
                OrderRevisions.Revision.of(split.whole()),
                new Parted(OrderRevisions.Revision.of(split.now()), split.rest().number()),
                null);
    }

    private static Key key(SalesOrder order) {
        return new Key(order.shop(), order.platformNumber());
    }

    /** What the journal keeps of a split: what is left, and the number of the back order. */
    record Parted(OrderRevisions.Revision now, String backOrder) {}
}
