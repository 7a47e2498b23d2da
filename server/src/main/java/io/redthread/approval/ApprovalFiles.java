package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that go with decisions and comments; who sees the approval sees them. */
@Service
@Transactional
public class ApprovalFiles {

    private final ApprovalInbox inbox;
    private final StoredFiles files;

    ApprovalFiles(ApprovalInbox inbox, StoredFiles files) {
        this.inbox = inbox;
        this.files = files;
    }

    /** Keeps a file, to be named by the decision or comment it goes with. */
    public StoredFile keep(String name, byte[] bytes) {
        return files.keep(name, bytes);
    }

    /**
     * A file with its bytes.
     *
     * @param file what it is
     * @param bytes the bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(StoredFile file, byte[] bytes) {}

    /** A file of an approval the caller may see. */
    @Transactional(readOnly = true)
    public Content get(ApprovalId id, FileId wanted) {
        var file = inbox.detail(id).acts().stream()
                .flatMap(act -> act.files().stream())
                .filter(it -> it.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ApprovalNotFound(Long.toString(wanted.value())).refused());
        return new Content(file, files.content(wanted).orElseThrow());
    }
}
