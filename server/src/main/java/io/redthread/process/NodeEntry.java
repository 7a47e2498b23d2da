package io.redthread.process;

import java.time.Instant;
import java.util.Map;

/**
 * What a person filled in at a manual node (节点录入). Added, never changed.
 *
 * @param caseId the case
 * @param seq the node fact it belongs to
 * @param standard the version whose form it was
 * @param node the node
 * @param content value by the field's code
 * @param at when
 * @param by user name
 */
public record NodeEntry(
        CaseId caseId,
        int seq,
        StandardId standard,
        NodeCode node,
        Map<String, String> content,
        Instant at,
        String by) {}
