package io.redthread.journal;

/**
 * Refusal: the proof would show personal data, for it must show what was hashed, and the caller may not see that.
 *
 * @param documentKind the document's kind
 * @param documentId its id
 */
public record PersonalDataInside(String documentKind, String documentId) implements JournalRefusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
