package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.inventory.domain.SerialCount;
import io.redthread.inventory.store.SerialList;
import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pieces with serial numbers on their way between warehouses: scanned when they leave and when they come; missing ones are told. */
@Component
class TransferredSerials {

    private final SerialRows rows;
    private final SerialList list;
    private final SerialSteps steps;
    private final Goods goods;
    private final Clock clock;

    TransferredSerials(SerialRows rows, SerialList list, SerialSteps steps, Goods goods, Clock clock) {
        this.rows = rows;
        this.list = list;
        this.steps = steps;
        this.goods = goods;
        this.clock = clock;
    }

    /** What of a transfer has numbers, and which went with it. */
    TransferNumbers of(SerialCause transfer, Collection<Sku> skus) {
        var kept = goods.facts(skus).values().stream()
                .filter(it -> it.serials() == SerialTracking.THROUGHOUT)
                .map(it -> it.sku())
                .sorted()
                .toList();
        return new TransferNumbers(kept, kept.isEmpty() ? List.of() : list.with(transfer.document()));
    }

    /** Pieces leave; refused where a number is missing, given twice, or of a piece that is not in that warehouse. */
    void sent(WarehouseId from, Map<Sku, BigDecimal> leaving, List<SerialPiece> given, SerialCause transfer) {
        SerialCount.require(leaving, given, goods.facts(leaving.keySet()), it -> it == SerialTracking.THROUGHOUT);
        if (given.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var gone = SerialSteps.moved(
                given,
                steps.known(given),
                it -> it.state() == SerialState.HERE && it.warehouse().equals(from),
                it -> it.in(SerialState.IN_TRANSIT, from, Optional.of(transfer.document()), transfer.number(), now));
        rows.move(gone);
        steps.happened(gone, SerialAct.SENT, Optional.of(transfer), "");
    }

    /** Pieces come in by number; those on the way that are not among them are missing, and answered. */
    List<SerialPiece> arrived(
            WarehouseId to, Map<Sku, BigDecimal> came, List<SerialPiece> given, SerialCause transfer) {
        var underway = rows.lock(List.of(transfer.document()), SerialState.IN_TRANSIT);
        SerialCount.require(of(came, underway), given, goods.facts(came.keySet()), it -> true);
        if (underway.isEmpty()) {
            return List.of();
        }
        var here = underway.stream().collect(Collectors.toMap(SerialView::piece, Function.identity()));
        given.stream().filter(it -> !here.containsKey(it)).findFirst().ifPresent(it -> {
            var other = steps.known(List.of(it)).get(it);
            throw SerialSteps.elsewhere(
                    it, other == null ? "unknown" : other.state().code());
        });
        var scanned = new HashSet<>(given);
        settle(underway, it -> scanned.contains(it.piece()), to, transfer);
        return underway.stream()
                .map(SerialView::piece)
                .filter(it -> !scanned.contains(it))
                .toList();
    }

    /** The numbers somebody named, and all on the way of goods that came whole. */
    List<SerialPiece> withWhole(DocumentRef transfer, Set<Sku> whole, List<SerialPiece> told) {
        var all = new ArrayList<>(told);
        rows.lock(List.of(transfer), SerialState.IN_TRANSIT).stream()
                .map(SerialView::piece)
                .filter(it -> whole.contains(it.sku()))
                .forEach(all::add);
        return all;
    }

    private void settle(List<SerialView> pieces, Predicate<SerialView> came, WarehouseId to, SerialCause transfer) {
        if (pieces.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var document = Optional.of(transfer.document());
        var settled = pieces.stream()
                .map(it -> came.test(it)
                        ? it.in(SerialState.HERE, to, document, transfer.number(), now)
                        : it.in(SerialState.WRITTEN_OFF, it.warehouse(), document, transfer.number(), now))
                .toList();
        rows.move(settled);
        steps.happened(
                settled,
                it -> it.state() == SerialState.HERE ? SerialAct.ARRIVED : SerialAct.MISSING,
                Optional.of(transfer),
                it -> "");
    }

    /** How many came of those goods of which pieces are on the way. */
    private static Map<Sku, BigDecimal> of(Map<Sku, BigDecimal> came, List<SerialView> underway) {
        return underway.stream()
                .map(SerialView::sku)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), it -> came.getOrDefault(it, BigDecimal.ZERO)));
    }
}
