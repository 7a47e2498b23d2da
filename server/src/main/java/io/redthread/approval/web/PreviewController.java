package io.redthread.approval.web;

import io.redthread.approval.ApprovalPreviewing;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What would happen to a document if it were submitted, for any kind of document. */
@RestController
class PreviewController {

    private final ApprovalPreviewing previewing;

    PreviewController(ApprovalPreviewing previewing) {
        this.previewing = previewing;
    }

    @PostMapping("/api/approval/preview")
    @Requires(Permission.APPROVAL_READ)
    ApprovalPreviewing.Answer preview(@RequestBody Ask ask, Locale locale) {
        if (ask.documentType() == null) {
            throw InvalidInput.of("/documentType", "", "value-required");
        }
        if (ask.facts() == null || !ask.facts().isObject()) {
            throw InvalidInput.of("/facts", "", "value-required");
        }
        return previewing.preview(
                ask.documentType(), ask.facts(), locale.getLanguage().equals("zh"));
    }

    /** A kind of document and its facts. */
    record Ask(@Nullable String documentType, @Nullable JsonNode facts) {}
}
