package io.redthread.kernel;

/**
 * Points at one document (单据) of any module by kind and id: what a reservation is for, what a journal entry is about.
 *
 * @param kind kebab-case kind, for example {@code sales-order}
 * @param id the document's id
 */
public record DocumentRef(String kind, long id) {

    private static final CodeForm FORM = CodeForm.of(2, 41, CodeForm.LOWER, CodeForm.LOWER + "-");

    /** Refuses an empty kind. */
    public DocumentRef {
        if (!FORM.fits(kind)) {
            throw new IllegalArgumentException("not a document kind: " + kind);
        }
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
