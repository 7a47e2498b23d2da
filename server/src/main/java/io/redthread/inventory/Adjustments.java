package io.redthread.inventory;

import io.redthread.inventory.store.AdjustmentRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what bins hold (库存调整): a fact of its own with a reason, never an edit of an older one. */
@Service
@Transactional
public class Adjustments {

    private final AdjustmentRows rows;
    private final Stock stock;
    private final EarlierStock earlier;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Adjustments(
            AdjustmentRows rows,
            Stock stock,
            EarlierStock earlier,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.stock = stock;
        this.earlier = earlier;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Posts corrections, all or none. One for an earlier day wants the permission to, an open day, and goods that were there
     * at every moment since.
     */
    public AdjustmentView adjust(AdjustStock command) {
        var reason = rows.reason(command.reason())
                .orElseThrow(() -> new Refused(new InventoryRefusal.ReasonNotFound(command.reason())));
        var day = earlier.allowed(command.occurredOn());
        var adjustment = new AdjustmentView(
                new AdjustmentId(ids.next("inventory", "adjustment_id")),
                numbers.next("ADJ"),
                reason.code(),
                command.note(),
                command.lines().size(),
                day.orElse(null),
                clock.instant(),
                Callers.current().username());
        var document = new DocumentRef(AdjustmentView.KIND, adjustment.id().value());
        var movements = command.lines().stream()
                .map(line -> movement(line, reason, document))
                .toList();
        rows.insert(adjustment);
        stock.post(movements, day);
        day.ifPresent(on -> earlier.check(on, command.lines()));
        journal.record(Act.of("stock-adjusted", document, adjustment.number(), command));
        return adjustment;
    }

    /** The catalogue of reasons. */
    @Transactional(readOnly = true)
    public List<AdjustmentReason> reasons() {
        return rows.reasons();
    }

    /** One page of adjustments, the newest first. */
    @Transactional(readOnly = true)
    public Page<AdjustmentView> page(@Nullable String reason, @Nullable String number, PageQuery page) {
        return rows.page(reason, number, page);
    }

    private static Movement movement(AdjustStock.Line line, AdjustmentReason reason, DocumentRef document) {
        var gain = line.difference().isPositive();
        if (gain ? !reason.gain() : !reason.loss()) {
            throw new Refused(new InventoryRefusal.ReasonDoesNotFit(
                    reason.code(), line.sku(), line.difference().amount().toPlainString()));
        }
        return new Movement(
                line.sku(),
                line.lot(),
                gain ? reason.location() : line.bin(),
                gain ? line.bin() : reason.location(),
                new Quantity(line.difference().amount().abs(), line.difference().uom()),
                reason.code(),
                document);
    }
}
