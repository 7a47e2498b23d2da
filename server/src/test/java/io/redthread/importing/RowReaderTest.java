package io.redthread.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportMapping.Source;
import io.redthread.importing.RowOutcome.Cause;
import io.redthread.importing.RowReader.Read;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final ImportField CODE =
            ImportField.text("code", "编码", "Code").needed().upTo(10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER|6|6",
                "INTEGER|17850.0|17850",
                "INTEGER|-1,234|-1234",
                "INTEGER|１２|12",
                "INTEGER|1.5|import-number-not-whole",
                "INTEGER|99999999999999999999|import-number-not-whole",
                "DECIMAL|2.55|2.55",
                "DECIMAL|1,234.50|1234.50",
                "DECIMAL|+.5|0.5",
                "DECIMAL|1e5|import-number-malformed",
                "DECIMAL|NaN|import-number-malformed",
                "DECIMAL|12件|import-number-malformed",
                "DECIMAL|-|import-number-malformed",
                "DATE|2026-11-22|2026-11-22",
                "DATE|2026/1/2|2026-01-02",
                "DATE|20261122|2026-11-22",
                "DATE|2026年11月22日|2026-11-22",
                "DATE|2026-11-22 00:00:00|2026-11-22",
                "DATE|2026-02-30|import-date-malformed",
                "MOMENT|2026-11-22 08:00:00|2026-11-22T00:00:00Z",
                "MOMENT|2026/11/22 8:00|2026-11-22T00:00:00Z",
                "MOMENT|2026-11-22T00:00:00Z|2026-11-22T00:00:00Z",
                "MOMENT|2026-11-22T08:00:00+08:00|2026-11-22T00:00:00Z",
                "MOMENT|yesterday|import-date-malformed",
                "FLAG|是|true",
                "FLAG|No|false",
                "FLAG|maybe|import-flag-unknown",
                "CHOICE|Paid|paid",
                "CHOICE|other|import-choice-unknown",
                "TEXT|abc|abc",
                "TEXT|abcdefghijk|import-text-too-long"
            })
    void reads_a_cell_as_its_field_needs(Type type, String cell, String expected) {
        var field = new ImportField("it", new Label("它", "It"), type, true, 10, List.of("paid", "unpaid"), List.of());
        var read =
                reader(List.of("it"), Map.of("it", Source.column("it")), field).read(2, new String[] {cell});
        assertThat(told(read, "it", type)).isEqualTo(expected);
    }

    @Test
    void refuses_what_is_missing_unprintable_or_too_wide() {
        var reader = reader(List.of("a", "b"), Map.of("code", Source.column("a")), CODE);
        assertThat(causes(reader.read(2, new String[] {"", "x"})))
                .containsExactly(new Cause("code", "", "import-value-missing"));
        assertThat(causes(reader.read(2, new String[] {"x\0y"})).getFirst().code())
                .isEqualTo("import-value-unprintable");
        assertThat(causes(reader.read(2, new String[] {"x\ufffdy"})).getFirst().code())
                .isEqualTo("import-value-unprintable");
        assertThat(causes(reader.read(2, new String[] {"x", "y", "z"}))
                        .getFirst()
                        .code())
                .isEqualTo("import-row-too-wide");
        assertThat(reader.read(2, new String[] {"x", "y", "", " "})).isInstanceOf(Read.Readable.class);
    }

    @Test
    void keeps_unmapped_columns_by_name() {
        var reader = reader(List.of("a", "备注", "c"), Map.of("code", Source.column("a")), CODE);
        var row = ((Read.Readable) reader.read(7, new String[] {"x", "红色", " "})).row();
        assertThat(row.extras()).isEqualTo(Map.of("备注", "红色"));
        assertThat(row.number()).isEqualTo(7);
    }

    @Test
    void fills_blanks_with_the_constant_and_replaces_values() {
        var country = ImportField.text("country", "国家", "Country");
        var source = new Source("b", "CN", null, null, Map.of("EIRE", "Ireland"));
        var reader = reader(List.of("a", "b"), Map.of("code", Source.column("a"), "country", source), CODE, country);
        assertThat(text(reader.read(2, new String[] {"x", "EIRE"}), "country")).isEqualTo("Ireland");
        assertThat(text(reader.read(2, new String[] {"x", ""}), "country")).isEqualTo("CN");
        assertThat(text(reader.read(2, new String[] {"x"}), "country")).isEqualTo("CN");
    }

    @Test
    void reads_moments_in_the_zone_and_form_of_the_file() {
        var at = ImportField.of("at", Type.MOMENT, "时间", "Time");
        var source = new Source("a", null, "dd/MM/yyyy HH:mm", "Europe/London", null);
        var reader = reader(List.of("a"), Map.of("at", source), at);
        var row = ((Read.Readable) reader.read(2, new String[] {"01/07/2011 08:26"})).row();
        assertThat(row.moment("at")).contains(Instant.parse("2011-07-01T07:26:00Z"));
    }

    @Test
    void names_each_fault_of_a_mapping_at_its_place() {
        var number = ImportField.of("number", Type.INTEGER, "数", "Number");
        var at = ImportField.of("at", Type.MOMENT, "时间", "Time");
        var mapping = new LinkedHashMap<String, Source>();
        mapping.put("number", Source.constant("abc"));
        mapping.put("at", new Source("a", null, "QQQQQQQQ", null, null));
        mapping.put("nonsense", Source.column("a"));
        assertThatThrownBy(() -> reader(List.of("a"), mapping, CODE, number, at))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(((InvalidInput) e.refusal()).errors())
                                .extracting(InputError::pointer)
                                .containsExactly(
                                        "/mapping/fields/code",
                                        "/mapping/fields/number/constant",
                                        "/mapping/fields/at/format",
                                        "/mapping/fields/nonsense"));
    }

    @Test
    void reads_a_mapping_file() {
        var file = MappingFile.of("""
                target: orders
                name: online-retail
                fields:
                  number: InvoiceNo
                  at: {column: InvoiceDate, format: 'yyyy-MM-dd HH:mm:ss', zone: Europe/London}
                  rate: {constant: 9.1}
                  country: {column: Country, values: {EIRE: Ireland}}
                """);
        assertThat(file.target()).isEqualTo("orders");
        assertThat(file.mapping().fields().get("number")).isEqualTo(Source.column("InvoiceNo"));
        assertThat(file.mapping().fields().get("rate")).isEqualTo(Source.constant("9.1"));
        assertThat(file.mapping().fields().get("country").values()).isEqualTo(Map.of("EIRE", "Ireland"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b",
                "fields: 3",
                "fields: {a: {colum: b}}",
                "fields: {a: [1]}",
                "'a: ['",
                "fields: {a: !!java.io.File [x]}",
                "'- a'",
                "fields: {a: b, a: c}"
            })
    void refuses_a_mapping_file_of_another_form(String yaml) {
        assertThatThrownBy(() -> MappingFile.of(yaml)).hasMessageContaining("mapping-malformed");
    }

    @Test
    void guesses_columns_by_their_names() {
        var mapping = ColumnGuess.of(
                List.of(CODE.alias("StockCode", "货号"), ImportField.text("name", "名称", "Name")),
                List.of("Stock_Code", "名 称", "other"));
        assertThat(mapping.fields())
                .isEqualTo(Map.of("code", Source.column("Stock_Code"), "name", Source.column("名 称")));
    }

    private static String told(Read read, String field, Type type) {
        if (!(read instanceof Read.Readable readable)) {
            return causes(read).getFirst().code();
        }
        var row = readable.row();
        return switch (type) {
            case TEXT, CHOICE -> row.text(field).orElseThrow();
            case INTEGER -> row.integer(field).orElseThrow().toString();
            case DECIMAL -> row.decimal(field).orElseThrow().toPlainString();
            case DATE -> row.date(field).orElseThrow().toString();
            case MOMENT -> row.moment(field).orElseThrow().toString();
            case FLAG -> row.flag(field).orElseThrow().toString();
        };
    }

    private static String text(Read read, String field) {
        return ((Read.Readable) read).row().text(field).orElse("");
    }

    private static List<Cause> causes(Read read) {
        return ((Read.Refused) read).causes();
    }

    private static RowReader reader(List<String> columns, Map<String, Source> mapping, ImportField... fields) {
        return RowReader.of(new Fields(Arrays.asList(fields)), columns, new ImportMapping(mapping));
    }

    private record Fields(List<ImportField> fields) implements ImportTarget {

        @Override
        public String code() {
            return "fields";
        }

        @Override
        public Label title() {
            return new Label("字段", "Fields");
        }

        @Override
        public Permission permission() {
            return Permission.CATALOG_IMPORT;
        }

        @Override
        public List<Bucket> buckets() {
            return List.of();
        }

        @Override
        public List<RowOutcome> handle(ImportBatch batch) {
            throw new UnsupportedOperationException();
        }
    }
}
