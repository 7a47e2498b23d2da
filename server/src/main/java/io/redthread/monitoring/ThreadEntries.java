package io.redthread.monitoring;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.EntryView;
import io.redthread.monitoring.domain.Names;
import java.util.List;

/** What people did to a document, as its thread tells it: facts only for those who may read the journal. */
final class ThreadEntries {

    private ThreadEntries() {}

    static List<ThreadView.Entry> of(List<EntryView> acts, Names names) {
        var whole = CurrentAccess.get().may(Permission.JOURNAL_READ);
        return acts.stream()
                .map(one -> new ThreadView.Entry(
                        one.id(),
                        one.sequence(),
                        one.at(),
                        one.act(),
                        names.actor(one.username()),
                        one.onBehalfOf(),
                        whole ? one.before() : null,
                        whole ? one.after() : null,
                        one.ruleVersion()))
                .toList();
    }
}
