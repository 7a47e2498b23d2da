package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.LabelChoiceTaken;
import io.redthread.fulfilment.FulfilmentRefusal.LabelTemplateChanged;
import io.redthread.fulfilment.FulfilmentRefusal.LabelTemplateNotFound;
import io.redthread.fulfilment.domain.LayoutCheck;
import io.redthread.fulfilment.store.LabelStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Label templates (标签模板): drafts that people lay out, and versions that are printed. What was published is never
 * changed; one template is used for each kind, carrier and shop (requirement G4).
 */
@Service
@Transactional
public class LabelTemplates {

    private static final int LONGEST_NAME = 60;

    private final LabelStore store;
    private final Carriers carriers;
    private final Shops shops;
    private final Journal journal;
    private final Clock clock;

    LabelTemplates(LabelStore store, Carriers carriers, Shops shops, Journal journal, Clock clock) {
        this.store = store;
        this.carriers = carriers;
        this.shops = shops;
        this.journal = journal;
        this.clock = clock;
    }

    /** All templates. */
    @Transactional(readOnly = true)
    public List<LabelTemplate> all() {
        return store.all();
    }

    /** One template. */
    @Transactional(readOnly = true)
    public LabelTemplate byId(LabelTemplateId id) {
        return store.byId(id).orElseThrow(() -> new Refused(new LabelTemplateNotFound(id)));
    }

    /** Its published versions, the newest first. */
    @Transactional(readOnly = true)
    public List<LabelVersion> versions(LabelTemplateId id) {
        byId(id);
        return store.versions(id);
    }

    /** Keeps a new draft; one that would not print is refused. */
    public LabelTemplateId add(LabelTemplate.Content content) {
        check(content);
        var id = unique(content, () -> store.insert(content, clock.instant(), by()));
        record("label-template-added", id, content.name(), content);
        return id;
    }

    /** Changes the draft that somebody has seen; the kind stays. */
    public LabelTemplate change(LabelTemplateId id, int revision, LabelTemplate.Content content) {
        var known = seen(id, revision);
        if (known.content().kind() != content.kind()) {
            throw InvalidInput.of("/kind", content.kind().code(), "label-kind-fixed");
        }
        check(content);
        return write("label-template-changed", next(known, content, known.active(), known.published()), content);
    }

    /** Publishes the draft that somebody has seen: from now on it is printed. */
    public LabelTemplate publish(LabelTemplateId id, int revision, String note) {
        var known = seen(id, revision);
        check(known.content());
        var version = store.versions(id).size() + 1;
        store.insert(id, new LabelVersion(version, known.content().layout(), note, clock.instant(), by()));
        return write(
                "label-template-published",
                next(known, known.content(), known.active(), version),
                Map.of("version", version, "note", note));
    }

    /** Uses a template, or uses it no more. */
    public LabelTemplate activate(LabelTemplateId id, int revision, boolean active) {
        var known = seen(id, revision);
        return write(
                "label-template-activated",
                next(known, known.content(), active, known.published()),
                Map.of("active", active));
    }

    private LabelTemplate seen(LabelTemplateId id, int revision) {
        var known = byId(id);
        if (known.revision() != revision) {
            throw new Refused(new LabelTemplateChanged(known.content().name(), known.changedBy(), known.changedAt()));
        }
        return known;
    }

    private LabelTemplate next(
            LabelTemplate known,
            LabelTemplate.Content content,
            boolean active,
            @org.jspecify.annotations.Nullable Integer published) {
        return new LabelTemplate(known.id(), known.revision() + 1, content, active, published, clock.instant(), by());
    }

    private LabelTemplate write(String act, LabelTemplate template, Object facts) {
        if (unique(template.content(), () -> store.update(template)) == 0) {
            throw new Refused(new LabelTemplateChanged(template.content().name(), "", clock.instant()));
        }
        record(act, template.id(), template.content().name(), facts);
        return template;
    }

    private static <T> T unique(LabelTemplate.Content content, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            var message = Objects.requireNonNullElse(e.getMessage(), "");
            if (message.contains("uq_label_template_name")) {
                throw InvalidInput.of("/name", content.name(), "label-name-taken");
            }
            throw new Refused(new LabelChoiceTaken(content.kind()));
        }
    }

    private void check(LabelTemplate.Content content) {
        if (content.name().length() > LONGEST_NAME) {
            throw InvalidInput.of("/name", content.name(), "value-malformed");
        }
        Optional.ofNullable(content.carrier()).ifPresent(carriers::of);
        Optional.ofNullable(content.shop()).ifPresent(shop -> {
            if (shops.byIds(List.of(shop)).isEmpty()) {
                throw InvalidInput.of("/shop", shop.value(), "shop-unknown");
            }
        });
        var errors = LayoutCheck.of(content.kind(), content.layout());
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors.stream()
                    .map(it -> new InputError("/layout" + it.pointer(), it.value(), it.code()))
                    .toList()));
        }
    }

    private static String by() {
        return Callers.current().username();
    }

    private void record(String act, LabelTemplateId id, String name, Object facts) {
        journal.record(Act.of(act, new DocumentRef("label-template", id.value()), name, facts));
    }
}
