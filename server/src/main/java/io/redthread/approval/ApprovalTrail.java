package io.redthread.approval;

import io.redthread.approval.store.ApprovalStore;
import io.redthread.kernel.DocumentRef;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every approval that documents went through, for their threads (审批经过). No data scope; the asker keeps it. */
@Service
public class ApprovalTrail {

    private final ApprovalStore store;
    private final ApprovalViews views;

    ApprovalTrail(ApprovalStore store, ApprovalViews views) {
        this.store = store;
        this.views = views;
    }

    /** The approvals of these documents, the oldest first. The statements do not grow with their number. */
    @Transactional(readOnly = true)
    public List<ApprovalView> of(Collection<DocumentRef> documents) {
        return documents.isEmpty() ? List.of() : views.of(store.of(documents));
    }
}
