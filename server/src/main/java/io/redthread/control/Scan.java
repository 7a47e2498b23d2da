package io.redthread.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Looking at the past anew (历史检查), as it was asked for and how far it is.
 *
 * @param id which
 * @param from the first business day looked at
 * @param until the last
 * @param state how far it is
 * @param stage what it does
 * @param total how many orders, or months, that stage has; 0 while it is not known
 * @param done how many of them are done
 * @param createdBy user name of who asked
 * @param createdAt when
 * @param finishedAt when it ended
 */
public record Scan(
        ScanId id,
        LocalDate from,
        LocalDate until,
        ScanState state,
        ScanStage stage,
        long total,
        long done,
        String createdBy,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
