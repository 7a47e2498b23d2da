package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.TEMPLATE;

import io.redthread.notification.Template;
import io.redthread.notification.Template.Place;
import io.redthread.notification.domain.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Texts that were changed. */
@Repository
public class TemplateRows {

    private final DSLContext sql;

    TemplateRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All of them. */
    public Map<Place, Template> all() {
        var found = new HashMap<Place, Template>();
        sql.selectFrom(TEMPLATE)
                .forEach(row -> found.put(
                        new Place(row.getKind(), row.getChannel(), row.getLanguage()),
                        new Template(new Wording(row.getTitle(), row.getBody()), row.getProviderTemplate())));
        return found;
    }

    /** Keeps a text. */
    public void keep(Place place, Template template, Instant now) {
        sql.insertInto(TEMPLATE)
                .set(TEMPLATE.KIND, place.kind())
                .set(TEMPLATE.CHANNEL, place.channel())
                .set(TEMPLATE.LANGUAGE, place.language())
                .set(TEMPLATE.TITLE, template.wording().title())
                .set(TEMPLATE.BODY, template.wording().body())
                .set(TEMPLATE.PROVIDER_TEMPLATE, template.providerTemplate())
                .set(TEMPLATE.CHANGED_AT, now)
                .onConflict(TEMPLATE.KIND, TEMPLATE.CHANNEL, TEMPLATE.LANGUAGE)
                .doUpdate()
                .set(TEMPLATE.TITLE, template.wording().title())
                .set(TEMPLATE.BODY, template.wording().body())
                .set(TEMPLATE.PROVIDER_TEMPLATE, template.providerTemplate())
                .set(TEMPLATE.CHANGED_AT, now)
                .execute();
    }

    /** Forgets a text, so that the shipped one is used again. */
    public void forget(Place place) {
        Condition here = TEMPLATE.KIND
                .eq(place.kind())
                .and(TEMPLATE.CHANNEL.eq(place.channel()))
                .and(TEMPLATE.LANGUAGE.eq(place.language()));
        sql.deleteFrom(TEMPLATE).where(here).execute();
    }
}
