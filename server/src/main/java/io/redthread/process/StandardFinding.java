package io.redthread.process;

import io.redthread.kernel.Label;

/**
 * Something wrong with a draft of a standard (检查结果), shown at its place.
 *
 * @param code kebab-case name of the check
 * @param node code of the node it is about; empty when it is about the whole
 * @param field which part of the node, for example {@code limit}; empty when it is about all of it
 * @param text what is wrong
 */
public record StandardFinding(String code, String node, String field, Label text) {}
