package io.redthread.importing;

import io.redthread.importing.file.TableFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One import as it is stored.
 *
 * @param file how the uploaded file is written
 * @param columns names of its columns
 * @param samples its first rows
 * @param mapping absent before the start
 * @param owner who uploaded it
 * @param progress how far it is
 */
public record ImportJob(
        ImportId id,
        String target,
        ImportState state,
        String fileName,
        TableFile file,
        List<String> columns,
        List<List<String>> samples,
        Optional<ImportMapping> mapping,
        boolean dryRun,
        Owner owner,
        Progress progress) {

    /** Who uploaded the file, as the caller of the work done with it. */
    public record Owner(Optional<Long> personId, String username, String name, String role) {}

    /**
     * How far a run is.
     *
     * @param total rows in the file
     * @param done rows taken or refused
     * @param claimedAt when the current worker began
     * @param claimedRows how far it was then
     */
    public record Progress(
            long total,
            long done,
            ImportFigures figures,
            boolean cancelRequested,
            Optional<String> failure,
            Instant createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt,
            Optional<Instant> claimedAt,
            long claimedRows) {}
}
