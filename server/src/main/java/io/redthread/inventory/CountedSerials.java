package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.inventory.SerialRefusal.SerialTwice;
import io.redthread.inventory.domain.SerialCount;
import io.redthread.inventory.store.SerialCountRows;
import io.redthread.inventory.store.SerialList;
import io.redthread.inventory.store.SerialRows;
import io.redthread.inventory.store.StockCountLineRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Serial numbers of what is counted: who counts scans them, or types a quantity and the differences in numbers are listed. Once
 * the count is posted, pieces that were found are here, and numbers nobody saw are gone as far as the books lack pieces.
 */
@Component
class CountedSerials {

    private static final Set<SerialState> FINDABLE = EnumSet.of(SerialState.HERE, SerialState.WRITTEN_OFF);

    private final SerialRows rows;
    private final SerialList list;
    private final SerialCountRows counts;
    private final StockCountLineRows lines;
    private final SerialSteps steps;
    private final Goods goods;
    private final Journal journal;
    private final Clock clock;

    CountedSerials(
            SerialRows rows,
            SerialList list,
            SerialCountRows counts,
            StockCountLineRows lines,
            SerialSteps steps,
            Goods goods,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.list = list;
        this.counts = counts;
        this.lines = lines;
        this.steps = steps;
        this.goods = goods;
        this.journal = journal;
        this.clock = clock;
    }

    /** Numbers were scanned in bins; refused for one that is in a parcel, with a buyer or on its way, or was seen in another bin. */
    void seen(StockCountView count, List<Counted> counted, Instant now) {
        var scanned = counted.stream().filter(it -> !it.serials().isEmpty()).toList();
        if (scanned.isEmpty()) {
            return;
        }
        var pieces = scanned.stream().flatMap(CountedSerials::pieces).toList();
        require(scanned, pieces);
        var bins = bins(scanned);
        counts.seen(count.ref()).stream()
                .filter(it -> bins.containsKey(it.serial().piece()))
                .filter(it -> !it.bin().equals(bins.get(it.serial().piece())))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refused(
                            new SerialTwice(it.serial().sku(), it.serial().number()));
                });
        var known = rows.lock(pieces);
        var all = new ArrayList<>(SerialSteps.moved(pieces, known, it -> FINDABLE.contains(it.state()), it -> it));
        var fresh = pieces.stream()
                .filter(it -> !known.containsKey(it))
                .map(it -> steps.fresh(it, count.warehouse())
                        .in(SerialState.WRITTEN_OFF, count.warehouse(), Optional.empty(), "", now))
                .toList();
        steps.write(fresh);
        all.addAll(fresh);
        var codes = counts.codes(bins.values());
        rows.happened(all, it -> event(SerialAct.COUNTED, count, codes.getOrDefault(bins.get(it.piece()), ""), now));
    }

    /** The count is posted. */
    void settle(StockCountView count) {
        var kept = kept(count);
        if (kept.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var there = Optional.of(count.ref());
        var seen = pieces(counts.seen(count.ref()));
        var found = rows.lock(seen).values().stream()
                .filter(it -> FINDABLE.contains(it.state()) && !it.isIn(count.warehouse()))
                .map(it -> it.in(SerialState.HERE, count.warehouse(), there, count.number(), now)
                        .unsold())
                .toList();
        move(found, SerialAct.FOUND, count, now);
        var missing = missing(count, kept, Set.copyOf(seen)).stream()
                .map(it -> it.in(SerialState.WRITTEN_OFF, it.warehouse(), there, count.number(), now))
                .toList();
        move(missing, SerialAct.MISSING, count, now);
        if (!found.isEmpty() || !missing.isEmpty()) {
            journal.record(Act.of(
                    "serials-settled",
                    count.ref(),
                    count.number(),
                    Map.of("found", numbers(found), "missing", numbers(missing))));
        }
    }

    /** What of a count has numbers, which were seen, and which nobody saw. */
    StockCountNumbers of(StockCountView count) {
        var kept = kept(count);
        if (kept.isEmpty()) {
            return new StockCountNumbers(List.of(), List.of(), List.of(), List.of());
        }
        var seen = Set.copyOf(pieces(counts.seen(count.ref())));
        var pieces = list.with(count.ref()).stream()
                .filter(it -> it.act() != SerialAct.COUNTED
                        || seen.contains(it.serial().piece()))
                .toList();
        var over = count.state() == StockCountState.POSTED || count.state() == StockCountState.CANCELLED;
        var hidden = count.blind() && count.state() == StockCountState.COUNTING;
        return new StockCountNumbers(
                kept,
                pieces,
                over || hidden
                        ? List.of()
                        : counts.here(count, kept, false).stream()
                                .filter(it -> !seen.contains(it.piece()))
                                .toList(),
                over || count.state() == StockCountState.COUNTING ? List.of() : swaps(count));
    }

    /** Numbers that change places once the count is posted: as many new ones as others are gone, or more. */
    List<SerialSwap> swaps(StockCountView count) {
        var kept = kept(count);
        if (kept.isEmpty()) {
            return List.of();
        }
        var scanned = counts.seen(count.ref()).stream()
                .map(SerialCountRows.Seen::serial)
                .toList();
        var seen = scanned.stream().map(SerialView::piece).collect(Collectors.toSet());
        var fresh = scanned.stream()
                .filter(it -> !it.isIn(count.warehouse()))
                .collect(Collectors.groupingBy(SerialView::sku));
        var more = more(count, kept);
        lines.unposted(count.id())
                .forEach(it -> more.computeIfPresent(it.sku(), (sku, had) -> had.subtract(it.difference())));
        return counts.here(count, kept, false).stream()
                .filter(it -> !seen.contains(it.piece()) && fresh.containsKey(it.sku()))
                .collect(Collectors.groupingBy(SerialView::sku, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(it -> more.getOrDefault(it.getKey(), BigDecimal.ZERO)
                                .add(BigDecimal.valueOf(fresh.getOrDefault(it.getKey(), List.of())
                                        .size()))
                                .compareTo(BigDecimal.valueOf(it.getValue().size()))
                        >= 0)
                .map(it -> new SerialSwap(
                        it.getKey(), numbers(it.getValue()), numbers(fresh.getOrDefault(it.getKey(), List.of()))))
                .toList();
    }

    /** How many more numbers than pieces in the books there are in the warehouse. */
    private Map<Sku, BigDecimal> more(StockCountView count, List<Sku> kept) {
        var more = new HashMap<Sku, BigDecimal>();
        kept.forEach(sku -> more.put(sku, BigDecimal.ZERO));
        list.gaps(kept).stream()
                .filter(it -> it.warehouse().equals(count.warehouse()))
                .forEach(it ->
                        more.put(it.sku(), BigDecimal.valueOf(it.numbers()).subtract(it.onHand())));
        return more;
    }

    /** Numbers nobody saw of goods of which there are so many more than pieces in the books. */
    private List<SerialView> missing(StockCountView count, List<Sku> kept, Set<SerialPiece> seen) {
        var more = more(count, kept);
        return counts.here(count, kept, true).stream()
                .filter(it -> !seen.contains(it.piece()))
                .collect(Collectors.groupingBy(SerialView::sku))
                .entrySet()
                .stream()
                .filter(it -> more.getOrDefault(it.getKey(), BigDecimal.ZERO)
                                .compareTo(BigDecimal.valueOf(it.getValue().size()))
                        >= 0)
                .flatMap(it -> it.getValue().stream())
                .toList();
    }

    private void require(List<Counted> scanned, List<SerialPiece> pieces) {
        var amounts = scanned.stream().collect(Collectors.toMap(Counted::sku, Counted::amount, BigDecimal::add));
        SerialCount.require(amounts, pieces, goods.facts(amounts.keySet()), it -> it == SerialTracking.THROUGHOUT);
    }

    private List<Sku> kept(StockCountView count) {
        var throughout = goods.withSerials(SerialTracking.THROUGHOUT);
        return throughout.isEmpty() ? List.of() : counts.among(count.id(), throughout);
    }

    private void move(List<SerialView> moved, SerialAct act, StockCountView count, Instant now) {
        if (!moved.isEmpty()) {
            rows.move(moved);
            rows.happened(moved, it -> event(act, count, "", now));
        }
    }

    private static SerialEvent event(SerialAct act, StockCountView count, String note, Instant now) {
        return new SerialEvent(
                act,
                count.warehouse(),
                Optional.of(count.ref()),
                count.number(),
                note,
                Optional.empty(),
                now,
                Callers.current().username());
    }

    private static Stream<SerialPiece> pieces(Counted one) {
        return one.serials().stream().map(number -> new SerialPiece(one.sku(), number));
    }

    private static List<SerialPiece> pieces(Collection<SerialCountRows.Seen> seen) {
        return seen.stream().map(it -> it.serial().piece()).toList();
    }

    private static Map<SerialPiece, LocationId> bins(List<Counted> scanned) {
        return scanned.stream()
                .flatMap(one -> pieces(one).map(piece -> Map.entry(piece, one.bin())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> numbers(List<SerialView> pieces) {
        return pieces.stream().map(SerialView::number).toList();
    }
}
