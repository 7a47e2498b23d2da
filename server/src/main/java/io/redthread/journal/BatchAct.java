package io.redthread.journal;

import java.util.List;

/**
 * What the pipeline did to many documents at once: one journal entry with the Merkle root over one leaf per document, so
 * that each document's part can be proven alone.
 *
 * @param code kebab-case act, for example {@code orders-allocated}
 * @param documentKind kind of all the documents
 * @param facts canonical text of each document's facts, in document order; hashed, kept by the owning module
 * @param summary counts that a reader wants at once, a record or map that becomes JSON
 * @param ruleVersion version of the standard that was followed
 */
public record BatchAct(String code, String documentKind, List<String> facts, Object summary, String ruleVersion) {}
