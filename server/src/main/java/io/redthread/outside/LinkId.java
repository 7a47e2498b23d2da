package io.redthread.outside;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;

/** Id of a link between goods of ours and a partner's (关联商品). */
public record LinkId(long value) implements Id {

    /** The number people read; it is the id with a word in front, so it needs no counter. */
    public String number() {
        return "GL-" + value;
    }

    /** The link as a document. */
    public DocumentRef document() {
        return new DocumentRef("goods-link", value);
    }
}
