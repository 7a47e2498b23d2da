package io.redthread.approval;

import io.redthread.kernel.DocumentRef;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Port: implemented by the owner of a kind of document that is approved (审批对象). */
public interface ApprovalSubject {

    /** Kind of its documents, for example {@code purchase-order}. */
    String documentKind();

    /** The rule domain whose rules route them. */
    String ruleDomain();

    /** Page of a document. */
    String path(DocumentRef document);

    /** The approval has ended; called in the transaction that ends it, also for an automatic pass. */
    void decided(Decided decided);

    /** What an approver must know first, of each document that is still there. */
    Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents);

    /** Reads the {@code facts} of a preview over HTTP; refuses amounts and words it does not know. */
    PreviewFacts read(JsonNode facts);
}
