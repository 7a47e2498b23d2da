package io.redthread.process.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseId;
import io.redthread.process.CaseState;
import io.redthread.process.ManualNodes;
import io.redthread.process.ManualNodes.DeskCase;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeEntry;
import io.redthread.process.web.StandardController.NodeView;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The desk of manual nodes over HTTP. */
@RestController
@RequestMapping("/api/process/desk")
class DeskController {

    private static final String HIDDEN = "••••";

    private final ManualNodes nodes;
    private final Once once;

    DeskController(ManualNodes nodes, Once once) {
        this.nodes = nodes;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PROCESS_WORK, Permission.PROCESS_READ})
    List<DeskView> desks() {
        return nodes.desks().stream()
                .map(it -> new DeskView(NodeView.of(it.node(), false), it.mine(), it.waiting(), it.overdue()))
                .toList();
    }

    @GetMapping("/nodes/{node}")
    @Requires({Permission.PROCESS_WORK, Permission.PROCESS_READ})
    Page<DeskCase> page(@PathVariable NodeCode node, @ModelAttribute PageQuery query) {
        return nodes.page(node, query);
    }

    @GetMapping("/cases/{id}")
    @Requires({Permission.PROCESS_WORK, Permission.SALES_ORDER_READ})
    SheetView sheet(@PathVariable CaseId id) {
        return SheetView.of(nodes.sheet(id));
    }

    @PostMapping("/cases/{id}")
    @Requires(Permission.PROCESS_WORK)
    void fill(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable CaseId id, @RequestBody Filled filled) {
        once.run(
                key,
                Map.of("id", id.value(), "filled", filled),
                () -> nodes.fill(id, Given.value("/node", filled.node()), Given.map(filled.values())));
    }

    @PostMapping(path = "/cases/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PROCESS_WORK)
    StoredFile attach(@PathVariable CaseId id, @RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, (name, bytes) -> nodes.attach(id, name, bytes));
    }

    @GetMapping("/cases/{id}/files/{file}")
    @Requires(Permission.PROCESS_WORK)
    ResponseEntity<byte[]> download(@PathVariable CaseId id, @PathVariable FileId file) {
        var content = nodes.file(id, file);
        return FileDownload.of(content.file(), content.bytes());
    }

    /** A manual node and its queue. */
    record DeskView(NodeView node, boolean mine, long waiting, long overdue) {}

    /** What was filled in. */
    record Filled(@Nullable NodeCode node, @Nullable Map<String, String> values) {}

    /** A case at its node, with what was filled in; values are hidden from those whose work it is not. */
    record SheetView(
            CaseId id,
            String number,
            NodeView node,
            CaseState state,
            Instant enteredAt,
            Instant dueAt,
            boolean mine,
            List<EntryView> entries) {

        static SheetView of(ManualNodes.Sheet sheet) {
            var it = sheet.it();
            var shown = sheet.mine() || CurrentAccess.get().may(Permission.PERSONAL_READ);
            var nodes = it.standard();
            return new SheetView(
                    it.id(),
                    it.number(),
                    NodeView.of(it.node(), false),
                    it.state(),
                    it.enteredAt(),
                    it.dueAt(),
                    sheet.mine(),
                    sheet.entries().stream()
                            .map(entry -> EntryView.of(
                                    entry,
                                    nodes.has(entry.node()) ? NodeView.of(nodes.node(entry.node()), false) : null,
                                    shown))
                            .toList());
        }
    }

    /** What somebody filled in. */
    record EntryView(String code, @Nullable NodeView node, Map<String, String> content, Instant at, String by) {

        static EntryView of(NodeEntry it, @Nullable NodeView node, boolean shown) {
            var content = new LinkedHashMap<>(it.content());
            if (!shown) {
                content.replaceAll((code, value) -> HIDDEN);
            }
            return new EntryView(it.node().value(), node, content, it.at(), it.by());
        }
    }
}
