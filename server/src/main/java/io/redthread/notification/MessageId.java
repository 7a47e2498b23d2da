package io.redthread.notification;

import io.redthread.kernel.Id;

/** Id of a message (消息). */
public record MessageId(long value) implements Id {}
