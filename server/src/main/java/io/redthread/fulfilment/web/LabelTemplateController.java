package io.redthread.fulfilment.web;

import io.redthread.fulfilment.LabelField;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelPaper;
import io.redthread.fulfilment.LabelTemplate;
import io.redthread.fulfilment.LabelTemplateId;
import io.redthread.fulfilment.LabelTemplates;
import io.redthread.fulfilment.LabelVersion;
import io.redthread.fulfilment.ShippedLabels;
import io.redthread.fulfilment.web.LabelRequests.Draft;
import io.redthread.fulfilment.web.LabelRequests.Publish;
import io.redthread.fulfilment.web.LabelRequests.Use;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Label templates over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/label-templates")
class LabelTemplateController {

    private final LabelTemplates templates;
    private final ShippedLabels shipped;
    private final Once once;

    LabelTemplateController(LabelTemplates templates, ShippedLabels shipped, Once once) {
        this.templates = templates;
        this.shipped = shipped;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.FULFILMENT_READ)
    List<LabelTemplate> all() {
        return templates.all();
    }

    /** What templates can be made of: papers, and for each kind its fields and the layout that comes with the program. */
    @GetMapping("/vocabulary")
    @Requires(Permission.FULFILMENT_READ)
    Vocabulary vocabulary() {
        return new Vocabulary(
                Arrays.stream(LabelPaper.values())
                        .map(it -> new Paper(it, it.width(), it.height()))
                        .toList(),
                Arrays.stream(LabelKind.values())
                        .map(it -> new Kind(it, fields(it), shipped.of(it)))
                        .toList());
    }

    @GetMapping("/{id}")
    @Requires(Permission.FULFILMENT_READ)
    LabelTemplate one(@PathVariable LabelTemplateId id) {
        return templates.byId(id);
    }

    @GetMapping("/{id}/versions")
    @Requires(Permission.FULFILMENT_READ)
    List<LabelVersion> versions(@PathVariable LabelTemplateId id) {
        return templates.versions(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.FULFILMENT_SUPERVISE)
    Added add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Draft draft) {
        var content = draft.content();
        return once.answer(key, content, Added.class, () -> new Added(templates.add(content)));
    }

    @PutMapping("/{id}")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    LabelTemplate change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable LabelTemplateId id,
            @RequestBody Draft draft) {
        var content = draft.content();
        return once.answer(
                key, List.of(id, draft), LabelTemplate.class, () -> templates.change(id, draft.seen(), content));
    }

    @PostMapping("/{id}/publish")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    LabelTemplate publish(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable LabelTemplateId id,
            @RequestBody Publish wanted) {
        var revision = Given.value("/revision", wanted.revision());
        var note = Given.filled("/note", wanted.note());
        return once.answer(key, List.of(id, wanted), LabelTemplate.class, () -> templates.publish(id, revision, note));
    }

    @PostMapping("/{id}/use")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    LabelTemplate use(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable LabelTemplateId id,
            @RequestBody Use wanted) {
        var revision = Given.value("/revision", wanted.revision());
        var active = Given.value("/active", wanted.active());
        return once.answer(
                key, List.of(id, wanted), LabelTemplate.class, () -> templates.activate(id, revision, active));
    }

    private static List<Field> fields(LabelKind kind) {
        return LabelField.all(kind).stream()
                .map(it -> new Field(it, it.bars(), it.personal()))
                .toList();
    }

    /** The template that was added. */
    record Added(LabelTemplateId id) {}

    /** What templates can be made of. */
    record Vocabulary(List<Paper> papers, List<Kind> kinds) {}

    /** A paper, in tenths of a millimetre. */
    record Paper(LabelPaper paper, int width, int height) {}

    /** A kind, what it fills in, and what it looks like from the start. */
    record Kind(LabelKind kind, List<Field> fields, LabelLayout shipped) {}

    /** A field, whether a barcode can hold it, and whether it is personal. */
    record Field(LabelField field, boolean bars, boolean personal) {}
}
