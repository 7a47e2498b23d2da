package io.redthread.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log that is written to a file (日志文件).
 *
 * @param id which
 * @param log of which log
 * @param format in which form
 * @param persons whether persons stand in it by their names; otherwise by pseudonyms
 * @param state where it stands
 * @param done how many events are written
 * @param total how many there are
 * @param bytes how long it is
 * @param createdBy user name of who asked for it
 * @param createdAt when
 * @param finishedAt when it was done
 */
public record LogFile(
        LogFileId id,
        LogId log,
        LogFormat format,
        boolean persons,
        JobState state,
        long done,
        long total,
        long bytes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
