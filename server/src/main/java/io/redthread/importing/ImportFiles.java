package io.redthread.importing;

import io.redthread.importing.ImportRefusal.ImportFileGone;
import io.redthread.kernel.Refused;
import io.redthread.platform.RedthreadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Uploaded files in the data folder, kept for thirty days: a report may be asked for after the month's end. */
@Component
class ImportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    ImportFiles(RedthreadSettings settings, Clock clock) {
        this.folder = settings.data().toAbsolutePath().resolve("imports");
        this.clock = clock;
    }

    /** Stores an upload under its import's id; its own name is never used as a path. */
    Path store(ImportId id, InputStream stream) {
        try {
            Files.createDirectories(folder);
            var path = path(id);
            try (stream) {
                // The id is fresh: what lies there was left by another database that used this folder.
                Files.copy(stream, path, StandardCopyOption.REPLACE_EXISTING);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored file; refuses when its time is over. */
    Path existing(ImportId id) {
        var path = path(id);
        if (!Files.exists(path)) {
            throw new Refused(new ImportFileGone());
        }
        return path;
    }

    void delete(ImportId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            LOG.warn("upload {} could not be deleted", id.value(), e);
        }
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Shanghai")
    void deleteOld() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var oldest = clock.instant().minus(KEPT);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("old uploads could not be deleted", e);
        }
    }

    private Path path(ImportId id) {
        return folder.resolve(id.value() + ".upload");
    }
}
