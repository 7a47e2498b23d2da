package io.redthread.inventory;

import java.util.List;

/**
 * The putaway rules of a warehouse.
 *
 * @param version counts the changes; a change names the version it was made from
 * @param changedBy who changed them last; empty where nobody wrote any
 * @param rules in the order they are asked
 */
public record PutawayRuleList(int version, String changedBy, List<PutawayRule> rules) {}
