package io.redthread.outside;

import static io.redthread.outside.InstructionState.ACCEPTED;
import static io.redthread.outside.InstructionState.DONE;
import static io.redthread.outside.InstructionState.WAITING;

import io.redthread.inventory.TransferView;
import io.redthread.kernel.InvalidInput;
import io.redthread.outside.InboundGoods.Taken;
import io.redthread.outside.store.InstructionRows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a partner took in: as much as the document allows is received by the same use cases as at our own dock; what is more,
 * other, or did not come is a difference.
 */
@Component
class InboundReports {

    private final InboundGoods goods;
    private final InstructionRows rows;
    private final Answers answers;
    private final Differences differences;
    private final Clock clock;

    InboundReports(InboundGoods goods, InstructionRows rows, Answers answers, Differences differences, Clock clock) {
        this.goods = goods;
        this.rows = rows;
        this.answers = answers;
        this.differences = differences;
        this.clock = clock;
    }

    /** Goods came in; with {@code complete} nothing more of the document comes. */
    int received(Instruction it, Report report) {
        if (report.goods().isEmpty() && !report.complete()) {
            throw InvalidInput.of("/lines", "", "value-required");
        }
        var seen = answers.locked(it, report, EnumSet.of(WAITING, ACCEPTED));
        var once = it.subject().document().kind().equals(TransferView.KIND);
        var complete = report.complete() || once;
        var taken = switch (it.subject().document().kind()) {
            case ToPartner.PURCHASE -> goods.purchase(seen, report);
            case TransferView.KIND -> goods.transfer(seen, report);
            default -> goods.returned(seen, report, complete);
        };
        rows.move(seen, complete ? DONE : ACCEPTED, answers.said(report));
        return differences.open(found(seen, report, taken, complete));
    }

    private static List<NewDifference> found(Instruction it, Report report, List<Taken> taken, boolean complete) {
        var found = new ArrayList<NewDifference>();
        for (var one : taken) {
            var over = one.came().compareTo(one.expected()) > 0;
            var less = complete && one.came().compareTo(one.expected()) < 0;
            if (over || less) {
                found.add(new NewDifference(
                        it.warehouse(),
                        DifferenceKind.RECEIVED,
                        one.goods(),
                        one.expected(),
                        one.came(),
                        it.id(),
                        it.subject().number(),
                        report.number()));
            }
        }
        return found;
    }
}
