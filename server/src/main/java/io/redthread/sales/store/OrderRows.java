package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.ORDER_STATE;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER;
import static io.redthread.sales.store.jooq.Tables.SALES_ORDER_LINE;

import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import io.redthread.sales.ShipTo;
import io.redthread.sales.domain.ContentHash;
import io.redthread.sales.store.jooq.tables.records.SalesOrderRecord;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.UpdateConditionStep;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Orders to rows and back. */
@Component
class OrderRows {

    private static final TypeReference<Map<String, String>> EXTRA = new TypeReference<>() {};

    private final JsonMapper json;

    OrderRows(JsonMapper json) {
        this.json = json;
    }

    record LineOf(OrderId order, OrderLine line) {}

    Rows<SalesOrder> heads(List<SalesOrder> orders) {
        return Rows.of("fresh", orders)
                .with(SALES_ORDER.ID, SalesOrder::id)
                .with(SALES_ORDER.NUMBER, SalesOrder::number)
                .with(SALES_ORDER.SHOP_ID, it -> it.shop().value())
                .with(SALES_ORDER.PLATFORM_NUMBER, SalesOrder::platformNumber)
                .with(SALES_ORDER.SCENARIO, SalesOrder::scenario)
                .with(SALES_ORDER.CONTENT_HASH, ContentHash::of)
                .with(SALES_ORDER.ORDERED_AT, SalesOrder::orderedAt)
                .with(SALES_ORDER.ACCEPTED_AT, SalesOrder::acceptedAt)
                .with(SALES_ORDER.PAID_AT, it -> it.paidAt().orElse(null))
                .with(SALES_ORDER.CURRENCY, it -> it.total().currency().getCurrencyCode())
                .with(SALES_ORDER.EXCHANGE_RATE, SalesOrder::exchangeRate)
                .with(SALES_ORDER.TOTAL, it -> it.total().amount())
                .with(SALES_ORDER.TOTAL_COMPANY, SalesOrder::totalCompany)
                .with(SALES_ORDER.LINE_COUNT, it -> it.lines().size())
                .with(SALES_ORDER.BUYER, SalesOrder::buyer)
                .with(SALES_ORDER.CUSTOMER_CODE, SalesOrder::customerCode)
                .with(SALES_ORDER.RECIPIENT, it -> it.shipTo().recipient())
                .with(SALES_ORDER.PHONE, it -> it.shipTo().phone())
                .with(SALES_ORDER.COUNTRY, it -> it.shipTo().country())
                .with(SALES_ORDER.PROVINCE, it -> it.shipTo().province())
                .with(SALES_ORDER.CITY, it -> it.shipTo().city())
                .with(SALES_ORDER.DISTRICT, it -> it.shipTo().district())
                .with(SALES_ORDER.DIVISION_CODE, it -> it.shipTo().divisionCode())
                .with(SALES_ORDER.STREET, it -> it.shipTo().street())
                .with(SALES_ORDER.POSTCODE, it -> it.shipTo().postcode())
                .with(SALES_ORDER.ADDRESS_LEVEL, OrderRows::level)
                .with(SALES_ORDER.BUYER_NOTE, SalesOrder::buyerNote)
                .with(SALES_ORDER.EXTRA, this::extra);
    }

    Rows<LineOf> lines(List<LineOf> lines) {
        var rows = Rows.of("line", lines)
                .with(SALES_ORDER_LINE.ORDER_ID, LineOf::order)
                .with(SALES_ORDER_LINE.LINE_NO, it -> it.line().lineNo())
                .with(SALES_ORDER_LINE.KIND, it -> it.line().kind())
                .with(SALES_ORDER_LINE.PLATFORM_SKU, it -> it.line().platformSku())
                .with(SALES_ORDER_LINE.SKU, it -> it.line().sku().map(Sku::code).orElse(null))
                .with(SALES_ORDER_LINE.DESCRIPTION, it -> it.line().description())
                .with(SALES_ORDER_LINE.QUANTITY, it -> it.line().quantity().amount())
                .with(SALES_ORDER_LINE.UOM, it -> it.line().quantity().uom().code())
                .with(SALES_ORDER_LINE.UNIT_PRICE, it -> it.line().unitPrice());
        return lines.stream().anyMatch(it -> it.line().gift().isPresent())
                ? rows.with(
                        SALES_ORDER_LINE.GIFT_GRANT_ID, it -> it.line().gift().orElse(null))
                : rows;
    }

    void insertLines(DSLContext sql, List<SalesOrder> orders) {
        var lines = new ArrayList<LineOf>();
        orders.forEach(order -> order.lines().forEach(line -> lines.add(new LineOf(order.id(), line))));
        RowCounts.expect(lines.size(), lines(lines).insert(sql, SALES_ORDER_LINE), "order lines");
    }

    /** The next revision of orders, of other lines and amounts; what their shops sent, and so its fingerprint, is the same. */
    UpdateConditionStep<SalesOrderRecord> reduce(DSLContext sql, List<SalesOrder> orders) {
        var less = Rows.of("less", orders)
                .with(SALES_ORDER.ID, SalesOrder::id)
                .with(SALES_ORDER.REVISION, SalesOrder::revision)
                .with(SALES_ORDER.TOTAL, it -> it.total().amount())
                .with(SALES_ORDER.TOTAL_COMPANY, SalesOrder::totalCompany)
                .with(SALES_ORDER.LINE_COUNT, it -> it.lines().size());
        return sql.update(SALES_ORDER)
                .set(SALES_ORDER.REVISION, less.field(SALES_ORDER.REVISION))
                .set(SALES_ORDER.TOTAL, less.field(SALES_ORDER.TOTAL))
                .set(SALES_ORDER.TOTAL_COMPANY, less.field(SALES_ORDER.TOTAL_COMPANY))
                .set(SALES_ORDER.LINE_COUNT, less.field(SALES_ORDER.LINE_COUNT))
                .from(less.table())
                .where(SALES_ORDER.ID.eq(less.field(SALES_ORDER.ID)))
                .and(SALES_ORDER.REVISION.eq(less.field(SALES_ORDER.REVISION).minus(1)));
    }

    UpdateSetMoreStep<SalesOrderRecord> content(UpdateSetFirstStep<SalesOrderRecord> update, SalesOrder it) {
        return update.set(SALES_ORDER.REVISION, it.revision())
                .set(SALES_ORDER.CONTENT_HASH, ContentHash.of(it))
                .set(SALES_ORDER.PAID_AT, it.paidAt().orElse(null))
                .set(SALES_ORDER.BALANCE_PAID_AT, it.balancePaidAt().orElse(null))
                .set(SALES_ORDER.TOTAL, it.total().amount())
                .set(SALES_ORDER.TOTAL_COMPANY, it.totalCompany())
                .set(SALES_ORDER.CURRENCY, it.total().currency().getCurrencyCode())
                .set(SALES_ORDER.EXCHANGE_RATE, it.exchangeRate())
                .set(SALES_ORDER.LINE_COUNT, it.lines().size())
                .set(SALES_ORDER.BUYER, it.buyer())
                .set(SALES_ORDER.RECIPIENT, it.shipTo().recipient())
                .set(SALES_ORDER.PHONE, it.shipTo().phone())
                .set(SALES_ORDER.COUNTRY, it.shipTo().country())
                .set(SALES_ORDER.PROVINCE, it.shipTo().province())
                .set(SALES_ORDER.CITY, it.shipTo().city())
                .set(SALES_ORDER.DISTRICT, it.shipTo().district())
                .set(SALES_ORDER.DIVISION_CODE, it.shipTo().divisionCode())
                .set(SALES_ORDER.STREET, it.shipTo().street())
                .set(SALES_ORDER.POSTCODE, it.shipTo().postcode())
                .set(SALES_ORDER.ADDRESS_LEVEL, level(it))
                .set(SALES_ORDER.BUYER_NOTE, it.buyerNote())
                .set(SALES_ORDER.EXTRA, extra(it));
    }

    SalesOrder order(Record row, List<OrderLine> lines) {
        return new SalesOrder(
                row.get(SALES_ORDER.ID),
                row.get(SALES_ORDER.NUMBER),
                new ShopId(row.get(SALES_ORDER.SHOP_ID)),
                row.get(SALES_ORDER.PLATFORM_NUMBER),
                row.get(SALES_ORDER.SCENARIO),
                row.get(SALES_ORDER.PART),
                row.get(SALES_ORDER.REVISION),
                row.get(ORDER_STATE.STATUS),
                row.get(SALES_ORDER.ORDERED_AT),
                row.get(SALES_ORDER.ACCEPTED_AT),
                Optional.ofNullable(row.get(SALES_ORDER.PAID_AT)),
                Optional.ofNullable(row.get(SALES_ORDER.BALANCE_PAID_AT)),
                new Money(row.get(SALES_ORDER.TOTAL), Currency.getInstance(row.get(SALES_ORDER.CURRENCY))),
                row.get(SALES_ORDER.EXCHANGE_RATE),
                row.get(SALES_ORDER.TOTAL_COMPANY),
                row.get(SALES_ORDER.BUYER),
                row.get(SALES_ORDER.CUSTOMER_CODE),
                shipTo(row),
                row.get(SALES_ORDER.ADDRESS_LEVEL).equals("country"),
                row.get(SALES_ORDER.BUYER_NOTE),
                row.get(SALES_ORDER.STAFF_NOTE),
                row.get(SALES_ORDER.FLAG),
                row.get(SALES_ORDER.EXTRA) == null
                        ? Map.of()
                        : json.readValue(row.get(SALES_ORDER.EXTRA).data(), EXTRA),
                lines);
    }

    static ShipTo shipTo(Record row) {
        return new ShipTo(
                row.get(SALES_ORDER.RECIPIENT),
                row.get(SALES_ORDER.PHONE),
                row.get(SALES_ORDER.COUNTRY),
                row.get(SALES_ORDER.PROVINCE),
                row.get(SALES_ORDER.CITY),
                row.get(SALES_ORDER.DISTRICT),
                row.get(SALES_ORDER.DIVISION_CODE),
                row.get(SALES_ORDER.STREET),
                row.get(SALES_ORDER.POSTCODE));
    }

    OrderLine line(Record row) {
        return new OrderLine(
                row.get(SALES_ORDER_LINE.LINE_NO),
                row.get(SALES_ORDER_LINE.KIND),
                row.get(SALES_ORDER_LINE.PLATFORM_SKU),
                Optional.ofNullable(row.get(SALES_ORDER_LINE.SKU)).map(Sku::new),
                row.get(SALES_ORDER_LINE.DESCRIPTION),
                new Quantity(row.get(SALES_ORDER_LINE.QUANTITY), new Uom(row.get(SALES_ORDER_LINE.UOM))),
                row.get(SALES_ORDER_LINE.UNIT_PRICE),
                Optional.ofNullable(row.get(SALES_ORDER_LINE.GIFT_GRANT_ID)));
    }

    private static String level(SalesOrder order) {
        return order.countryOnly() ? "country" : "full";
    }

    private @org.jspecify.annotations.Nullable JSONB extra(SalesOrder order) {
        return order.extra().isEmpty() ? null : JSONB.valueOf(json.writeValueAsString(order.extra()));
    }
}
