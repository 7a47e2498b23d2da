package io.redthread.approval;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets people attach only files they brought themselves. */
@Component
class OwnFiles {

    private final StoredFiles files;

    OwnFiles(StoredFiles files) {
        this.files = files;
    }

    /** Refuses files that are not there or were brought by somebody else. */
    void require(List<FileId> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var me = Callers.current().username();
        var mine =
                files.of(wanted).stream().filter(file -> file.by().equals(me)).count();
        if (mine != wanted.stream().distinct().count()) {
            throw InvalidInput.of("/files", wanted.size(), "file-unknown");
        }
    }
}
