package io.redthread.process.events;

import io.redthread.process.ExceptionId;
import java.time.Instant;

/**
 * An exception was given to a person.
 *
 * @param id which
 * @param number the order's number
 * @param assignee user name of the person
 * @param by user name of who gave it
 * @param detailZh what is wrong
 * @param detailEn the same in English
 * @param at when
 */
public record ExceptionAssigned(
        ExceptionId id, String number, String assignee, String by, String detailZh, String detailEn, Instant at) {}
