package io.redthread.receiving;

import io.redthread.catalog.Goods;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.ArrivalRefusal.UnitNotAnnounced;
import io.redthread.receiving.ArrivalRefusal.UnitReceived;
import io.redthread.receiving.ArrivalRefusal.UnitWithdrawn;
import io.redthread.receiving.store.ArrivalUnitRows;
import io.redthread.receiving.store.ArrivalUnitRows.Named;
import io.redthread.receiving.store.ArrivalUnitRows.ToWrite;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces units that are on their way (到货通知, ASN; X53), by their suppliers or by those who buy from them. */
@Service
@Transactional
public class ArrivalUnits {

    private final ArrivalUnitRows rows;
    private final ArrivalUnitReads reads;
    private final ArrivalOrders orders;
    private final Goods goods;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    ArrivalUnits(
            ArrivalUnitRows rows,
            ArrivalUnitReads reads,
            ArrivalOrders orders,
            Goods goods,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.orders = orders;
        this.goods = goods;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the sound ones down; answers for each what is wrong with it, at its place within the unit, and nothing where it
     * was taken. A unit is taken whole or not at all.
     */
    public List<Optional<InputError>> announce(List<NewArrivalUnit> units) {
        var open = orders.of(units);
        var answers = new ArrayList<Optional<InputError>>(units.size());
        var sound = new LinkedHashMap<Integer, ToWrite>();
        var named = named(units);
        var numbers = new HashSet<>();
        for (var unit : units) {
            var at = open.get(ArrivalOrders.key(unit.order()));
            var wrong = at == null
                    ? Optional.of(new InputError("/order", unit.order(), "arrival-order-unknown"))
                    : numbers.contains(unit.sscc()) ? Optional.of(twice(unit)) : at.objection(unit);
            if (at != null && wrong.isEmpty()) {
                numbers.add(unit.sscc());
                sound.put(answers.size(), written(unit, at.order(), named));
            }
            answers.add(wrong);
        }
        if (!sound.isEmpty()) {
            write(sound, answers);
        }
        return answers;
    }

    /** A unit will not come; refused once it has. */
    public void withdraw(ArrivalUnitId id, String why) {
        if (!rows.lock(id)) {
            throw new Refused(new UnitNotAnnounced(Long.toString(id.value())));
        }
        var unit = reads.of(id).unit();
        if (unit.state() == ArrivalUnitState.WITHDRAWN) {
            throw new Refused(new UnitWithdrawn(unit.sscc()));
        }
        if (unit.came() != null) {
            throw new Refused(new UnitReceived(unit.sscc(), unit.came().number()));
        }
        rows.withdraw(id, why, clock.instant(), Callers.current().username());
        journal.record(
                Act.of("arrival-unit-withdrawn", id.document(), unit.sscc().value(), Map.of("reason", why)));
    }

    private void write(Map<Integer, ToWrite> sound, List<Optional<InputError>> answers) {
        var fresh = List.copyOf(sound.values());
        var written = rows.insert(fresh, clock.instant(), Callers.current().username());
        sound.forEach((index, it) -> {
            if (!written.contains(it.id())) {
                answers.set(index, Optional.of(twice(it.content())));
            }
        });
        journal.record(fresh.stream()
                .filter(it -> written.contains(it.id()))
                .map(it -> Act.of(
                        "arrival-unit-announced",
                        it.id().document(),
                        it.content().sscc().value(),
                        Map.of("order", it.order().number(), "lines", it.goods().size())))
                .toList());
    }

    private ToWrite written(NewArrivalUnit unit, ExpectedOrder order, Map<Sku, Named> known) {
        var lines = new ArrayList<Named>();
        for (var came : unit.contents()) {
            var its = known.get(came.sku());
            lines.add(new Named(
                    lines.size() + 1, came, its == null ? "" : its.name(), its == null ? Uom.PCS : its.uom()));
        }
        return new ToWrite(new ArrivalUnitId(ids.next("receiving", "arrival_unit_id")), unit, order, lines);
    }

    private Map<Sku, Named> named(List<NewArrivalUnit> units) {
        var contents = units.stream().flatMap(it -> it.contents().stream()).toList();
        var facts = goods.facts(contents.stream().map(NewGoodsReceipt.Came::sku).collect(Collectors.toSet()));
        var known = new HashMap<Sku, Named>();
        for (var came : contents) {
            var its = facts.get(came.sku());
            if (its != null) {
                known.put(came.sku(), new Named(0, came, its.name(), its.uom()));
            }
        }
        return known;
    }

    private static InputError twice(NewArrivalUnit unit) {
        return new InputError("/sscc", unit.sscc().value(), "arrival-unit-twice");
    }
}
