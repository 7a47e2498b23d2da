package io.redthread.sales.web;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.AddressText;
import io.redthread.parties.Shops;
import io.redthread.platform.json.Given;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderId;
import io.redthread.sales.ShopUnknown;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What callers send about orders, and how it becomes ours. Fields that are missing are named at their place. */
@Component
class OrderRequests {

    private final Shops shops;

    OrderRequests(Shops shops) {
        this.shops = shops;
    }

    /**
     * An order as a program sends it; {@code paidAt} absent means unpaid, {@code currency} absent the shop's. Without a
     * {@code scenario} the rules pick one; {@code balancePaidAt} is when the rest of a pre-sale was paid.
     */
    record Create(
            @Nullable String shop,
            @Nullable String platformNumber,
            @Nullable String scenario,
            @Nullable Instant orderedAt,
            @Nullable Instant paidAt,
            @Nullable Instant balancePaidAt,
            @Nullable String currency,
            @Nullable BigDecimal exchangeRate,
            @Nullable String buyer,
            @Nullable String customerCode,
            @Nullable String recipient,
            @Nullable Address address,
            @Nullable String buyerNote,
            @Nullable List<Line> lines,
            @Nullable Map<String, String> extra) {}

    /** A line as a program sends it. */
    record Line(
            @Nullable LineKind kind,
            @Nullable String platformSku,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {}

    /** An address as a program sends it: free text, or parts, or both. */
    record Address(
            @Nullable String country,
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String text,
            @Nullable String postcode,
            @Nullable String phone,
            AddressText.@Nullable Level level) {

        AddressText written() {
            return new AddressText(
                    or(country),
                    or(province),
                    or(city),
                    or(district),
                    or(text),
                    or(postcode),
                    or(phone),
                    level == null ? AddressText.Level.FULL : level);
        }
    }

    /** Orders chosen in a list, with a reason or opinion where the act asks for one. */
    record Chosen(@Nullable List<OrderId> ids, @Nullable String reason) {

        List<OrderId> orders() {
            if (ids == null || ids.isEmpty() || ids.size() > 1000) {
                throw InvalidInput.of("/ids", ids == null ? "" : ids.size(), "orders-chosen");
            }
            return Given.list(ids);
        }

        String text() {
            return or(reason);
        }

        String required() {
            if (or(reason).isBlank()) {
                throw InvalidInput.of("/reason", "", "value-required");
            }
            return or(reason);
        }
    }

    /** A corrected address. */
    record Readdress(@Nullable String recipient, @Nullable Address to) {

        AddressText address() {
            if (to == null) {
                throw InvalidInput.of("/to", "", "value-required");
            }
            return to.written();
        }

        String checkedRecipient() {
            if (recipient == null || recipient.isBlank()) {
                throw InvalidInput.of("/recipient", "", "value-required");
            }
            return recipient;
        }
    }

    /** Flag and note. */
    record Annotate(@Nullable Integer flag, @Nullable String note) {

        int checkedFlag() {
            if (flag == null || flag < 0 || flag > 5) {
                throw InvalidInput.of("/flag", String.valueOf(flag), "flag-unknown");
            }
            return flag;
        }

        String checkedNote() {
            if (or(note).length() > 1000) {
                throw InvalidInput.of("/note", or(note), "text-too-long");
            }
            return or(note);
        }
    }

    /** The order as ours takes it. */
    NewOrder order(Create it) {
        var missing = new ArrayList<InputError>();
        require(missing, "/shop", it.shop());
        require(missing, "/platformNumber", it.platformNumber());
        require(missing, "/orderedAt", it.orderedAt());
        require(missing, "/lines", it.lines());
        lines(missing, it);
        if (!missing.isEmpty()) {
            throw new Refused(new InvalidInput(missing));
        }
        var shop = shops.byCode(or(it.shop())).orElseThrow(() -> new Refused(new ShopUnknown(or(it.shop()))));
        return new NewOrder(
                shop.id(),
                or(it.platformNumber()),
                or(it.scenario()),
                at(it.orderedAt()),
                Optional.ofNullable(it.paidAt()).map(OrderRequests::at),
                Optional.ofNullable(it.balancePaidAt()).map(OrderRequests::at),
                currency(it, shop.currency()),
                it.exchangeRate() == null ? BigDecimal.ONE : it.exchangeRate(),
                or(it.buyer()),
                or(it.customerCode()),
                or(it.recipient()),
                it.address() == null ? AddressText.free("", "") : it.address().written(),
                or(it.buyerNote()),
                lines(it),
                it.extra() == null ? Map.of() : it.extra());
    }

    private static void lines(List<InputError> missing, Create it) {
        var lines = it.lines() == null ? List.<Line>of() : it.lines();
        for (var i = 0; i < lines.size() && missing.size() < 20; i++) {
            var line = lines.get(i);
            if (line == null) {
                missing.add(new InputError("/lines/" + i, "null", "value-required"));
                continue;
            }
            require(missing, "/lines/" + i + "/platformSku", line.platformSku());
            require(missing, "/lines/" + i + "/quantity", line.quantity());
            require(missing, "/lines/" + i + "/unitPrice", line.unitPrice());
        }
    }

    private static List<NewLine> lines(Create it) {
        return java.util.Objects.requireNonNull(it.lines()).stream()
                .map(line -> new NewLine(
                        line.kind() == null ? LineKind.GOODS : line.kind(),
                        or(line.platformSku()),
                        or(line.description()),
                        java.util.Objects.requireNonNull(line.quantity()),
                        java.util.Objects.requireNonNull(line.unitPrice())))
                .toList();
    }

    private static Instant at(@Nullable Instant instant) {
        var moment = java.util.Objects.requireNonNull(instant);
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw InvalidInput.of("/orderedAt", moment, "value-malformed");
        }
        return moment;
    }

    private static Currency currency(Create it, Currency shops) {
        if (it.currency() == null) {
            return shops;
        }
        try {
            return Currency.getInstance(it.currency());
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("/currency", it.currency(), "currency-unknown");
        }
    }

    private static void require(List<InputError> missing, String pointer, @Nullable Object value) {
        if (value == null) {
            missing.add(new InputError(pointer, "", "value-required"));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
