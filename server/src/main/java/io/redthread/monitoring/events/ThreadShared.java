package io.redthread.monitoring.events;

import io.redthread.identity.PersonId;
import java.time.Instant;

/**
 * A thread was shown to a person.
 *
 * @param share id of the showing
 * @param number number of the order whose thread it is
 * @param person to whom
 * @param by user name of who shows it
 * @param note what was written with it, or empty
 * @param until until when it may be read
 * @param at when
 */
public record ThreadShared(
        long share, String number, PersonId person, String by, String note, Instant until, Instant at) {}
