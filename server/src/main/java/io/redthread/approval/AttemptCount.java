package io.redthread.approval;

import io.redthread.identity.PersonId;
import java.util.Optional;

/**
 * How often somebody tried what was refused.
 *
 * @param person who; absent for a program
 * @param username sign-in name
 * @param refusal name of the refusal
 * @param count how often
 */
public record AttemptCount(Optional<PersonId> person, String username, String refusal, long count) {}
