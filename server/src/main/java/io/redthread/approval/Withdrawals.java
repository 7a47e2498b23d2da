package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.store.ApprovalStore;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what somebody raised, by its approval (撤回). */
@Service
class Withdrawals {

    private final ApprovalStore store;
    private final Approvals approvals;

    Withdrawals(ApprovalStore store, Approvals approvals) {
        this.store = store;
        this.approvals = approvals;
    }

    @Transactional
    void withdraw(ApprovalId id, String reason) {
        var it = store.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ApprovalNotFound(Long.toString(id.value())).refused());
        approvals.withdraw(it.subject().document(), reason);
    }
}
