package io.redthread.insight;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request behind a figure.
 *
 * @param approval its approval
 * @param document what was decided on
 * @param number its number
 * @param department whose
 * @param departmentName what it is called
 * @param submitter who raised it
 * @param submitterName what that person is called
 * @param amount that counted
 * @param band its amount band
 * @param supplier from whom; empty for other documents
 * @param urgent whether it was urgent
 * @param overBasisPoints by how much it passed the budget, in hundredths of a percent
 * @param state where it stands
 * @param submittedAt when it was raised
 * @param endedAt when it ended; absent while it waits
 * @param seconds how long it took by the clock; absent while it waits
 * @param workingSeconds the same within working hours
 * @param levels how many levels had it
 * @param escalations how often it went to superiors
 * @param reason code of the reason given; empty where none was
 */
public record RequestLine(
        ApprovalId approval,
        DocumentRef document,
        String number,
        DepartmentId department,
        String departmentName,
        PersonId submitter,
        String submitterName,
        Money amount,
        String band,
        String supplier,
        boolean urgent,
        int overBasisPoints,
        ApprovalState state,
        Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable Long seconds,
        @Nullable Long workingSeconds,
        int levels,
        int escalations,
        String reason) {

    /** The same with names. */
    RequestLine named(String ofDepartment, String ofSubmitter) {
        return new RequestLine(
                approval,
                document,
                number,
                department,
                ofDepartment,
                submitter,
                ofSubmitter,
                amount,
                band,
                supplier,
                urgent,
                overBasisPoints,
                state,
                submittedAt,
                endedAt,
                seconds,
                workingSeconds,
                levels,
                escalations,
                reason);
    }
}
