package io.redthread.insight.domain;

import io.redthread.approval.StepRoleCode;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * What part of the facts figures are about.
 *
 * @param days requests and levels that ended within
 * @param departments of these; of all when absent
 * @param submitter raised by that person; by anybody when absent
 * @param band of that amount band
 * @param role at that level
 * @param person taken by that person
 */
public record Slice(
        Days days,
        Optional<Set<DepartmentId>> departments,
        Optional<PersonId> submitter,
        Optional<String> band,
        Optional<StepRoleCode> role,
        Optional<PersonId> person) {

    /** Everything of a period. */
    public static Slice of(Days days) {
        return new Slice(
                days, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same in another period. */
    public Slice in(Days other) {
        return new Slice(other, departments, submitter, band, role, person);
    }

    /** The same without a level or person, of which requests as a whole know nothing. */
    public Slice ofRequests() {
        return new Slice(days, departments, submitter, band, Optional.empty(), Optional.empty());
    }
}
