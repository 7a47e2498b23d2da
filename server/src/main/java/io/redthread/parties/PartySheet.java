package io.redthread.parties;

import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Suppliers, customers or partners as lines of a sheet: the same columns go out and come in. */
final class PartySheet {

    /**
     * One column.
     *
     * @param field what an import reads from it
     * @param pointer the place in a party's content that it stands for
     * @param value what an export writes into it
     */
    record Column(ImportField field, String pointer, Function<PartyView, @Nullable Object> value) {}

    private final List<Column> columns = new ArrayList<>();

    private PartySheet(PartyKind kind) {
        column(ImportField.text("code", "编码", "Code").needed().upTo(32), "/code", PartyView::code);
        column(
                ImportField.text("name", "名称", "Name").needed().upTo(100).alias("公司名称"),
                "/name",
                it -> it.content().name());
        column(
                ImportField.text("shortName", "简称", "Short name").upTo(40),
                "/shortName",
                it -> it.content().shortName());
        column(
                ImportField.text("contact", "联系人", "Contact").upTo(40),
                "/contact/name",
                it -> it.content().contact().name());
        column(
                ImportField.text("phone", "电话", "Telephone").upTo(25).alias("手机"),
                "/contact/phone",
                it -> it.content().contact().phone());
        column(
                ImportField.text("email", "邮箱", "E-mail").upTo(200),
                "/contact/email",
                it -> it.content().contact().email());
        column(
                ImportField.text("country", "国家或地区", "Country or region").upTo(2),
                "/country",
                it -> it.content().country());
        column(
                ImportField.text("address", "地址", "Address").upTo(200),
                "/address",
                it -> it.content().address());
        column(
                ImportField.text("taxNumber", "税号", "Tax number").upTo(40),
                "/taxNumber",
                it -> it.content().taxNumber());
        column(
                ImportField.of("days", Type.INTEGER, "账期(天)", "Terms (days)").alias("账期"),
                "/terms/days",
                it -> terms(it).days());
        column(
                ImportField.text("currency", "币种", "Currency").upTo(3),
                "/terms/currency",
                it -> terms(it).currency());
        switch (kind) {
            case SUPPLIER ->
                column(
                        ImportField.of("leadTimeDays", Type.INTEGER, "提前期(天)", "Lead time (days)")
                                .alias("提前期"),
                        "/terms/leadTimeDays",
                        it -> terms(it).leadTimeDays().orElse(null));
            case CUSTOMER ->
                column(
                        ImportField.of("creditLimit", Type.DECIMAL, "信用额度", "Credit limit"),
                        "/terms/creditLimit",
                        it -> terms(it).creditLimit().orElse(null));
            case PARTNER -> {
                column(
                        ImportField.text("role", "伙伴类型", "Role").needed().oneOf("channel", "trader", "distributor"),
                        "/terms/role",
                        it -> terms(it).role().map(PartnerRole::code).orElse(null));
                column(
                        ImportField.of("commission", Type.DECIMAL, "佣金(%)", "Commission (%)")
                                .alias("佣金"),
                        "/terms/commission",
                        it -> terms(it).commission().orElse(null));
            }
        }
        column(
                ImportField.text("note", "备注", "Note"),
                "/note",
                it -> it.content().note());
    }

    /** The sheet of that kind. */
    static PartySheet of(PartyKind kind) {
        return new PartySheet(kind);
    }

    /** The columns in their order. */
    List<Column> columns() {
        return columns;
    }

    /** The column that a place in a party belongs to; the code when none does. */
    String fieldAt(String pointer) {
        return columns.stream()
                .filter(column -> pointer.equals(column.pointer()))
                .map(column -> column.field().code())
                .findFirst()
                .orElse("code");
    }

    /** The party that a line tells of. */
    static NewParty party(PartyKind kind, ImportRow row) {
        var contact = new Contact(
                row.text("contact").orElse(""),
                row.text("phone").orElse(""),
                row.text("email").orElse(""));
        return new NewParty(
                row.required("code").strip(),
                new PartyContent(
                        row.required("name"),
                        row.text("shortName").orElse(""),
                        contact,
                        row.text("country").orElse("CN"),
                        row.text("address").orElse(""),
                        row.text("taxNumber").orElse(""),
                        terms(kind, row),
                        row.text("note").orElse(""),
                        List.of()));
    }

    private static PartyTerms terms(PartyKind kind, ImportRow row) {
        Optional<BigDecimal> credit = kind == PartyKind.CUSTOMER ? row.decimal("creditLimit") : Optional.empty();
        Optional<BigDecimal> commission = kind == PartyKind.PARTNER ? row.decimal("commission") : Optional.empty();
        Optional<Long> leadTime = kind == PartyKind.SUPPLIER ? row.integer("leadTimeDays") : Optional.empty();
        Optional<String> role = kind == PartyKind.PARTNER ? row.text("role") : Optional.empty();
        return new PartyTerms(
                days(row.integer("days").orElse(0L)),
                row.text("currency").orElse("CNY"),
                leadTime.map(PartySheet::days),
                credit,
                role.map(PartnerRole::of),
                commission);
    }

    private static int days(long days) {
        return (int) Math.clamp(days, -1, 10_000);
    }

    private static PartyTerms terms(PartyView view) {
        return view.content().terms();
    }

    private void column(ImportField field, String pointer, Function<PartyView, @Nullable Object> value) {
        columns.add(new Column(field, pointer, value));
    }
}
