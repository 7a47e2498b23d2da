package io.redthread.journal.domain;

import io.redthread.journal.domain.EntryForm.Print;

/**
 * The seal of one entry (封印): its place in the chain.
 *
 * @param sequence gapless, from 1
 * @param entryId which entry
 * @param entryHash hash of its canonical form
 * @param marks four bytes per field, to tell later which one was edited
 * @param previous hash of the seal before
 * @param hash over previous, sequence and entryHash
 */
public record Seal(long sequence, long entryId, Hash entryHash, byte[] marks, Hash previous, Hash hash) {

    /** The same for that entry. */
    public Seal of(long knownEntryId) {
        return new Seal(sequence, knownEntryId, entryHash, marks, previous, hash);
    }

    /** The seal of an entry at that place behind that seal. */
    public static Seal of(Hashing hashing, long sequence, long entryId, Print print, Hash previous) {
        var hash = hashing.link(previous, sequence, print.hash());
        return new Seal(sequence, entryId, print.hash(), print.marks(), previous, hash);
    }
}
