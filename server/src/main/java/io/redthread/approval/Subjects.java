package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.SubjectUnknown;
import io.redthread.kernel.DocumentRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of documents that are approved, by what their owners registered. */
@Component
class Subjects {

    private final ObjectProvider<ApprovalSubject> subjects;

    Subjects(ObjectProvider<ApprovalSubject> subjects) {
        this.subjects = subjects;
    }

    /** The one of that kind; refused when there is none. */
    ApprovalSubject of(String kind) {
        return subjects.stream()
                .filter(it -> it.documentKind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new SubjectUnknown(kind).refused());
    }

    /** What approvers must know of these documents, of whatever kinds. */
    Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        var cards = new HashMap<DocumentRef, SubjectCard>();
        documents.stream()
                .collect(Collectors.groupingBy(DocumentRef::kind))
                .forEach((kind, some) -> cards.putAll(of(kind).cards(some)));
        return cards;
    }
}
