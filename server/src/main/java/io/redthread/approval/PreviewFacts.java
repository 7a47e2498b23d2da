package io.redthread.approval;

import io.redthread.kernel.Money;
import java.util.Map;

/**
 * Facts of a document that does not exist yet.
 *
 * @param amount that counts for authority, in the company's currency; above zero
 * @param urgent whether it is urgent
 * @param facts words of the rule domain with their values
 */
public record PreviewFacts(Money amount, boolean urgent, Map<String, Object> facts) {}
