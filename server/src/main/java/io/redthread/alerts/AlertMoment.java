package io.redthread.alerts;

import io.redthread.kernel.Label;

/**
 * A moment in the life of a subject from which time may be counted (时刻).
 *
 * @param name as rules write it, camelCase
 * @param label what people read
 */
public record AlertMoment(String name, Label label) {}
