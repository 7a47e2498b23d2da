package io.redthread.approval.web;

import io.redthread.approval.ApprovalDetail;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalInbox;
import io.redthread.approval.ApprovalView;
import io.redthread.approval.InboxItem;
import io.redthread.approval.ListFilter;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for me, and approvals I may see. */
@RestController
@RequestMapping("/api/approval")
class InboxController {

    private final ApprovalInbox inbox;

    InboxController(ApprovalInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/inbox")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    Page<InboxItem> mine(@ModelAttribute PageQuery query) {
        return inbox.mine(query);
    }

    @GetMapping("/approvals")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    Page<ApprovalView> page(@ModelAttribute ListFilter filter, @ModelAttribute PageQuery query) {
        return inbox.page(filter, query);
    }

    @GetMapping("/approvals/{id}")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    ApprovalDetail one(@PathVariable ApprovalId id) {
        return inbox.detail(id);
    }

    @GetMapping("/documents/{kind}/{id}")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    ApprovalDetail ofDocument(@PathVariable String kind, @PathVariable long id) {
        if (!kind.matches("[a-z][a-z-]{1,40}")) {
            throw InvalidInput.of("/kind", kind, "value-malformed");
        }
        return inbox.ofDocument(new DocumentRef(kind, id));
    }
}
