package io.redthread.inventory;

import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialOfOtherGoods;
import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Steps of pieces with serial numbers that everybody takes who moves them: may it, where to, and what is written down of it. */
@Component
class SerialSteps {

    private final SerialRows rows;
    private final IdBlocks ids;
    private final Clock clock;

    SerialSteps(SerialRows rows, IdBlocks ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks pieces of which every one has to be known; the first that is not is told, and whose number it is instead. */
    Map<SerialPiece, SerialView> known(Collection<SerialPiece> pieces) {
        var known = rows.lock(pieces);
        requireAll(pieces, known);
        return known;
    }

    /** Refuses the first piece that is not known. */
    void requireAll(Collection<SerialPiece> pieces, Map<SerialPiece, SerialView> known) {
        pieces.stream().filter(it -> !known.containsKey(it)).findFirst().ifPresent(it -> {
            throw rows.numbered(it.number()).stream()
                    .findFirst()
                    .map(other -> new Refused(new SerialOfOtherGoods(it.sku(), it.number(), other.sku())))
                    .orElseGet(() -> elsewhere(it, "unknown"));
        });
    }

    /** Those that are known, moved; the first that may not be is told. */
    static List<SerialView> moved(
            Collection<SerialPiece> pieces, Map<SerialPiece, SerialView> known, Predicate<SerialView> may, Move move) {
        return pieces.stream()
                .flatMap(piece -> Optional.ofNullable(known.get(piece)).stream())
                .map(it -> {
                    if (!may.test(it)) {
                        throw elsewhere(it.piece(), it.state().code());
                    }
                    return move.of(it);
                })
                .toList();
    }

    /** Writes pieces nobody has seen before; refused where another wrote one in the same breath. */
    void write(List<SerialView> fresh) {
        if (!fresh.isEmpty() && rows.insert(fresh) < fresh.size()) {
            throw elsewhere(fresh.getFirst().piece(), SerialState.HERE.code());
        }
    }

    /** The same happened to all of them. */
    void happened(List<SerialView> pieces, SerialAct act, Optional<SerialCause> cause, String note) {
        happened(pieces, it -> act, cause, it -> note);
    }

    /** Something happened to each of them by one document. */
    void happened(
            List<SerialView> pieces,
            Function<SerialView, SerialAct> act,
            Optional<SerialCause> cause,
            Function<SerialView, String> note) {
        if (!pieces.isEmpty()) {
            var now = clock.instant();
            var by = Callers.current().username();
            rows.happened(
                    pieces,
                    it -> new SerialEvent(
                            act.apply(it),
                            it.warehouse(),
                            cause.map(SerialCause::document),
                            cause.map(SerialCause::number).orElse(""),
                            note.apply(it),
                            Optional.empty(),
                            now,
                            by));
        }
    }

    /** A piece nobody has seen before. */
    SerialView fresh(SerialPiece piece, WarehouseId warehouse) {
        return SerialView.fresh(new SerialId(ids.next("inventory", "serial_id")), piece, warehouse, clock.instant());
    }

    /** The piece is not where this can be done with it. */
    static Refused elsewhere(SerialPiece piece, String state) {
        return new Refused(new SerialElsewhere(piece.sku(), piece.number(), state));
    }

    /** What becomes of a piece. */
    interface Move {
        SerialView of(SerialView it);
    }
}
