package io.redthread.approval;

import io.redthread.identity.PersonId;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Something tried beyond authority, refused and kept (越权尝试).
 *
 * @param id counts up
 * @param approval at which approval
 * @param number number of its document
 * @param at when
 * @param act what was tried
 * @param person who; absent for a program
 * @param username sign-in name
 * @param refusal name of the refusal
 * @param amount how much it was about
 * @param address from which network address
 */
public record Attempt(
        long id,
        ApprovalId approval,
        String number,
        Instant at,
        ActKind act,
        Optional<PersonId> person,
        String username,
        String refusal,
        Money amount,
        String address) {}
