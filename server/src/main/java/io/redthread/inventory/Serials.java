package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuFacts;
import io.redthread.inventory.domain.SerialCount;
import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pieces known by their serial numbers (序列号, X55), for who takes goods in, packs them, sends them off or takes them back.
 * What is done here is done with the caller's document, in its transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Serials {

    private final SerialRows rows;
    private final Goods goods;
    private final SerialSteps steps;
    private final Clock clock;

    Serials(SerialRows rows, Goods goods, SerialSteps steps, Clock clock) {
        this.rows = rows;
        this.goods = goods;
        this.steps = steps;
        this.clock = clock;
    }

    /** Those of these goods whose pieces need their numbers when they leave; costs nothing where catalogue facts are known. */
    public List<Sku> tracked(Collection<Sku> wanted) {
        return goods.facts(wanted).values().stream()
                .filter(SkuFacts::serialTracked)
                .map(SkuFacts::sku)
                .sorted()
                .toList();
    }

    /** Refuses a delivery of which a piece has no number, and numbers for goods that keep none. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public void requireIncoming(Map<Sku, BigDecimal> came, Collection<SerialPiece> given) {
        SerialCount.require(came, given, goods.facts(came.keySet()), it -> it == SerialTracking.THROUGHOUT);
    }

    /** Refuses a parcel of which a piece has no number, and numbers for goods that keep none. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public void requireLeaving(Map<Sku, BigDecimal> packed, Collection<SerialPiece> given) {
        SerialCount.require(packed, given, goods.facts(packed.keySet()), it -> it != SerialTracking.NONE);
    }

    /** Pieces come in. Refused for one that is here already, or is out there with a buyer. */
    public void came(Collection<SerialPiece> pieces, WarehouseId warehouse, SerialAct act, SerialCause cause) {
        var known = rows.lock(pieces);
        var again = SerialSteps.moved(pieces, known, it -> it.state() == SerialState.WRITTEN_OFF, at(warehouse, cause));
        rows.move(again);
        var fresh = pieces.stream()
                .filter(it -> !known.containsKey(it))
                .map(it -> at(warehouse, cause).of(steps.fresh(it, warehouse)))
                .toList();
        steps.write(fresh);
        steps.happened(fresh, act, Optional.of(cause), "");
        steps.happened(again, act, Optional.of(cause), "");
    }

    /** A receipt is taken back: its pieces are not there any more. Refused when one has moved on. */
    public void takenBack(SerialCause receipt) {
        var pieces = rows.of(receipt.document(), SerialAct.RECEIVED);
        if (!pieces.isEmpty()) {
            var gone = SerialSteps.moved(
                    pieces,
                    rows.lock(pieces),
                    it -> it.state() == SerialState.HERE,
                    it -> it.in(
                            SerialState.WRITTEN_OFF,
                            it.warehouse(),
                            it.document(),
                            it.documentNumber(),
                            clock.instant()));
            rows.move(gone);
            steps.happened(gone, SerialAct.TAKEN_BACK, Optional.of(receipt), "");
        }
    }

    /**
     * Pieces go into a parcel for an order. One whose numbers are kept throughout has to be here, in that warehouse; of others a
     * number nobody has seen is written down.
     */
    public void packed(Collection<SerialPiece> pieces, WarehouseId warehouse, SerialCause parcel, SerialCause order) {
        if (pieces.isEmpty()) {
            return;
        }
        var facts = goods.facts(pieces.stream().map(SerialPiece::sku).toList());
        var known = rows.lock(pieces);
        var unseen = pieces.stream().filter(it -> !known.containsKey(it)).toList();
        unseen.stream()
                .filter(it -> tracking(facts, it.sku()) == SerialTracking.THROUGHOUT)
                .findFirst()
                .ifPresent(it -> {
                    throw SerialSteps.elsewhere(it, "unknown");
                });
        var now = clock.instant();
        SerialSteps.Move into =
                it -> it.in(SerialState.PACKED, warehouse, Optional.of(parcel.document()), parcel.number(), now)
                        .sold(order);
        var taken = SerialSteps.moved(
                pieces,
                known,
                it -> it.state() == SerialState.HERE && it.warehouse().equals(warehouse)
                        || tracking(facts, it.sku()) == SerialTracking.OUTBOUND
                                && !it.state().taken(),
                into);
        rows.move(taken);
        var fresh =
                unseen.stream().map(it -> into.of(steps.fresh(it, warehouse))).toList();
        steps.write(fresh);
        steps.happened(taken, SerialAct.PACKED, Optional.of(parcel), "");
        steps.happened(fresh, SerialAct.PACKED, Optional.of(parcel), "");
    }

    /** Parcels do not leave: what was in them lies in the warehouse again. */
    public void unpacked(Collection<DocumentRef> parcels, String why) {
        var back = rows.lock(parcels, SerialState.PACKED).stream()
                .map(it -> it.in(SerialState.HERE, it.warehouse(), it.document(), it.documentNumber(), clock.instant())
                        .unsold())
                .toList();
        if (!back.isEmpty()) {
            rows.move(back);
            steps.happened(back, SerialAct.UNPACKED, Optional.empty(), why);
        }
    }

    /** Parcels leave with what is in them. */
    public void shipped(Collection<DocumentRef> parcels) {
        var gone = rows.lock(parcels, SerialState.PACKED).stream()
                .map(it ->
                        it.in(SerialState.SHIPPED, it.warehouse(), it.document(), it.documentNumber(), clock.instant()))
                .toList();
        if (!gone.isEmpty()) {
            rows.move(gone);
            steps.happened(gone, SerialAct.SHIPPED, Optional.empty(), "");
        }
    }

    private SerialSteps.Move at(WarehouseId warehouse, SerialCause cause) {
        var now = clock.instant();
        return it -> it.in(SerialState.HERE, warehouse, Optional.of(cause.document()), cause.number(), now)
                .unsold();
    }

    private static SerialTracking tracking(Map<Sku, SkuFacts> facts, Sku sku) {
        var known = facts.get(sku);
        return known == null ? SerialTracking.NONE : known.serials();
    }
}
