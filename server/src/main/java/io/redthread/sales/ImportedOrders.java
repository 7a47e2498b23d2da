package io.redthread.sales;

import io.redthread.importing.ImportRow;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopFacts;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.domain.ImportedLine;
import io.redthread.sales.domain.ImportedLine.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Makes orders and returns from the rows of a file that belong together; the first row speaks for the head. */
final class ImportedOrders {

    private ImportedOrders() {}

    static NewOrder of(ShopFacts shop, List<ImportedLine> lines) {
        var head = lines.getFirst().row();
        var ordered = lines.getFirst().orderedAt();
        var balancePaid = head.flag("balancePaid").orElse(false);
        return new NewOrder(
                shop.id(),
                lines.getFirst().order(),
                head.text("scenario").orElse(""),
                ordered,
                paidAt(head, ordered),
                balancePaid ? Optional.of(ordered) : Optional.empty(),
                currency(shop, lines.getFirst()),
                head.decimal("exchangeRate").orElse(BigDecimal.ONE),
                head.text("recipient").orElse(""),
                head.text("customer").orElse(""),
                head.text("recipient").orElse(""),
                address(lines.getFirst()),
                head.text("buyerNote").orElse(""),
                lines.stream().map(ImportedOrders::line).toList(),
                lines.getFirst().extras());
    }

    /** When it was paid, or that it was; then the moment of the order stands for it. */
    private static Optional<Instant> paidAt(ImportRow head, Instant ordered) {
        var paid = head.flag("paid").orElse(false);
        return head.moment("paidAt").or(() -> paid ? Optional.of(ordered) : Optional.empty());
    }

    static NewReturn creditOf(ShopFacts shop, List<ImportedLine> lines) {
        var head = lines.getFirst();
        return new NewReturn(
                shop.id(),
                head.order(),
                head.row().text("customer").orElse(""),
                currency(shop, head),
                head.orderedAt(),
                lines.stream().map(ImportedOrders::returned).toList());
    }

    private static NewLine line(ImportedLine it) {
        return new NewLine(
                it.kind() == Kind.CHARGE ? LineKind.CHARGE : LineKind.GOODS,
                it.sku(),
                it.description(),
                it.quantity(),
                it.unitPrice());
    }

    private static NewReturn.Line returned(ImportedLine it) {
        return new NewReturn.Line(it.sku(), it.description(), it.quantity().negate(), it.unitPrice());
    }

    private static Currency currency(ShopFacts shop, ImportedLine line) {
        return line.row().text("currency").map(Currency::getInstance).orElse(shop.currency());
    }

    private static AddressText address(ImportedLine line) {
        var row = line.row();
        var level = row.text("addressLevel").orElse("full").equals("country")
                ? AddressText.Level.COUNTRY
                : AddressText.Level.FULL;
        return new AddressText(
                row.text("country").orElse(""),
                row.text("province").orElse(""),
                row.text("city").orElse(""),
                row.text("district").orElse(""),
                row.text("address").orElse(""),
                "",
                row.text("phone").orElse(""),
                level);
    }
}
