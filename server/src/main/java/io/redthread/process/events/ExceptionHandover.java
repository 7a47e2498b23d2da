package io.redthread.process.events;

import io.redthread.identity.PersonId;
import io.redthread.process.ExceptionId;
import java.time.Instant;
import java.util.Set;

/**
 * An exception has not been handed over yet to who answers for it.
 *
 * @param id which
 * @param number the order's number
 * @param detailZh what is wrong
 * @param detailEn the same in English
 * @param dueAt until when it must be handed over
 * @param level 0 while there is time, then how far up it went
 * @param people whom to tell
 * @param at when it was noticed
 */
public record ExceptionHandover(
        ExceptionId id,
        String number,
        String detailZh,
        String detailEn,
        Instant dueAt,
        int level,
        Set<PersonId> people,
        Instant at) {}
