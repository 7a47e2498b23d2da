package io.redthread.journal;

import io.redthread.journal.store.EntryFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on documents in the order they were written, for whoever retells them (业务动作流水). Only those of transactions older
 * than every running one are handed out, so that none is missed. What changed on a document is not told.
 */
@Service
@Transactional(readOnly = true)
public class JournalFacts {

    private final EntryFacts entries;

    JournalFacts(EntryFacts entries) {
        this.entries = entries;
    }

    /**
     * A place in the order in which entries were written.
     *
     * @param writtenIn the transaction
     * @param entry the entry within it
     */
    public record Place(long writtenIn, long entry) {}

    /**
     * An act on one document.
     *
     * @param at where in the order
     * @param time when
     * @param act what was done
     * @param kind to what kind of document
     * @param document to which one
     * @param number its number
     * @param username who did it
     */
    public record Acted(
            Place at, Instant time, String act, String kind, long document, String number, String username) {}

    /** The oldest transaction still running. */
    public long horizon() {
        return entries.horizon();
    }

    /** Acts on documents of these kinds behind that place and before the horizon. */
    public List<Acted> after(Place place, long horizon, Collection<String> kinds, int most) {
        return entries.after(place, horizon, kinds, most);
    }
}
