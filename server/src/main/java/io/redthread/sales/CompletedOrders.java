package io.redthread.sales;

import io.redthread.kernel.CompanyDay;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.process.CaseId;
import io.redthread.process.CompletedCase;
import io.redthread.process.CompletedCase.Mended;
import io.redthread.process.CompletedCases;
import io.redthread.process.ExceptionTypes;
import io.redthread.process.NewException;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import io.redthread.sales.CompletedOrder.Trouble;
import io.redthread.sales.store.OrderStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over orders that an earlier system completed (历史订单), so that reports, threads and boards reach back behind the
 * first day. Their goods left before the ledger began: no stock moves. Some statements for each of their days, however
 * many they are; nobody is told.
 */
@Service
public class CompletedOrders {

    private final OrderDraft drafts;
    private final OrderStore store;
    private final CompletedCases cases;
    private final Standards standards;
    private final ExceptionTypes types;
    private final DocumentNumbers numbers;

    CompletedOrders(
            OrderDraft drafts,
            OrderStore store,
            CompletedCases cases,
            Standards standards,
            ExceptionTypes types,
            DocumentNumbers numbers) {
        this.drafts = drafts;
        this.store = store;
        this.cases = cases;
        this.standards = standards;
        this.types = types;
        this.numbers = numbers;
    }

    /** Loads them; each must be unknown. Answers their ids in the same order. */
    @Transactional
    public List<OrderId> load(List<CompletedOrder> completed) {
        var made = new LinkedHashMap<CompletedOrder, SalesOrder>();
        var days = completed.stream()
                .collect(Collectors.groupingBy(
                        it -> CompanyDay.of(it.cameAt()), LinkedHashMap::new, Collectors.toList()));
        days.forEach((day, orders) -> {
            var drafted = drafts.of(numbered(orders), Map.of());
            var given = numbers.of(day, "SO", orders.size());
            for (var i = 0; i < orders.size(); i++) {
                var draft = Objects.requireNonNull(drafted.get(i));
                made.put(
                        orders.get(i),
                        draft.completed(given.get(i), orders.get(i).cameAt()));
            }
        });
        var opened = new ArrayList<CompletedCase>(made.size());
        var placed = new ArrayList<OrderStore.Placed>(made.size());
        made.forEach((it, order) -> {
            var standard = standards.published(order.scenario());
            opened.add(opened(it, order, standard));
            placed.add(placed(it, order, standard));
        });
        store.insert(List.copyOf(made.values()), placed);
        cases.load(opened);
        return made.values().stream().map(SalesOrder::id).toList();
    }

    private static Map<Integer, NewOrder> numbered(List<CompletedOrder> orders) {
        var numbered = new LinkedHashMap<Integer, NewOrder>();
        orders.forEach(it -> numbered.put(numbered.size(), it.order()));
        return numbered;
    }

    private static OrderStore.Placed placed(CompletedOrder it, SalesOrder order, Standard standard) {
        var last = it.passed().getLast();
        var node = standard.at(last.last());
        return new OrderStore.Placed(
                order.id(),
                OrderStatus.COMPLETED,
                node.code().value(),
                last.enteredAt().plus(node.limit()),
                Optional.of(it.warehouse()));
    }

    private CompletedCase opened(CompletedOrder it, SalesOrder order, Standard standard) {
        return new CompletedCase(
                new CaseId(order.id().value()),
                order.number(),
                order.shop().value(),
                standard,
                it.cameAt(),
                it.passed(),
                mended(it.troubles(), order, standard));
    }

    private List<Mended> mended(Collection<Trouble> troubles, SalesOrder order, Standard standard) {
        return troubles.stream()
                .map(it -> {
                    var type = types.of(it.type());
                    return new Mended(
                            new NewException(
                                    new CaseId(order.id().value()),
                                    order.number(),
                                    order.shop().value(),
                                    it.type(),
                                    standard.at(it.position()).code(),
                                    it.detailZh(),
                                    it.detailEn(),
                                    type.ownerDepartment(),
                                    it.openedAt(),
                                    it.openedAt().plus(type.limit()),
                                    it.openedAt().plus(type.limit()),
                                    null),
                            it.how(),
                            it.handedOverAt(),
                            it.handedOverBy(),
                            it.resolvedAt(),
                            it.resolvedBy());
                })
                .toList();
    }
}
