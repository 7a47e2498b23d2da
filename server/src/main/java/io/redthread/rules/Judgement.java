package io.redthread.rules;

import java.util.List;

/**
 * What a set of rules says of one document (判定).
 *
 * @param holding the rules whose condition holds, in the set's order
 * @param outcome what they come to, in the owner's words; empty when nothing holds
 */
public record Judgement(List<Rule> holding, String outcome) {}
