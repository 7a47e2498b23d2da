package io.redthread.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the journal's proof.
 *
 * @param sealEvery pause between two rounds of the sealer
 * @param checkpointEntries most entries one checkpoint covers
 * @param checkpointEvery longest time that a sealed entry waits for a signature
 * @param anchors file outside the database that remembers every checkpoint; best on another disk. Absent means
 *     {@code anchors/journal.ndjson} in the data folder
 */
@ConfigurationProperties("redthread.journal")
public record JournalSettings(
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("1024") int checkpointEntries,
        @DefaultValue("30s") Duration checkpointEvery,
        @Nullable Path anchors) {}
