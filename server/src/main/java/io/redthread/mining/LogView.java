package io.redthread.mining;

import java.time.Instant;

/**
 * A log as people see it (日志).
 *
 * @param id which
 * @param name its name
 * @param own whether it is the company's own
 * @param format what it was read from; {@code own} where it is the company's
 * @param events how many events it has
 * @param refused how many rows of the file were not taken
 * @param createdBy user name of who brought it
 * @param createdAt when
 */
public record LogView(
        LogId id,
        String name,
        boolean own,
        String format,
        long events,
        long refused,
        String createdBy,
        Instant createdAt) {}
