package io.redthread.process;

import io.redthread.kernel.Label;

/**
 * One difference between two versions of a standard (版本差异).
 *
 * @param kind {@code added}, {@code removed}, {@code moved} or {@code changed}
 * @param node code of the node
 * @param title what it is called
 * @param field which part was changed; empty otherwise
 * @param before how it was; empty when it was not there
 * @param after how it is; empty when it is gone
 */
public record StandardChange(String kind, String node, Label title, String field, String before, String after) {}
