package io.redthread.control;

import io.redthread.control.domain.LineFinding;
import io.redthread.control.domain.Noticed;
import io.redthread.control.domain.Splitting;
import io.redthread.control.domain.Splitting.Piece;
import io.redthread.control.store.ExaminationRows;
import io.redthread.control.store.FindingRows;
import io.redthread.control.store.LineComparisons;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderFacts;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Looks at submitted orders (检查新单): split, bought twice, dear. That is done beside the submission, within seconds, and at
 * the latest when somebody who decides opens the order; the statements of a batch do not grow with its size.
 */
@Service
public class Examination {

    private static final int BATCH = 500;
    private static final int FEW_BATCHES = 3;

    private final ExaminationRows rows;
    private final LineComparisons lines;
    private final FindingRows findings;
    private final OrderFacts facts;
    private final EarlierOrders earlier;
    private final ControlSettingDesk settings;
    private final Transactions transactions;
    private final Clock clock;

    Examination(
            ExaminationRows rows,
            LineComparisons lines,
            FindingRows findings,
            OrderFacts facts,
            EarlierOrders earlier,
            ControlSettingDesk settings,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.findings = findings;
        this.facts = facts;
        this.earlier = earlier;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at the oldest orders that nobody has looked at; answers how many. */
    public int next() {
        var looked = transactions.separately(() -> {
            rows.alone();
            return examine(rows.next(BATCH));
        });
        earlier.widen(looked.risen());
        return looked.orders();
    }

    /** Looks at these orders, where nobody has yet; at what came before them too, unless that is very much. */
    void now(Collection<PurchaseOrderId> orders) {
        var more = true;
        for (var i = 0; i < FEW_BATCHES && more; i++) {
            more = next() == BATCH;
        }
        var looked = transactions.separately(() -> {
            rows.alone();
            return examine(rows.fresh(orders));
        });
        earlier.widen(looked.risen());
    }

    private record Looked(int orders, Map<PurchaseOrderId, BigDecimal> risen) {}

    private Looked examine(List<PurchaseOrderId> orders) {
        if (orders.isEmpty()) {
            return new Looked(0, Map.of());
        }
        rows.keep(facts.of(orders), rows.days(orders));
        var now = settings.current();
        var noticed = new ArrayList<Noticed>();
        var windows = rows.windows(orders, now.windowDays(), now.lookbackDays());
        noticed.addAll(splits(windows, now));
        lines.twice(orders, now.duplicateDays(), now.lookbackDays())
                .forEach((line, others) -> noticed.add(LineFinding.twice(line, others, now.duplicateDays())));
        noticed.addAll(dear(orders, now));
        var moment = clock.instant();
        findings.keep(noticed, moment);
        findings.settle(orders, moment);
        rows.examined(orders);
        return new Looked(orders.size(), now.counting() ? Splitting.sums(windows.values()) : Map.of());
    }

    /** Of the families of an order, the one that weighs most. */
    private static List<Noticed> splits(Map<Piece, List<Piece>> windows, ControlSettings now) {
        var found = new LinkedHashMap<PurchaseOrderId, Noticed>();
        windows.forEach((piece, window) ->
                Splitting.look(piece, window, now).ifPresent(noticed -> found.putIfAbsent(piece.order(), noticed)));
        return List.copyOf(found.values());
    }

    private List<Noticed> dear(List<PurchaseOrderId> orders, ControlSettings now) {
        var suspects = lines.past(orders).entrySet().stream()
                .filter(it -> LineFinding.dear(it.getKey(), it.getValue(), List.of(), now)
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (suspects.isEmpty()) {
            return List.of();
        }
        var before = lines.before(
                suspects.keySet().stream().map(LineFinding.Line::order).collect(Collectors.toSet()));
        return suspects.entrySet().stream()
                .map(it ->
                        LineFinding.dear(it.getKey(), it.getValue(), before.getOrDefault(it.getKey(), List.of()), now))
                .flatMap(Optional::stream)
                .toList();
    }
}
