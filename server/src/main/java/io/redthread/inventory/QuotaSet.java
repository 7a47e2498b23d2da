package io.redthread.inventory;

import java.util.Optional;

/**
 * What became of one of many quotas to be set.
 *
 * @param changed whether it is other than before
 * @param refusal why it was not set
 */
public record QuotaSet(boolean changed, Optional<QuotaRefusal> refusal) {}
