package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.GIFT_ITEM;
import static io.redthread.sales.store.jooq.Tables.GIFT_RULE;

import io.redthread.catalog.CategoryId;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftLimits;
import io.redthread.sales.GiftRule;
import io.redthread.sales.GiftRule.Ended;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.NewGiftRule;
import io.redthread.sales.store.jooq.tables.records.GiftRuleRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Gift rules to rows and back, their items with them. */
final class GiftRuleRows {

    private static final Field<List<GiftItem>> ITEMS = DSL.multiset(
                    DSL.select(GIFT_ITEM.SKU, GIFT_ITEM.QUANTITY, GIFT_ITEM.INSTEAD)
                            .from(GIFT_ITEM)
                            .where(GIFT_ITEM.RULE_ID.eq(GIFT_RULE.ID))
                            .orderBy(GIFT_ITEM.ITEM_NO))
            .as("items")
            .convertFrom(rows -> rows.map(row -> new GiftItem(
                    new Sku(row.value1()),
                    row.value2(),
                    Optional.ofNullable(row.value3()).map(Sku::new))));

    static final List<SelectField<?>> COLUMNS = columns();

    private GiftRuleRows() {}

    private static List<SelectField<?>> columns() {
        var columns = new ArrayList<SelectField<?>>(Arrays.asList(GIFT_RULE.fields()));
        columns.add(ITEMS);
        return List.copyOf(columns);
    }

    static GiftRuleRecord row(DSLContext sql, GiftRule it) {
        var row = sql.newRecord(GIFT_RULE);
        var content = it.content();
        var when = content.when();
        row.setId(it.id());
        row.setName(content.name());
        row.setShopIds(when.shops().stream().map(ShopId::value).toArray(Long[]::new));
        row.setStartsAt(when.startsAt());
        row.setEndsAt(when.endsAt());
        when.paidFrom().ifPresent(row::setPaidFrom);
        when.paidTo().ifPresent(row::setPaidTo);
        when.leastAmount().ifPresent(row::setLeastAmount);
        when.mostAmount().ifPresent(row::setMostAmount);
        row.setGoodsSkus(when.skus().stream().map(Sku::code).toArray(String[]::new));
        row.setCategories(when.categories().stream().map(CategoryId::value).toArray(Long[]::new));
        when.goodsQuantity().ifPresent(row::setGoodsQuantity);
        row.setProvinces(when.provinces().toArray(String[]::new));
        row.setFirstOrder(when.firstOrder());
        row.setChoice(content.what().choice());
        row.setWhenShort(content.what().whenShort());
        row.setMostTimes(content.what().mostTimes());
        var limits = content.limits();
        row.setPriority(limits.priority());
        row.setExclusive(limits.exclusive());
        row.setBudget(limits.budget());
        limits.firstOrders().ifPresent(row::setFirstOrders);
        limits.perBuyer().ifPresent(row::setPerBuyer);
        row.setCreatedAt(it.createdAt());
        row.setCreatedBy(it.createdBy());
        return row;
    }

    static GiftRule rule(Record row) {
        var what = new GiftWhat(
                row.get(ITEMS),
                row.get(GIFT_RULE.CHOICE),
                row.get(GIFT_RULE.WHEN_SHORT),
                row.get(GIFT_RULE.MOST_TIMES));
        var limits = new GiftLimits(
                row.get(GIFT_RULE.BUDGET),
                Optional.ofNullable(row.get(GIFT_RULE.FIRST_ORDERS)),
                Optional.ofNullable(row.get(GIFT_RULE.PER_BUYER)),
                row.get(GIFT_RULE.PRIORITY),
                row.get(GIFT_RULE.EXCLUSIVE));
        return new GiftRule(
                row.get(GIFT_RULE.ID),
                new NewGiftRule(row.get(GIFT_RULE.NAME), when(row), what, limits),
                row.get(GIFT_RULE.GRANTED),
                row.get(GIFT_RULE.ORDERS),
                row.get(GIFT_RULE.CREATED_AT),
                row.get(GIFT_RULE.CREATED_BY),
                Optional.ofNullable(row.get(GIFT_RULE.ENDED_AT))
                        .map(at -> new Ended(at, row.get(GIFT_RULE.ENDED_BY), row.get(GIFT_RULE.ENDED_WHY))));
    }

    private static GiftWhen when(Record row) {
        return new GiftWhen(
                Arrays.stream(row.get(GIFT_RULE.SHOP_IDS)).map(ShopId::new).toList(),
                row.get(GIFT_RULE.STARTS_AT),
                row.get(GIFT_RULE.ENDS_AT),
                Optional.ofNullable(row.get(GIFT_RULE.PAID_FROM)),
                Optional.ofNullable(row.get(GIFT_RULE.PAID_TO)),
                Optional.ofNullable(row.get(GIFT_RULE.LEAST_AMOUNT)),
                Optional.ofNullable(row.get(GIFT_RULE.MOST_AMOUNT)),
                Arrays.stream(row.get(GIFT_RULE.GOODS_SKUS)).map(Sku::new).toList(),
                Arrays.stream(row.get(GIFT_RULE.CATEGORIES))
                        .map(CategoryId::new)
                        .toList(),
                Optional.ofNullable(row.get(GIFT_RULE.GOODS_QUANTITY)),
                List.of(row.get(GIFT_RULE.PROVINCES)),
                row.get(GIFT_RULE.FIRST_ORDER));
    }
}
