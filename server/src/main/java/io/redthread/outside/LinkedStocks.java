package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.outside.LinkRefusal.GoodsNotLinked;
import io.redthread.outside.NewDifference.Goods;
import io.redthread.outside.OutsideRefusal.SnapshotOutdated;
import io.redthread.outside.store.DifferenceRows;
import io.redthread.outside.store.LinkRows;
import io.redthread.outside.store.SnapshotRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes over how much of linked goods a partner has: the books follow what it says. Where more is promised than it has left,
 * the promise stays and the rest is a difference, for somebody to clear up.
 */
@Component
class LinkedStocks {

    /** What stands in the ledger behind such a movement. */
    static final String DOCUMENT = "linked-stock";

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final LinkRows links;
    private final LinkedShelves shelves;
    private final SnapshotRows rows;
    private final Snapshots snapshots;
    private final DifferenceRows differences;
    private final Clock clock;

    LinkedStocks(
            LinkRows links,
            LinkedShelves shelves,
            SnapshotRows rows,
            Snapshots snapshots,
            DifferenceRows differences,
            Clock clock) {
        this.links = links;
        this.shelves = shelves;
        this.rows = rows;
        this.snapshots = snapshots;
        this.differences = differences;
        this.clock = clock;
    }

    /** Takes a message over, all of it or nothing; answers of how many goods more is promised than is there. */
    int take(LinkedStock said) {
        var now = clock.instant();
        if (said.at().isAfter(now.plus(AHEAD))) {
            throw InvalidInput.of("/at", said.at(), "snapshot-in-the-future");
        }
        var at = said.at().isAfter(now) ? now : said.at();
        var theirs = meant(said, links.lockLinked(said.warehouse()));
        links.told(theirs, at, said.number());
        var linked = goods(said.warehouse(), theirs.keySet());
        var looked = shelves.look(said.warehouse(), linked);
        var lines = lines(looked);
        var report = report(said, lines);
        var earlier = differences.lockSnapshots(said.warehouse());
        var id = rows.insert(report, lines, now);
        shelves.level(said.warehouse(), looked, new DocumentRef(DOCUMENT, id));
        snapshots.follow(report, lines, earlier, now);
        snapshots.answered(said.enquiry(), now);
        return (int) lines.stream().filter(SnapshotRows.Line::differs).count();
    }

    /** What is said of which link; what a whole message does not name is none. */
    private static Map<LinkId, BigDecimal> meant(LinkedStock said, List<LinkedGoods> linked) {
        var byCode = linked.stream().collect(Collectors.toMap(it -> it.content().code(), Function.identity()));
        var unknown = said.lines().stream()
                .map(LinkedStock.Line::code)
                .filter(it -> !byCode.containsKey(it))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(new GoodsNotLinked(unknown.getFirst(), unknown.size() - 1));
        }
        var theirs = new LinkedHashMap<LinkId, BigDecimal>();
        if (said.whole()) {
            linked.forEach(it -> theirs.put(it.id(), BigDecimal.ZERO));
        }
        said.lines()
                .forEach(it ->
                        theirs.put(Objects.requireNonNull(byCode.get(it.code())).id(), it.quantity()));
        linked.stream()
                .filter(it -> theirs.containsKey(it.id()))
                .flatMap(it -> Optional.ofNullable(it.told()).stream())
                .map(LinkedGoods.Told::at)
                .filter(known -> known.isAfter(said.at()))
                .findFirst()
                .ifPresent(known -> {
                    throw new Refused(
                            new SnapshotOutdated(Long.toString(said.warehouse().value()), known));
                });
        return theirs;
    }

    private Map<Sku, LinkedGoods> goods(WarehouseId warehouse, java.util.Set<LinkId> some) {
        return links.lock(some).stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .collect(Collectors.toMap(LinkedGoods::sku, Function.identity()));
    }

    private static List<SnapshotRows.Line> lines(Map<Sku, LinkedShelves.Shelf> looked) {
        return new TreeMap<>(looked)
                .entrySet().stream()
                        .map(it -> new SnapshotRows.Line(
                                new Goods(it.getKey(), ""),
                                it.getValue().offered(),
                                it.getValue().wanted()))
                        .toList();
    }

    private static StockReport report(LinkedStock said, List<SnapshotRows.Line> lines) {
        return new StockReport(
                said.number(),
                said.warehouse(),
                said.at(),
                said.whole(),
                said.enquiry(),
                lines.stream()
                        .map(it -> new Report.Goods(it.goods().sku(), "", Optional.empty(), it.quantity()))
                        .toList());
    }
}
