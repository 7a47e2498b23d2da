package io.redthread.process;

import java.time.Instant;

/**
 * A remark on an exception.
 *
 * @param at when
 * @param author user name
 * @param body 1–2,000 characters
 */
public record ExceptionComment(Instant at, String author, String body) {}
