package io.redthread.fulfilment;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;

/** Id of a handling unit (物流单元). */
public record HandlingUnitId(long value) implements Id {

    /** Document kind of handling units, in the journal. */
    public static final String DOCUMENT_KIND = "handling-unit";

    /** The unit as a document. */
    public DocumentRef document() {
        return new DocumentRef(DOCUMENT_KIND, value);
    }
}
