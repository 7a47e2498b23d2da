package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.GOODS_LINK;

import io.redthread.inventory.WarehouseId;
import io.redthread.outside.LinkId;
import io.redthread.outside.LinkState;
import io.redthread.outside.LinkedGoods;
import io.redthread.outside.NewLink;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes links between goods of ours and partners'. Rows are always locked in the order of their key. */
@Repository
public class LinkRows {

    private final DSLContext sql;
    private final IdBlocks ids;

    LinkRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes links down that nobody has agreed to; answers those that are new: goods or codes in use stay as they are. */
    public List<LinkedGoods> propose(List<NewLink> wanted, boolean byPartner, Instant now, String by) {
        return Rows.of("wanted", wanted)
                .with(GOODS_LINK.ID, it -> new LinkId(ids.next("outside", "goods_link_id")))
                .with(GOODS_LINK.WAREHOUSE_ID, NewLink::warehouse)
                .with(GOODS_LINK.SKU, it -> it.sku().code())
                .with(GOODS_LINK.CODE, NewLink::code)
                .with(GOODS_LINK.RATIO, NewLink::ratio)
                .with(GOODS_LINK.COST, it -> it.cost().amount())
                .with(GOODS_LINK.CURRENCY, it -> it.cost().currency().getCurrencyCode())
                .with(GOODS_LINK.STATE, it -> LinkState.PROPOSED)
                .with(GOODS_LINK.BY_PARTNER, it -> byPartner)
                .with(GOODS_LINK.PROPOSED_AT, it -> now)
                .with(GOODS_LINK.PROPOSED_BY, it -> by)
                .insertInto(sql, GOODS_LINK)
                .onConflictDoNothing()
                .returning()
                .fetch(LinkReads::link);
    }

    /** Locks these. */
    public List<LinkedGoods> lock(Collection<LinkId> some) {
        return sql.select(GOODS_LINK.fields())
                .from(GOODS_LINK)
                .where(Rows.any(GOODS_LINK.ID, some))
                .orderBy(GOODS_LINK.ID)
                .forUpdate()
                .fetch(LinkReads::link);
    }

    /** Locks all that is linked with a partner, so that of two messages one is taken after the other. */
    public List<LinkedGoods> lockLinked(WarehouseId warehouse) {
        return sql.select(GOODS_LINK.fields())
                .from(GOODS_LINK)
                .where(GOODS_LINK.WAREHOUSE_ID.eq(warehouse))
                .and(GOODS_LINK.STATE.eq(DSL.inline(LinkState.LINKED)))
                .orderBy(GOODS_LINK.ID)
                .forUpdate()
                .fetch(LinkReads::link);
    }

    /** The locked ones are agreed. */
    public void link(Collection<LinkId> some, Instant now, String by) {
        RowCounts.expect(
                some.size(),
                sql.update(GOODS_LINK)
                        .set(GOODS_LINK.STATE, LinkState.LINKED)
                        .set(GOODS_LINK.LINKED_AT, now)
                        .set(GOODS_LINK.LINKED_BY, by)
                        .where(Rows.any(GOODS_LINK.ID, some))
                        .and(GOODS_LINK.STATE.eq(LinkState.PROPOSED))
                        .execute(),
                "goods links");
    }

    /** The locked ones end. */
    public void end(Collection<LinkId> some, String reason, Instant now, String by) {
        RowCounts.expect(
                some.size(),
                sql.update(GOODS_LINK)
                        .set(GOODS_LINK.STATE, LinkState.ENDED)
                        .set(GOODS_LINK.END_REASON, reason)
                        .set(GOODS_LINK.ENDED_AT, now)
                        .set(GOODS_LINK.ENDED_BY, by)
                        .where(Rows.any(GOODS_LINK.ID, some))
                        .and(GOODS_LINK.STATE.ne(LinkState.ENDED))
                        .execute(),
                "goods links");
    }

    /** Keeps what a partner said of locked ones. */
    public void told(Map<LinkId, BigDecimal> quantities, Instant at, String report) {
        if (quantities.isEmpty()) {
            return;
        }
        var rows = Rows.of("said", List.copyOf(quantities.entrySet()))
                .with(GOODS_LINK.ID, Map.Entry::getKey)
                .with(GOODS_LINK.TOLD, Map.Entry::getValue);
        RowCounts.expect(
                quantities.size(),
                sql.update(GOODS_LINK)
                        .set(GOODS_LINK.TOLD, rows.field(GOODS_LINK.TOLD))
                        .set(GOODS_LINK.TOLD_AT, at)
                        .set(GOODS_LINK.TOLD_BY, report)
                        .from(rows.table())
                        .where(GOODS_LINK.ID.eq(rows.field(GOODS_LINK.ID)))
                        .and(GOODS_LINK.STATE.eq(LinkState.LINKED))
                        .execute(),
                "goods links told");
    }
}
