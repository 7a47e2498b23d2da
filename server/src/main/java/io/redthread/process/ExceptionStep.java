package io.redthread.process;

import io.redthread.kernel.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A handling step of an exception (处理步骤), and whether it was done.
 *
 * @param text what to do; its Chinese words name it
 * @param doneAt when it was ticked off
 * @param doneBy by whom
 */
public record ExceptionStep(
        Label text, @Nullable Instant doneAt, @Nullable String doneBy) {}
