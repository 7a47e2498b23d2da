package io.redthread.fulfilment;

import java.time.Instant;

/**
 * A published version of a label template; never changed.
 *
 * @param version counted from 1
 * @param layout what it looks like
 * @param note why it was published
 * @param at when
 * @param by by whom
 */
public record LabelVersion(int version, LabelLayout layout, String note, Instant at, String by) {}
