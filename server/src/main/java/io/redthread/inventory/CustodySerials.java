package io.redthread.inventory;

import io.redthread.inventory.store.SerialRows;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pieces with serial numbers that come from an owner, go back to one, or become another's. */
@Component
class CustodySerials {

    private final Serials serials;
    private final SerialRows rows;
    private final SerialSteps steps;
    private final TransferredSerials transferred;
    private final Clock clock;

    CustodySerials(Serials serials, SerialRows rows, SerialSteps steps, TransferredSerials transferred, Clock clock) {
        this.serials = serials;
        this.rows = rows;
        this.steps = steps;
        this.transferred = transferred;
        this.clock = clock;
    }

    /** Moves the pieces of a note; refused where a number is missing, or of a piece that is elsewhere. */
    void move(NewCustodyNote note, Map<Sku, BigDecimal> sums, SerialCause cause) {
        var given = note.serials();
        switch (note.kind()) {
            case DEPOSIT -> {
                serials.requireIncoming(sums, given);
                serials.came(given, note.to().orElseThrow(), SerialAct.RECEIVED, cause);
            }
            case WITHDRAWAL -> {
                serials.requireIncoming(sums, given);
                gone(given, note.from().orElseThrow(), cause);
            }
            case CHANGE -> {
                transferred.sent(note.from().orElseThrow(), sums, given, cause);
                transferred.arrived(note.to().orElseThrow(), sums, given, cause);
            }
        }
    }

    private void gone(List<SerialPiece> given, WarehouseId from, SerialCause cause) {
        if (given.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var gone = SerialSteps.moved(
                given,
                steps.known(given),
                it -> it.state() == SerialState.HERE && it.warehouse().equals(from),
                it -> it.in(SerialState.WRITTEN_OFF, from, Optional.of(cause.document()), cause.number(), now));
        rows.move(gone);
        steps.happened(gone, SerialAct.TAKEN_BACK, Optional.of(cause), "");
    }
}
