package io.redthread.platform.idempotency;

import io.redthread.kernel.InvalidInput;

/**
 * The caller's own name for one command (幂等键), sent as header {@code Idempotency-Key}.
 *
 * @param value 8–100 printable ASCII characters, chosen by the caller, unique among the caller's commands
 */
public record IdempotencyKey(String value) {

    /** Refuses keys too short to be unique and too long to store. */
    public IdempotencyKey {
        if (!value.matches("[\\x21-\\x7e]{8,100}")) {
            throw InvalidInput.of("/Idempotency-Key", value, "idempotency-key-malformed");
        }
    }
}
