package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.LABEL_TEMPLATE;
import static io.redthread.fulfilment.store.jooq.Tables.LABEL_VERSION;

import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelTemplate;
import io.redthread.fulfilment.LabelTemplateId;
import io.redthread.fulfilment.LabelVersion;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps label templates and their published versions. */
@Repository
public class LabelStore {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    LabelStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** All templates by kind and name. */
    public List<LabelTemplate> all() {
        return sql.select(LABEL_TEMPLATE.fields())
                .from(LABEL_TEMPLATE)
                .orderBy(LABEL_TEMPLATE.KIND, LABEL_TEMPLATE.NAME)
                .fetch(this::template);
    }

    /** One template. */
    public Optional<LabelTemplate> byId(LabelTemplateId id) {
        return sql.select(LABEL_TEMPLATE.fields())
                .from(LABEL_TEMPLATE)
                .where(LABEL_TEMPLATE.ID.eq(id))
                .fetchOptional(this::template);
    }

    /** Published versions of a template, the newest first. */
    public List<LabelVersion> versions(LabelTemplateId id) {
        return sql.select(LABEL_VERSION.fields())
                .from(LABEL_VERSION)
                .where(LABEL_VERSION.TEMPLATE_ID.eq(id))
                .orderBy(LABEL_VERSION.VERSION.desc())
                .fetch(this::version);
    }

    /** The published version that is in use of each template of a kind that is used. */
    public List<InUse> inUse(LabelKind kind) {
        return sql.select(LABEL_TEMPLATE.fields())
                .select(LABEL_VERSION.fields())
                .from(LABEL_TEMPLATE)
                .join(LABEL_VERSION)
                .on(LABEL_VERSION
                        .TEMPLATE_ID
                        .eq(LABEL_TEMPLATE.ID)
                        .and(LABEL_VERSION.VERSION.eq(LABEL_TEMPLATE.PUBLISHED)))
                .where(LABEL_TEMPLATE.KIND.eq(kind).and(LABEL_TEMPLATE.ACTIVE))
                .orderBy(LABEL_TEMPLATE.ID)
                .fetch(row -> new InUse(template(row), version(row)));
    }

    /**
     * A template that is used.
     *
     * @param template the template
     * @param version what of it is printed
     */
    public record InUse(LabelTemplate template, LabelVersion version) {}

    /** Writes a new template with its draft. */
    public LabelTemplateId insert(LabelTemplate.Content content, Instant now, String by) {
        var id = new LabelTemplateId(ids.next("fulfilment", "label_template_id"));
        sql.insertInto(LABEL_TEMPLATE)
                .set(LABEL_TEMPLATE.ID, id)
                .set(LABEL_TEMPLATE.NAME, content.name())
                .set(LABEL_TEMPLATE.KIND, content.kind())
                .set(LABEL_TEMPLATE.CARRIER, content.carrier())
                .set(LABEL_TEMPLATE.SHOP_ID, content.shop())
                .set(LABEL_TEMPLATE.ACTIVE, true)
                .set(LABEL_TEMPLATE.REVISION, 1)
                .set(LABEL_TEMPLATE.DRAFT, text(content.layout()))
                .set(LABEL_TEMPLATE.CHANGED_AT, now)
                .set(LABEL_TEMPLATE.CHANGED_BY, by)
                .execute();
        return id;
    }

    /** Writes a template over the revision before it; answers how many rows that was. */
    public int update(LabelTemplate template) {
        var content = template.content();
        return sql.update(LABEL_TEMPLATE)
                .set(LABEL_TEMPLATE.NAME, content.name())
                .set(LABEL_TEMPLATE.CARRIER, content.carrier())
                .set(LABEL_TEMPLATE.SHOP_ID, content.shop())
                .set(LABEL_TEMPLATE.ACTIVE, template.active())
                .set(LABEL_TEMPLATE.REVISION, template.revision())
                .set(LABEL_TEMPLATE.DRAFT, text(content.layout()))
                .set(LABEL_TEMPLATE.PUBLISHED, template.published())
                .set(LABEL_TEMPLATE.CHANGED_AT, template.changedAt())
                .set(LABEL_TEMPLATE.CHANGED_BY, template.changedBy())
                .where(LABEL_TEMPLATE.ID.eq(template.id()).and(LABEL_TEMPLATE.REVISION.eq(template.revision() - 1)))
                .execute();
    }

    /** Writes a version. */
    public void insert(LabelTemplateId id, LabelVersion version) {
        sql.insertInto(LABEL_VERSION)
                .set(LABEL_VERSION.TEMPLATE_ID, id)
                .set(LABEL_VERSION.VERSION, version.version())
                .set(LABEL_VERSION.LAYOUT, text(version.layout()))
                .set(LABEL_VERSION.NOTE, version.note())
                .set(LABEL_VERSION.AT, version.at())
                .set(LABEL_VERSION.BY, version.by())
                .execute();
    }

    private LabelTemplate template(Record row) {
        var content = new LabelTemplate.Content(
                row.get(LABEL_TEMPLATE.NAME),
                row.get(LABEL_TEMPLATE.KIND),
                row.get(LABEL_TEMPLATE.CARRIER),
                row.get(LABEL_TEMPLATE.SHOP_ID),
                layout(row.get(LABEL_TEMPLATE.DRAFT)));
        return new LabelTemplate(
                row.get(LABEL_TEMPLATE.ID),
                row.get(LABEL_TEMPLATE.REVISION),
                content,
                row.get(LABEL_TEMPLATE.ACTIVE),
                row.get(LABEL_TEMPLATE.PUBLISHED),
                row.get(LABEL_TEMPLATE.CHANGED_AT),
                row.get(LABEL_TEMPLATE.CHANGED_BY));
    }

    private LabelVersion version(Record row) {
        return new LabelVersion(
                row.get(LABEL_VERSION.VERSION),
                layout(row.get(LABEL_VERSION.LAYOUT)),
                row.get(LABEL_VERSION.NOTE),
                row.get(LABEL_VERSION.AT),
                row.get(LABEL_VERSION.BY));
    }

    private JSON text(LabelLayout layout) {
        return JSON.json(json.writeValueAsString(layout));
    }

    private LabelLayout layout(JSON text) {
        return json.readValue(text.data(), LabelLayout.class);
    }
}
