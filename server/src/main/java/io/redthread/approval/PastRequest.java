package io.redthread.approval;

import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * A document that was raised and decided on in the past, to be loaded as it was (历史审批).
 *
 * @param submission what was raised, with the facts as they were then
 * @param at when
 * @param absent people who are there today and were not then; no step is given to them
 * @param course what became of it
 */
public record PastRequest(Submission submission, Instant at, Set<PersonId> absent, PastCourse course) {}
