package io.redthread.performance;

import io.redthread.kernel.Id;

/** Identifies a suggestion taken from an answer (建议). */
public record SuggestionId(long value) implements Id {}
