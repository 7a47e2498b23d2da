package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.SerialRefusal.SerialLeftInside;
import io.redthread.inventory.SerialRefusal.SerialOfPart;
import io.redthread.inventory.domain.PartShares;
import io.redthread.inventory.domain.SerialCount;
import io.redthread.inventory.store.SerialList;
import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Serial numbers of what is put together and taken apart (组装序列号, X55): parts go into the piece they were scanned for, and come
 * out of it again. Whatever is inside another piece is nowhere else.
 */
@Component
class AssembledSerials {

    private final SerialRows rows;
    private final SerialList list;
    private final SerialSteps steps;
    private final Goods goods;
    private final Clock clock;

    AssembledSerials(SerialRows rows, SerialList list, SerialSteps steps, Goods goods, Clock clock) {
        this.rows = rows;
        this.list = list;
        this.steps = steps;
        this.goods = goods;
        this.clock = clock;
    }

    /** What of an order has numbers, and which were reported on it. */
    AssemblyNumbers of(AssemblyOrder order, AssemblyRecipe recipe) {
        var skus = Stream.concat(
                        Stream.of(recipe.product()),
                        recipe.components().stream().map(AssemblyRecipe.Component::sku))
                .toList();
        var facts = goods.facts(skus);
        var kept = skus.stream().filter(it -> kept(facts, it)).toList();
        return new AssemblyNumbers(
                kept, bears(recipe, facts), kept.isEmpty() ? List.of() : list.with(order.document()));
    }

    /** Work was reported; refused where a number is missing, given twice, or of a piece that is not there. */
    void reported(AssemblyWork work, Map<Sku, SkuFacts> facts) {
        var report = work.report();
        for (var broken : List.of(false, true)) {
            SerialCount.require(
                    report.sums(broken), report.numbered(broken), facts, it -> it == SerialTracking.THROUGHOUT);
        }
        SerialCount.requireOnce(work.parts().toList());
        if (work.order().kind() == AssemblyKind.ASSEMBLY) {
            assembled(work, facts);
        } else {
            takenApart(work, facts);
        }
    }

    private void assembled(AssemblyWork work, Map<Sku, SkuFacts> facts) {
        var wanted = made(work, facts);
        var parts = work.parts().toList();
        var known = rows.lock(Stream.concat(wanted.stream(), parts.stream()).toList());
        steps.requireAll(parts, known);
        var products = products(wanted, known, work);
        var now = clock.instant();
        var into = shares(work);
        var moved = SerialSteps.moved(parts, known, it -> it.isIn(work.order().warehouse()), it -> {
            var share = into.get(it.piece());
            return share == null || share >= work.report().made().intValue()
                    ? work.gone(it, now)
                    : it.builtInto(
                            work.order().product(),
                            products.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(products.get(share).id()),
                            work.cause(),
                            now);
        });
        var byId = products.stream().collect(Collectors.toMap(SerialView::id, Function.identity()));
        move(work, moved, it -> it.within().flatMap(id -> Optional.ofNullable(byId.get(id))));
    }

    private void takenApart(AssemblyWork work, Map<Sku, SkuFacts> facts) {
        var order = work.order();
        var wanted = counted(work, facts, work.report().serials());
        var parts = work.parts().toList();
        var known = rows.lock(Stream.concat(wanted.stream(), parts.stream()).toList());
        steps.requireAll(wanted, known);
        var now = clock.instant();
        var wholes = SerialSteps.moved(wanted, known, it -> it.isIn(order.warehouse()), it -> work.gone(it, now));
        var byId = wholes.stream().collect(Collectors.toMap(SerialView::id, Function.identity()));
        var named = Set.copyOf(parts);
        rows.inside(byId.keySet()).stream()
                .filter(it -> !named.contains(it.piece()))
                .findFirst()
                .ifPresent(it -> {
                    var whole = Objects.requireNonNull(byId.get(it.within().orElseThrow()));
                    throw new Refused(new SerialLeftInside(it.sku(), it.number(), whole.number()));
                });
        var broken = Set.copyOf(work.report().numbered(true));
        SerialSteps.Move out = it -> broken.contains(it.piece())
                ? work.gone(it, now)
                : it.in(SerialState.HERE, order.warehouse(), Optional.of(order.document()), order.number(), now)
                        .unsold();
        var fresh = parts.stream()
                .filter(it -> !known.containsKey(it))
                .map(it -> out.of(steps.fresh(it, order.warehouse())))
                .toList();
        var back = SerialSteps.moved(parts, known, it -> comesOut(it, order, byId), out);
        steps.write(fresh);
        move(
                work,
                back,
                it -> Optional.ofNullable(known.get(it.piece()))
                        .flatMap(SerialView::within)
                        .flatMap(id -> Optional.ofNullable(byId.get(id))));
        happened(work, fresh, it -> Optional.empty());
        rows.move(wholes);
        steps.happened(wholes, SerialAct.TAKEN_APART, Optional.of(work.cause()), "");
    }

    /** Out of one of these pieces, or of one without a number; or it is a number nobody had. */
    private static boolean comesOut(SerialView it, AssemblyOrder order, Map<SerialId, SerialView> wholes) {
        return it.state() == SerialState.WRITTEN_OFF
                || it.builtInto().filter(order.product()::equals).isPresent()
                        && it.within().map(wholes::containsKey).orElse(true);
    }

    /** The numbers of what is made: given, those of the part the recipe names, or numbered after the order. */
    private static List<SerialPiece> made(AssemblyWork work, Map<Sku, SkuFacts> facts) {
        var report = work.report();
        var product = work.order().product();
        var given = report.serials();
        if (!kept(facts, product) || report.made().signum() == 0) {
            return counted(work, facts, given);
        }
        var bears = bears(work.recipe(), facts);
        if (bears.isPresent()) {
            if (!given.isEmpty()) {
                throw new Refused(new SerialOfPart(product, bears.get()));
            }
            return counted(
                    work,
                    facts,
                    report.numbered(false).stream()
                            .filter(it -> it.sku().equals(bears.get()))
                            .limit(report.made().longValue())
                            .map(SerialPiece::number)
                            .toList());
        }
        return counted(
                work,
                facts,
                given.isEmpty()
                        ? IntStream.rangeClosed(1, report.made().intValue())
                                .mapToObj(it -> AssemblyLots.nameOf(work.order(), work.reportNo()) + "-" + it)
                                .toList()
                        : given);
    }

    private static List<SerialPiece> counted(AssemblyWork work, Map<Sku, SkuFacts> facts, List<String> numbers) {
        var product = work.order().product();
        var pieces = numbers.stream().map(it -> new SerialPiece(product, it)).toList();
        SerialCount.require(
                Map.of(product, work.report().made()), pieces, facts, it -> it == SerialTracking.THROUGHOUT);
        return pieces;
    }

    /** The pieces made, in their order; refused for a number that another piece has. */
    private List<SerialView> products(List<SerialPiece> wanted, Map<SerialPiece, SerialView> known, AssemblyWork work) {
        var order = work.order();
        var now = clock.instant();
        SerialSteps.Move here =
                it -> it.in(SerialState.HERE, order.warehouse(), Optional.of(order.document()), order.number(), now)
                        .unsold();
        var again = SerialSteps.moved(wanted, known, it -> it.state() == SerialState.WRITTEN_OFF, here);
        var fresh = wanted.stream()
                .filter(it -> !known.containsKey(it))
                .map(it -> here.of(steps.fresh(it, order.warehouse())))
                .toList();
        steps.write(fresh);
        rows.move(again);
        var all = new ArrayList<>(again);
        all.addAll(fresh);
        steps.happened(all, SerialAct.ASSEMBLED, Optional.of(work.cause()), "");
        var byPiece = all.stream().collect(Collectors.toMap(SerialView::piece, Function.identity()));
        return wanted.stream()
                .map(it -> Objects.requireNonNull(byPiece.get(it)))
                .toList();
    }

    /** For which piece each part is: so many for each, in the order they were scanned; none for what broke. */
    private static Map<SerialPiece, Integer> shares(AssemblyWork work) {
        var shares = new HashMap<SerialPiece, Integer>();
        var report = work.report();
        report.numbered(false).stream()
                .collect(Collectors.groupingBy(SerialPiece::sku))
                .values()
                .forEach(same -> IntStream.range(0, same.size())
                        .forEach(at -> shares.put(same.get(at), PartShares.of(at, same.size(), report.pieces()))));
        return shares;
    }

    private void move(AssemblyWork work, List<SerialView> moved, Function<SerialView, Optional<SerialView>> other) {
        rows.move(moved);
        happened(work, moved, other);
    }

    private void happened(
            AssemblyWork work, List<SerialView> pieces, Function<SerialView, Optional<SerialView>> other) {
        if (pieces.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var order = work.order();
        var by = Callers.current().username();
        rows.happened(
                pieces,
                it -> new SerialEvent(
                        work.act(it),
                        order.warehouse(),
                        Optional.of(order.document()),
                        order.number(),
                        work.note(it),
                        other.apply(it).map(SerialEvent.Other::of),
                        now,
                        by));
    }

    private static Optional<Sku> bears(AssemblyRecipe recipe, Map<Sku, SkuFacts> facts) {
        return kept(facts, recipe.product())
                ? recipe.components().stream()
                        .filter(AssemblyRecipe.Component::givesNumber)
                        .map(AssemblyRecipe.Component::sku)
                        .filter(it -> kept(facts, it))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean kept(Map<Sku, SkuFacts> facts, Sku sku) {
        var known = facts.get(sku);
        return known != null && known.serials() == SerialTracking.THROUGHOUT;
    }
}
