package io.redthread.fulfilment;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;

/** Id of a parcel (包裹): one order in one warehouse. */
public record ParcelId(long value) implements Id {

    /** Document kind of parcels, in journal and ledger. */
    public static final String DOCUMENT_KIND = "parcel";

    /** The number people read; it is the id with a word in front, so it needs no counter. */
    public String number() {
        return "PK-" + value;
    }

    /** The parcel as a document. */
    public DocumentRef document() {
        return new DocumentRef(DOCUMENT_KIND, value);
    }
}
