package io.redthread.journal.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.journal.EntryFilter;
import io.redthread.journal.EntryView;
import io.redthread.journal.JournalProofs;
import io.redthread.journal.JournalReader;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading the journal. */
@RestController
@RequestMapping("/api/journal")
class EntriesController {

    private final JournalReader reader;
    private final JournalProofs proofs;

    EntriesController(JournalReader reader, JournalProofs proofs) {
        this.reader = reader;
        this.proofs = proofs;
    }

    /**
     * Acts that occurred lately.
     *
     * @param items their codes
     */
    record Acts(List<String> items) {}

    @GetMapping("/entries")
    @Requires(Permission.JOURNAL_READ)
    Page<EntryView> entries(@ModelAttribute EntryFilter filter, @ModelAttribute PageQuery query) {
        return reader.page(filter, query);
    }

    @GetMapping("/acts")
    @Requires(Permission.JOURNAL_READ)
    Acts acts() {
        return new Acts(reader.recentActs());
    }

    @GetMapping(path = "/documents/{kind}/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires({Permission.JOURNAL_READ, Permission.JOURNAL_VERIFY})
    ResponseEntity<String> proof(@PathVariable String kind, @PathVariable long id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof-" + kind + "-" + id + ".json\"")
                .body(proofs.of(document(kind, id)));
    }

    private static DocumentRef document(String kind, long id) {
        try {
            return new DocumentRef(kind, id);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("/kind", kind, "value-malformed");
        }
    }
}
