package io.redthread.approval;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.kernel.DocumentRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Owner of documents that exist for tests only; remembers what it was told. */
@Component
public class TestSubject implements ApprovalSubject {

    /** Their kind. */
    public static final String KIND = "test-document";

    private final Map<Long, Decided> told = new ConcurrentHashMap<>();

    @Override
    public String documentKind() {
        return KIND;
    }

    @Override
    public String ruleDomain() {
        return PurchaseOrderPolicy.NAME;
    }

    @Override
    public String path(DocumentRef document) {
        return "/test/" + document.id();
    }

    @Override
    public void decided(Decided decided) {
        told.merge(decided.document().id(), decided, (first, second) -> {
            throw new IllegalStateException("told twice of " + first.document());
        });
    }

    /** Forgets that it was told, so that the document may be raised again. */
    Optional<Decided> told(DocumentRef document) {
        return Optional.ofNullable(told.get(document.id()));
    }

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        var fact = new SubjectCard.Fact("supplier", "供应商", "Supplier", "宏达", "Hongda", SubjectCard.Tone.NEUTRAL);
        return documents.stream().collect(Collectors.toMap(it -> it, it -> SubjectCard.of(List.of(fact))));
    }

    @Override
    public PreviewFacts read(JsonNode facts) {
        throw new UnsupportedOperationException();
    }
}
