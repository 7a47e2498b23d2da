package io.redthread.outside;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;

/** Id of a difference between a partner's figures and ours (仓间差异). */
public record DifferenceId(long value) implements Id {

    /** The number people read; it is the id with a word in front, so it needs no counter. */
    public String number() {
        return "WD-" + value;
    }

    /** The difference as a document. */
    public DocumentRef document() {
        return new DocumentRef("difference", value);
    }
}
