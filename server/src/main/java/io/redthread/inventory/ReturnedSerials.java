package io.redthread.inventory;

import io.redthread.inventory.SerialRefusal.SerialNotOfOrder;
import io.redthread.inventory.domain.SerialCount;
import io.redthread.inventory.store.SerialList;
import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pieces with serial numbers that come back from their buyers, in the transaction of the return: taken in, judged, exchanged. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnedSerials {

    private final SerialRows rows;
    private final SerialList list;
    private final SerialSteps steps;
    private final Clock clock;

    ReturnedSerials(SerialRows rows, SerialList list, SerialSteps steps, Clock clock) {
        this.rows = rows;
        this.list = list;
        this.steps = steps;
        this.clock = clock;
    }

    /** Pieces come back; refused for a number nobody has seen, of other goods, sold with another order, or not sold. */
    public void came(
            Collection<SerialPiece> pieces, WarehouseId warehouse, SerialCause back, Optional<DocumentRef> order) {
        if (pieces.isEmpty()) {
            return;
        }
        SerialCount.requireOnce(pieces);
        var known = steps.known(pieces);
        order.ifPresent(sale -> requireSoldWith(sale, List.copyOf(known.values())));
        var now = clock.instant();
        var came = SerialSteps.moved(
                pieces,
                known,
                it -> it.state() == SerialState.SHIPPED,
                it -> it.in(SerialState.RETURNED, warehouse, Optional.of(back.document()), back.number(), now));
        rows.move(came);
        steps.happened(came, SerialAct.RETURNED, Optional.of(back), "");
    }

    /** Pieces are judged; refused for one that does not wait for that with this return. */
    public void judged(Collection<SerialVerdict> verdicts, SerialCause back) {
        if (verdicts.isEmpty()) {
            return;
        }
        var pieces = verdicts.stream().map(SerialVerdict::piece).toList();
        SerialCount.requireOnce(pieces);
        var known = verdicts.stream().collect(Collectors.toMap(SerialVerdict::piece, Function.identity()));
        Function<SerialView, SerialVerdict> verdict = it -> Objects.requireNonNull(known.get(it.piece()));
        var now = clock.instant();
        var settled = SerialSteps.moved(
                pieces,
                steps.known(pieces),
                it -> it.state() == SerialState.RETURNED && it.isOf(back.document()),
                it -> settled(it, verdict.apply(it).state(), back, now));
        rows.move(settled);
        steps.happened(
                settled,
                it -> verdict.apply(it).act(),
                Optional.of(back),
                it -> verdict.apply(it).note());
    }

    /** Another was sent for what came back. */
    public void exchanged(DocumentRef back, SerialCause order) {
        var pieces = rows.of(back, SerialAct.RETURNED);
        if (!pieces.isEmpty()) {
            steps.happened(List.copyOf(rows.lock(pieces).values()), SerialAct.EXCHANGED, Optional.of(order), "");
        }
    }

    /** The order of pieces that came with a return becomes known; refused where one was sold with another. */
    public void linked(DocumentRef back, DocumentRef order) {
        requireSoldWith(order, rows.lock(List.of(back), SerialState.RETURNED));
    }

    /** How many numbers of each goods came with a return and wait to be judged; held until the transaction ends. */
    public Map<Sku, Long> waiting(DocumentRef back) {
        return rows.lock(List.of(back), SerialState.RETURNED).stream()
                .collect(Collectors.groupingBy(SerialView::sku, Collectors.counting()));
    }

    /** The pieces that came with a return, whatever has become of them since. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<SerialWith> cameWith(DocumentRef back) {
        return list.with(back);
    }

    /** The pieces of an order that are with its buyer. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<SerialView> soldWith(DocumentRef order) {
        return list.soldWith(order);
    }

    /** The orders with which pieces of that number were sold that are with their buyers. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<DocumentRef> ordersOf(String number) {
        return rows.numbered(number).stream()
                .filter(it -> it.state() == SerialState.SHIPPED)
                .flatMap(it -> it.order().stream())
                .distinct()
                .toList();
    }

    private static SerialView settled(SerialView it, SerialState to, SerialCause back, Instant now) {
        var there = it.in(to, it.warehouse(), Optional.of(back.document()), back.number(), now);
        return to == SerialState.SHIPPED ? there : there.unsold();
    }

    private static void requireSoldWith(DocumentRef order, List<SerialView> pieces) {
        pieces.stream()
                .filter(it -> it.order().isPresent() && !it.order().get().equals(order))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused(new SerialNotOfOrder(it.sku(), it.number(), it.orderNumber()));
                });
    }
}
