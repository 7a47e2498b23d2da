package io.redthread.approval;

import io.redthread.kernel.Money;
import io.redthread.rules.Facts;

/**
 * Facts of a document that does not exist yet.
 *
 * @param amount that counts for authority, in the company's currency; above zero
 * @param urgent whether it is urgent
 * @param facts words of the rule domain with their values
 */
public record PreviewFacts(Money amount, boolean urgent, Facts facts) {}
