package io.redthread.journal.domain;

/** What can be wrong with a journal (校验发现). */
public enum FindingKind {
    /** An entry was edited after it was sealed; the fields say where. */
    ENTRY_CHANGED("entryChanged"),
    /** An entry was deleted; its seal is still there. */
    ENTRY_MISSING("entryMissing"),
    /** An entry was put among those sealed long ago; it has no seal. */
    ENTRY_INSERTED("entryInserted"),
    /** Seals were deleted, with their entries or without. */
    SEAL_MISSING("sealMissing"),
    /** A seal was edited; the fields say where. */
    SEAL_CHANGED("sealChanged"),
    /** A seal stands at another place than it was made for: reordered, or something before it inserted or deleted. */
    SEAL_MOVED("sealMoved"),
    /** A seal stands before one that should come first. */
    OUT_OF_ORDER("outOfOrder"),
    /** Nothing follows from what stands before: foreign seals were inserted. */
    CHAIN_BROKEN("chainBroken"),
    /** A checkpoint was deleted. */
    CHECKPOINT_MISSING("checkpointMissing"),
    /** A checkpoint was edited: its signature does not fit it. */
    CHECKPOINT_CHANGED("checkpointChanged"),
    /** A checkpoint is signed with a key that nobody knows. */
    KEY_UNKNOWN("keyUnknown"),
    /** Entries of this range were edited and the chain was computed anew, but the signed checkpoint remembers. */
    REWRITTEN("rewritten"),
    /** The newest entries were cut off. */
    TRUNCATED("truncated"),
    /** A line of the anchor file cannot be read or its signature does not fit. */
    ANCHOR_DAMAGED("anchorDamaged"),
    /** A line of an export or proof cannot be read. */
    LINE_DAMAGED("lineDamaged"),
    /** A file of an export is not the one its manifest names. */
    FILE_CHANGED("fileChanged");

    private final String code;

    FindingKind(String code) {
        this.code = code;
    }

    /** Its name in the API. */
    public String code() {
        return code;
    }
}
