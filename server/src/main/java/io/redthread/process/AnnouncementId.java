package io.redthread.process;

import io.redthread.kernel.Id;

/** Id of an announcement (公告). */
public record AnnouncementId(long value) implements Id {}
