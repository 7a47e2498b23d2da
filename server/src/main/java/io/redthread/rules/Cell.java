package io.redthread.rules;

/**
 * One kind of document that the rules can tell apart, by an example of it (格).
 *
 * @param facts the example
 * @param judgement what the rules say of it
 */
public record Cell(Facts facts, Judgement judgement) {}
