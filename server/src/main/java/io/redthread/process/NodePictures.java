package io.redthread.process;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import io.redthread.process.store.StandardStore;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that show how a node is done (操作指引图). */
@Service
public class NodePictures {

    private final StoredFiles files;
    private final StandardStore standards;

    NodePictures(StoredFiles files, StandardStore standards) {
        this.files = files;
        this.standards = standards;
    }

    /** Keeps a picture; refuses what is none. */
    @Transactional
    public StoredFile keep(String name, byte[] bytes) {
        var kept = files.keep(name, bytes);
        if (!kept.type().startsWith("image/")) {
            throw InvalidInput.of("/file", name, "picture-wanted");
        }
        return kept;
    }

    /** A picture of some node; refuses other files. */
    @Transactional(readOnly = true)
    public Picture of(FileId id) {
        var known = standards.shows(id) ? files.of(List.of(id)) : List.<StoredFile>of();
        if (known.isEmpty()) {
            throw InvalidInput.of("/id", id.value(), "picture-unknown");
        }
        return new Picture(known.getFirst(), files.content(id).orElseThrow());
    }

    /**
     * A picture with its bytes.
     *
     * @param file what is known of it
     * @param bytes its content
     */
    public record Picture(StoredFile file, byte[] bytes) {}
}
