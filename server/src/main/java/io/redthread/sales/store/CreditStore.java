package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.CREDIT_ACCOUNT;
import static io.redthread.sales.store.jooq.Tables.CREDIT_MOVEMENT;
import static io.redthread.sales.store.jooq.Tables.CREDIT_USE;

import io.redthread.parties.PartnerId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.CreditAccount;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.CreditMovement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps credit accounts, what orders take of them, and what moved them. */
@Repository
public class CreditStore {

    private static final Listing ACCOUNTS = new Listing(CREDIT_ACCOUNT, CREDIT_ACCOUNT.ID.coerce(Long.class), "-used")
            .sortable("used", CREDIT_ACCOUNT.USED)
            .sortable("limit", CREDIT_ACCOUNT.CREDIT_LIMIT)
            .sortable("openedAt", CREDIT_ACCOUNT.OPENED_AT);
    private static final Listing MOVEMENTS =
            new Listing(CREDIT_MOVEMENT, CREDIT_MOVEMENT.ID, "-at").sortable("at", CREDIT_MOVEMENT.MOVED_AT);

    private static final String OVERDUE = "overdue_now";

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    CreditStore(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
    }

    /** The id of the next account. */
    public CreditAccountId nextId() {
        return new CreditAccountId(ids.next("sales", "credit_account_id"));
    }

    /** Adds an account; false when its orders are on one already. */
    public boolean add(CreditAccount it) {
        return sql.insertInto(CREDIT_ACCOUNT)
                        .set(CREDIT_ACCOUNT.ID, it.id())
                        .set(CREDIT_ACCOUNT.PARTY_KIND, kind(it))
                        .set(CREDIT_ACCOUNT.PARTY_ID, it.party().value())
                        .set(
                                CREDIT_ACCOUNT.SHOP_ID,
                                it.shop().map(ShopId::value).orElse(null))
                        .set(CREDIT_ACCOUNT.BUYER_CODE, it.buyerCode())
                        .set(CREDIT_ACCOUNT.CURRENCY, it.currency().getCurrencyCode())
                        .set(CREDIT_ACCOUNT.CREDIT_LIMIT, it.limit())
                        .set(CREDIT_ACCOUNT.TERM_DAYS, it.termDays())
                        .set(CREDIT_ACCOUNT.OPENED_AT, it.openedAt())
                        .set(CREDIT_ACCOUNT.OPENED_BY, it.openedBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Active accounts that may mean orders of these shops or with these customer codes. */
    public List<CreditAccount> of(Collection<Long> shops, Collection<String> buyers) {
        return sql.select(columns())
                .from(CREDIT_ACCOUNT)
                .where(CREDIT_ACCOUNT.ACTIVE)
                .and(Rows.any(CREDIT_ACCOUNT.SHOP_ID, shops).or(Rows.any(CREDIT_ACCOUNT.BUYER_CODE, buyers)))
                .orderBy(CREDIT_ACCOUNT.ID)
                .fetch(CreditStore::account);
    }

    /** Accounts on which something is owed, behind that one. */
    public List<CreditAccount> owing(long behind, int most) {
        return sql.select(columns())
                .from(CREDIT_ACCOUNT)
                .where(CREDIT_ACCOUNT.ID.gt(new CreditAccountId(behind)))
                .and(CREDIT_ACCOUNT.USED.gt(BigDecimal.ZERO))
                .orderBy(CREDIT_ACCOUNT.ID)
                .limit(most)
                .fetch(CreditStore::account);
    }

    /** Those of these that are there. */
    public List<CreditAccount> of(Collection<CreditAccountId> ids) {
        return sql.select(columns())
                .from(CREDIT_ACCOUNT)
                .where(Rows.any(CREDIT_ACCOUNT.ID, ids))
                .fetch(CreditStore::account);
    }

    /** Locks accounts in key order. */
    public Map<CreditAccountId, CreditAccount> lock(Collection<CreditAccountId> accounts) {
        var locked = new HashMap<CreditAccountId, CreditAccount>();
        sql.select(columns())
                .from(CREDIT_ACCOUNT)
                .where(Rows.any(CREDIT_ACCOUNT.ID, accounts))
                .orderBy(CREDIT_ACCOUNT.ID)
                .forUpdate()
                .forEach(row -> locked.put(row.get(CREDIT_ACCOUNT.ID), account(row)));
        return locked;
    }

    /** Writes what is owed on accounts that are locked. */
    public void owe(List<CreditAccount> accounts) {
        var rows = Rows.of("owed", accounts)
                .with(CREDIT_ACCOUNT.ID, CreditAccount::id)
                .with(CREDIT_ACCOUNT.USED, CreditAccount::used)
                .with(CREDIT_ACCOUNT.OVER, CreditAccount::over);
        var updated = sql.update(CREDIT_ACCOUNT)
                .set(CREDIT_ACCOUNT.USED, rows.field(CREDIT_ACCOUNT.USED))
                .set(CREDIT_ACCOUNT.OVER, rows.field(CREDIT_ACCOUNT.OVER))
                .from(rows.table())
                .where(CREDIT_ACCOUNT.ID.eq(rows.field(CREDIT_ACCOUNT.ID)))
                .execute();
        RowCounts.expect(accounts.size(), updated, "what is owed on accounts");
    }

    /** Changes the terms of an account; false when somebody else has changed it. */
    public boolean revise(CreditAccount it, int version, int termDays, boolean active) {
        return sql.update(CREDIT_ACCOUNT)
                        .set(CREDIT_ACCOUNT.CREDIT_LIMIT, it.limit())
                        .set(CREDIT_ACCOUNT.OVER, it.over())
                        .set(CREDIT_ACCOUNT.TERM_DAYS, termDays)
                        .set(CREDIT_ACCOUNT.ACTIVE, active)
                        .set(CREDIT_ACCOUNT.VERSION, version + 1)
                        .where(CREDIT_ACCOUNT.ID.eq(it.id()))
                        .and(CREDIT_ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Adds movements. */
    public void move(List<CreditMovement> movements) {
        var rows = Rows.of("moved", movements)
                .with(CREDIT_MOVEMENT.ACCOUNT_ID, CreditMovement::account)
                .with(CREDIT_MOVEMENT.KIND, CreditMovement::kind)
                .with(CREDIT_MOVEMENT.AMOUNT, CreditMovement::amount)
                .with(CREDIT_MOVEMENT.USED_AFTER, CreditMovement::usedAfter)
                .with(CREDIT_MOVEMENT.ORDER_ID, it -> it.order().orElse(null))
                .with(CREDIT_MOVEMENT.REFERENCE, CreditMovement::reference)
                .with(CREDIT_MOVEMENT.REASON, CreditMovement::reason)
                .with(CREDIT_MOVEMENT.PAID_ON, it -> it.paidOn().orElse(null))
                .with(CREDIT_MOVEMENT.MOVED_AT, CreditMovement::at)
                .with(CREDIT_MOVEMENT.MOVED_BY, CreditMovement::by);
        RowCounts.expect(movements.size(), rows.insert(sql, CREDIT_MOVEMENT), "credit movements");
    }

    /** Whether a payment with that reference is on the account. */
    public boolean paid(CreditAccountId account, String reference) {
        return sql.fetchExists(sql.selectOne()
                .from(CREDIT_MOVEMENT)
                .where(CREDIT_MOVEMENT.ACCOUNT_ID.eq(account))
                .and(CREDIT_MOVEMENT.KIND.eq(DSL.inline("payment")))
                .and(CREDIT_MOVEMENT.REFERENCE.eq(reference)));
    }

    /** One page of accounts; of a party where one is named, or where there are words, of those found or so coded. */
    public Page<CreditAccount> page(@Nullable Long party, String words, Collection<Long> found, PageQuery query) {
        var where = party == null ? DSL.noCondition() : CREDIT_ACCOUNT.PARTY_ID.eq(party);
        if (!words.isEmpty()) {
            where = where.and(
                    Rows.any(CREDIT_ACCOUNT.PARTY_ID, found).or(CREDIT_ACCOUNT.BUYER_CODE.containsIgnoreCase(words)));
        }
        return ACCOUNTS.page(sql, query, where, columns(), CreditStore::account);
    }

    /** One account. */
    public Optional<CreditAccount> find(CreditAccountId id) {
        return sql.select(columns())
                .from(CREDIT_ACCOUNT)
                .where(CREDIT_ACCOUNT.ID.eq(id))
                .fetchOptional(CreditStore::account);
    }

    /** One page of movements, newest first. */
    public Page<CreditMovement> movements(CreditAccountId account, PageQuery query) {
        return MOVEMENTS.page(
                sql,
                query,
                CREDIT_MOVEMENT.ACCOUNT_ID.eq(account),
                List.of(CREDIT_MOVEMENT.fields()),
                CreditStore::movement);
    }

    private static CreditMovement movement(Record row) {
        return new CreditMovement(
                row.get(CREDIT_MOVEMENT.ACCOUNT_ID),
                row.get(CREDIT_MOVEMENT.KIND),
                row.get(CREDIT_MOVEMENT.AMOUNT),
                row.get(CREDIT_MOVEMENT.USED_AFTER),
                Optional.ofNullable(row.get(CREDIT_MOVEMENT.ORDER_ID)),
                row.get(CREDIT_MOVEMENT.REFERENCE),
                row.get(CREDIT_MOVEMENT.REASON),
                Optional.ofNullable(row.get(CREDIT_MOVEMENT.PAID_ON)),
                row.get(CREDIT_MOVEMENT.MOVED_AT),
                row.get(CREDIT_MOVEMENT.MOVED_BY));
    }

    private List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(CREDIT_ACCOUNT.fields()));
        columns.add(overdue(clock.instant()).as(OVERDUE));
        return columns;
    }

    /** What is owed longer than the term: the newest orders are taken as those not paid yet. */
    static Field<BigDecimal> overdue(Instant now) {
        var within = DSL.field(DSL.select(DSL.coalesce(DSL.sum(CREDIT_USE.AMOUNT), DSL.inline(BigDecimal.ZERO)))
                .from(CREDIT_USE)
                .where(CREDIT_USE.ACCOUNT_ID.eq(CREDIT_ACCOUNT.ID))
                .and(DSL.condition(
                        "{0} >= {1} - {2} * interval '1 day'",
                        CREDIT_USE.CHARGED_AT, DSL.val(now, CREDIT_USE.CHARGED_AT), CREDIT_ACCOUNT.TERM_DAYS)));
        return DSL.when(
                        CREDIT_ACCOUNT.TERM_DAYS.gt(0).and(CREDIT_ACCOUNT.USED.gt(BigDecimal.ZERO)),
                        DSL.greatest(DSL.inline(BigDecimal.ZERO), CREDIT_ACCOUNT.USED.minus(within)))
                .otherwise(DSL.inline(BigDecimal.ZERO));
    }

    private static String kind(CreditAccount it) {
        return (it.party() instanceof PartnerId ? PartyKind.PARTNER : PartyKind.CUSTOMER).code();
    }

    private static CreditAccount account(Record row) {
        return new CreditAccount(
                row.get(CREDIT_ACCOUNT.ID),
                PartyKind.of(row.get(CREDIT_ACCOUNT.PARTY_KIND)).id(row.get(CREDIT_ACCOUNT.PARTY_ID)),
                Optional.ofNullable(row.get(CREDIT_ACCOUNT.SHOP_ID)).map(ShopId::new),
                row.get(CREDIT_ACCOUNT.BUYER_CODE),
                Currency.getInstance(row.get(CREDIT_ACCOUNT.CURRENCY)),
                row.get(CREDIT_ACCOUNT.CREDIT_LIMIT),
                row.get(CREDIT_ACCOUNT.TERM_DAYS),
                row.get(CREDIT_ACCOUNT.USED),
                row.get(CREDIT_ACCOUNT.OVER),
                row.get(OVERDUE, BigDecimal.class),
                row.get(CREDIT_ACCOUNT.ACTIVE),
                row.get(CREDIT_ACCOUNT.VERSION),
                row.get(CREDIT_ACCOUNT.OPENED_AT),
                row.get(CREDIT_ACCOUNT.OPENED_BY));
    }
}
