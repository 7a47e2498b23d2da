package io.redthread.journal;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.store.EntryLists;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: what happened to a document, who did what. Personal data is masked unless the reader may see it. */
@Service
@Transactional(readOnly = true)
public class JournalReader {

    private final EntryLists lists;

    JournalReader(EntryLists lists) {
        this.lists = lists;
    }

    /** Everything recorded about one document, oldest first; of more than 1,000 entries the newest. */
    public List<EntryView> of(DocumentRef document) {
        return lists.of(document).stream().map(JournalReader::shown).toList();
    }

    /** A page of entries, newest first unless asked otherwise. */
    public Page<EntryView> page(EntryFilter filter, PageQuery query) {
        return lists.page(filter, query).map(JournalReader::shown);
    }

    private static EntryView shown(EntryView entry) {
        return CurrentAccess.get().may(Permission.PERSONAL_READ) ? entry : entry.masked();
    }

    /** The acts that occurred lately, for choosing from. */
    public List<String> recentActs() {
        return lists.recentActs();
    }
}
