package io.redthread.platform.idempotency;

import io.redthread.kernel.Refusal;

/**
 * Refusal: the key was used before with another request.
 *
 * @param key the key
 */
public record IdempotencyKeyReused(String key) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
