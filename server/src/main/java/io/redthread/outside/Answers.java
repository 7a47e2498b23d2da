package io.redthread.outside;

import io.redthread.fulfilment.OutsideParcels;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.outside.OutsideRefusal.InstructionInState;
import io.redthread.outside.store.InstructionRows;
import io.redthread.outside.store.InstructionRows.Said;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A partner says whether it does what it was told. */
@Component
class Answers {

    private final InstructionRows rows;
    private final OutsideParcels parcels;
    private final Cases cases;
    private final Clock clock;

    Answers(InstructionRows rows, OutsideParcels parcels, Cases cases, Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.cases = cases;
        this.clock = clock;
    }

    /** It does. */
    int accepted(Instruction it, Report report) {
        var seen = locked(it, report, EnumSet.of(InstructionState.WAITING));
        rows.move(seen, InstructionState.ACCEPTED, said(report));
        return 0;
    }

    /** It does not: an order's goods become an exception on the desk, so that somebody finds another way. */
    int refused(Instruction it, Report report) {
        if (report.reason().isBlank()) {
            throw InvalidInput.of("/reason", "", "value-required");
        }
        var parcel = it.parcel();
        var held = parcel == null ? null : parcels.hold(parcel);
        var seen = locked(it, report, EnumSet.of(InstructionState.WAITING, InstructionState.ACCEPTED));
        rows.move(seen, InstructionState.REFUSED, said(report));
        if (held != null) {
            var waiting = cases.waitingAt(NodeCode.PICKING, List.of(held.caseId()));
            if (!waiting.isEmpty()) {
                cases.complete(
                        waiting,
                        NodeCode.PICKING,
                        one -> new Outcome.Fails(
                                "outside-refused",
                                "第三方仓拒单 " + it.number() + ":" + report.reason(),
                                "The partner refused " + it.number() + ": " + report.reason()));
            }
        }
        return 0;
    }

    /** The instruction, locked, in one of these states; refused in any other. */
    Instruction locked(Instruction it, Report report, Set<InstructionState> states) {
        var seen = rows.lock(it.id(), clock.instant()).orElseThrow();
        if (!states.contains(seen.state())) {
            throw new Refused(new InstructionInState(it.number(), seen.state(), report.kind()));
        }
        return seen;
    }

    /** What the report says, as it is kept with the instruction. */
    Said said(Report report) {
        return new Said(clock.instant(), report.reason(), report.partnerNumber(), false, false);
    }
}
