package io.redthread.inventory.domain;

import io.redthread.inventory.Considered;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.Shortage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the plan decided for one request: takings, shortages, or both where it takes a part.
 *
 * @param request what was wanted
 * @param considered every warehouse looked at
 * @param takings what it gets; empty when it gets nothing
 * @param shortages what was short; empty when it gets everything
 */
public record Planned(
        ReservationRequest request, List<Considered> considered, List<Taking> takings, List<Shortage> shortages) {

    /** The same, and warehouses that were left out. */
    public Planned leaving(List<Considered> out) {
        return out.isEmpty()
                ? this
                : new Planned(
                        request,
                        Stream.concat(considered.stream(), out.stream()).toList(),
                        takings,
                        shortages);
    }

    /** Whether it gets everything. */
    public boolean complete() {
        return shortages.isEmpty();
    }
}
