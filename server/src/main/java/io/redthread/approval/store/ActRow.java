package io.redthread.approval.store;

import io.redthread.approval.ActKind;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.identity.PersonId;
import io.redthread.platform.files.FileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An act as it stands.
 *
 * @param id counts up
 * @param approval to which approval
 * @param step at which step
 * @param at when
 * @param kind what
 * @param person who; absent for the system
 * @param username sign-in name, or {@code system}
 * @param onBehalfOf for whom
 * @param targets whom it concerns besides
 * @param reason code of a reason
 * @param opinion what was written
 * @param files files that go with it
 * @param seconds how long the step had been somebody's turn
 * @param address from which network address
 * @param device with which device
 */
public record ActRow(
        long id,
        ApprovalId approval,
        Optional<StepId> step,
        Instant at,
        ActKind kind,
        Optional<PersonId> person,
        String username,
        Optional<PersonId> onBehalfOf,
        List<PersonId> targets,
        String reason,
        String opinion,
        List<FileId> files,
        Optional<Integer> seconds,
        String address,
        String device) {}
