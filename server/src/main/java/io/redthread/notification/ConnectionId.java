package io.redthread.notification;

import io.redthread.kernel.Id;

/** Id of a connection (渠道连接). */
public record ConnectionId(long value) implements Id {}
