package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transfer order moves in the ledger. */
final class TransferMovements {

    private TransferMovements() {}

    /** What came goes into its bin, what did not is a difference; refused where more came than went, and for a line not named. */
    static List<Movement> arriving(TransferId id, TransferLine line, @Nullable TransferArrival came) {
        if (came == null) {
            throw InvalidInput.of("/lines", line.lineNo(), "transfer-lines-differ");
        }
        var arrived = new Quantity(came.quantity(), line.quantity().uom());
        if (arrived.exceeds(line.quantity())) {
            throw new Refused(new TransferRefusal.MoreThanSent(line.sku(), line.quantity(), arrived));
        }
        var lost = line.quantity().minus(arrived);
        var movements = new ArrayList<Movement>(2);
        if (arrived.isPositive()) {
            movements.add(of(id, line, Places.IN_TRANSIT, came.into(), arrived));
        }
        if (lost.isPositive()) {
            movements.add(of(id, line, Places.IN_TRANSIT, Places.COUNT_DIFFERENCE, lost));
        }
        return movements;
    }

    /** Out of its bin and on its way. */
    static Movement leaving(TransferId id, NewTransfer.Line line) {
        return of(id, line, line.outOf(), Places.IN_TRANSIT);
    }

    /** Of a line that is asked for. */
    static Movement of(TransferId id, NewTransfer.Line line, LocationId from, LocationId to) {
        return new Movement(
                line.sku(),
                line.lot(),
                from,
                to,
                line.quantity(),
                "transfer",
                new DocumentRef(TransferView.KIND, id.value()));
    }

    /** Of a line that is kept. */
    static Movement of(TransferId id, TransferLine line, LocationId from, LocationId to, Quantity quantity) {
        return new Movement(
                line.sku(), line.lot(), from, to, quantity, "transfer", new DocumentRef(TransferView.KIND, id.value()));
    }
}
