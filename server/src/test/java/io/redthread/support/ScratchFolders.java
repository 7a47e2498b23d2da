package io.redthread.support;

import io.redthread.database.Settings;
import java.nio.file.Path;

/** Where tests keep a PostgreSQL: each checkout and each process of it apart, so that several may test at once. */
public final class ScratchFolders {

    private ScratchFolders() {}

    public static Path of(String purpose) {
        var checkout = Integer.toHexString(Path.of("").toAbsolutePath().hashCode());
        return Settings.scratchFolder(purpose + "-" + checkout + "-" + System.getProperty("redthread.fork", "1"));
    }
}
