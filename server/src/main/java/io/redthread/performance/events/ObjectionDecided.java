package io.redthread.performance.events;

import io.redthread.kernel.Label;
import io.redthread.performance.ObjectionId;

/**
 * An objection to a figure was answered (申诉已答复).
 *
 * @param objection which
 * @param kpi what is measured
 * @param person user name of who filed it
 * @param accepted whether facts count otherwise from now on
 * @param words the answer
 * @param by user name of who answered
 */
public record ObjectionDecided(
        ObjectionId objection, Label kpi, String person, boolean accepted, String words, String by) {}
