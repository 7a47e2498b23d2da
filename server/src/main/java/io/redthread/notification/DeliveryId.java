package io.redthread.notification;

import io.redthread.kernel.Id;

/** Id of a delivery (发送记录). */
public record DeliveryId(long value) implements Id {}
