package io.redthread.journal;

/**
 * Refusal: the journal has nothing about this document.
 *
 * @param documentKind the document's kind
 * @param documentId its id
 */
public record NothingRecorded(String documentKind, String documentId) implements JournalRefusal {

    @Override
    public Kind kind() {
        return Kind.ABSENT;
    }
}
