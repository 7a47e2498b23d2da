package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.LabelPictureNotFound;
import io.redthread.fulfilment.store.LabelPrintStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logos and other pictures that labels show. */
@Service
@Transactional
public class LabelPictures {

    private static final int LARGEST = 300_000;

    private final StoredFiles files;
    private final LabelPrintStore store;
    private final Journal journal;
    private final Clock clock;

    LabelPictures(StoredFiles files, LabelPrintStore store, Journal journal, Clock clock) {
        this.files = files;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A picture with its bytes.
     *
     * @param file what is known of it
     * @param bytes its content
     */
    public record Picture(StoredFile file, byte[] bytes) {}

    /** Keeps a picture; refuses what is none or too large. */
    public FileId keep(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw InvalidInput.of("/file", bytes.length, "label-picture-wanted");
        }
        var kept = files.keep(name, bytes);
        if (!kept.type().equals("image/png") && !kept.type().equals("image/jpeg")) {
            throw InvalidInput.of("/file", name, "label-picture-wanted");
        }
        store.keep(kept.id(), kept.name(), clock.instant(), Callers.current().username());
        journal.record(Act.of(
                "label-picture-kept", new DocumentRef("label-picture", kept.id().value()), kept.name(), kept));
        return kept.id();
    }

    /** A picture of labels; any other file is refused. */
    @Transactional(readOnly = true)
    public Picture of(FileId file) {
        var known = store.picture(file) ? files.of(List.of(file)) : List.<StoredFile>of();
        if (known.isEmpty()) {
            throw new Refused(new LabelPictureNotFound(file.value()));
        }
        return new Picture(known.getFirst(), files.content(file).orElseThrow());
    }
}
