package io.redthread.journal;

import io.redthread.kernel.Id;

/** Id of one run of the verification (校验). */
public record VerificationId(long value) implements Id {}
