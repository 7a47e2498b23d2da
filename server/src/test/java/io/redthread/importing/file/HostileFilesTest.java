package io.redthread.importing.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.importing.file.Tables.Inspection;
import io.redthread.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String CHINESE = "单号,商品编码,数量\n1001,雨衣,2\n1002,红线,3\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void recognises_the_encoding(String name) throws IOException {
        var inspection = inspect(CHINESE.getBytes(Charset.forName(name)));
        assertThat(inspection.columns()).containsExactly("单号", "商品编码", "数量");
        assertThat(inspection.rows()).isEqualTo(2);
    }

    @Test
    void reads_marked_encodings() throws IOException {
        assertThat(inspect(("\ufeff" + CHINESE).getBytes(UTF_8)).columns().getFirst())
                .isEqualTo("单号");
        assertThat(inspect(("\ufeff" + CHINESE).getBytes(UTF_16LE)).columns().getFirst())
                .isEqualTo("单号");
        assertThat(inspect(("\ufeff" + CHINESE).getBytes(UTF_16BE)).columns().getFirst())
                .isEqualTo("单号");
    }

    @Test
    void recognises_gbk_by_a_name_that_comes_late() throws IOException {
        var text = "sku,name\n" + "1001,plain ascii name\n".repeat(100_000) + "1002,雨衣\n";
        assertThat(inspect(text.getBytes(Charset.forName("GBK"))).file().encodingName())
                .isEqualTo("GBK");
        assertThat(inspect(text.getBytes(UTF_8)).file().encodingName()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void recognises_the_delimiter(String delimiter) throws IOException {
        var text = "a,b;c\n\"x,1;|\ty\",2;3\n".replace(",", delimiter).replace(";c", delimiter + "c");
        assertThat(inspect(text.replace(";3", delimiter + "3").getBytes(UTF_8)).columns())
                .containsExactly("a", "b", "c");
    }

    @Test
    void unpacks_gzip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(CHINESE.getBytes(Charset.forName("GBK")));
        }
        var inspection = inspect(bytes.toByteArray());
        assertThat(inspection.file().gzip()).isTrue();
        assertThat(inspection.file().encodingName()).isEqualTo("GBK");
        assertThat(inspection.rows()).isEqualTo(2);
    }

    @Test
    void forgives_quotes_line_ends_and_blank_lines() throws IOException {
        var rows = rows("a,b\r\n\"x\"\"y\",\"two\nlines\"\r\n\r\n5\" pipe,\"end\"tail\rlast,\"never closed");
        assertThat(rows)
                .containsExactly(
                        List.of("a", "b"),
                        List.of("x\"y", "two\nlines"),
                        List.of("5\" pipe", "endtail"),
                        List.of("last", "never closed"));
    }

    @Test
    void keeps_rows_of_any_width() throws IOException {
        assertThat(rows("a,b,c\n1\n1,2,3,4,5\n,,\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("1"), List.of("1", "2", "3", "4", "5"));
    }

    @Test
    void names_columns_that_have_no_name_or_the_same() throws IOException {
        assertThat(inspect("a,,a\n1,2,3\n".getBytes(UTF_8)).columns()).containsExactly("a", "#2", "a (2)");
    }

    @Test
    void refuses_a_line_of_ten_megabytes() {
        refused("a,b\n" + "x".repeat(10_000_000), FileRefusal.RowTooLong.class);
        refused("a,b\n\"" + "x,y\n".repeat(2_500_000), FileRefusal.RowTooLong.class);
    }

    @Test
    void refuses_a_thousand_columns_and_no_rows() {
        refused("a,".repeat(1_000) + "\n1\n", FileRefusal.TooManyColumns.class);
        refused("a,b\n\n\n", FileRefusal.FileWithoutRows.class);
        refused("", FileRefusal.FileWithoutRows.class);
    }

    @Test
    void reads_nul_bytes_without_stumbling() throws IOException {
        assertThat(rows("a,b\nx\0y,z\n")).containsExactly(List.of("a", "b"), List.of("x\0y", "z"));
    }

    @Test
    void reads_a_million_short_rows_quickly() throws IOException {
        var path = folder.resolve("million.csv");
        Files.writeString(path, "a,b\n" + "1,2\n".repeat(1_000_000));
        var began = System.nanoTime();
        assertThat(Tables.inspect(path).rows()).isEqualTo(1_000_000);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }

    @Test
    void refuses_what_only_looks_like_a_file_it_knows() throws IOException {
        assertThatThrownBy(() -> inspect(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inspect(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}))
                .isInstanceOf(Refused.class);
        var old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        assertThatThrownBy(() -> inspect(old)).hasMessageContaining("old-or-locked-excel");
    }

    @Test
    void reads_excel_dates_numbers_formulas_and_text() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("empty");
            var sheet = workbook.createSheet("data");
            var head = sheet.createRow(0);
            List.of("sku", "price", "when", "double", "flag", "bad")
                    .forEach(name -> cell(head).setCellValue(name));
            var row = sheet.createRow(2);
            cell(row).setCellValue("000123");
            cell(row).setCellValue(2.55);
            var date = cell(row);
            date.setCellValue(java.time.LocalDateTime.of(2010, 12, 1, 8, 26));
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            date.setCellStyle(style);
            cell(row).setCellFormula("B3*2");
            cell(row).setCellValue(true);
            cell(row).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        }
        var rows = new ArrayList<List<String>>();
        var numbers = new ArrayList<Long>();
        Tables.read(write(bytes.toByteArray()), TableFile.xlsx(), (number, cells) -> {
            numbers.add(number);
            return rows.add(List.of(cells));
        });
        assertThat(rows.getFirst()).containsExactly("sku", "price", "when", "double", "flag", "bad");
        assertThat(rows.getLast()).containsExactly("000123", "2.55", "2010-12-01 08:26:00", "5.1", "true", "#DIV/0!");
        assertThat(numbers).containsExactly(1L, 3L);
    }

    @Test
    void refuses_an_excel_bomb() throws IOException {
        var path = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            pour(zip, Limits.UNPACKED + Limits.MEGABYTE);
            zip.closeEntry();
        }
        assertThat(Files.size(path)).isLessThan(3_000_000);
        assertThatThrownBy(() -> Tables.inspect(path)).hasMessageContaining("unpacks-too-large");
    }

    @Test
    void refuses_a_gzip_bomb() throws IOException {
        var path = folder.resolve("bomb.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
            pour(gzip, Limits.UNPACKED + Limits.MEGABYTE);
        }
        assertThatThrownBy(() -> Tables.inspect(path)).isInstanceOf(Refused.class);
    }

    @Test
    void refuses_an_excel_of_entities() throws IOException {
        var path = folder.resolve("entities.xlsx");
        var workbook = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            cell(book.createSheet().createRow(0)).setCellValue("a");
            book.write(workbook);
        }
        var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook.toByteArray()));
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? ("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                                                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c>"
                                                + "</row></sheetData></worksheet>")
                                        .getBytes(UTF_8)
                                : in.readAllBytes());
            }
        }
        assertThatThrownBy(() -> Tables.inspect(path)).isInstanceOf(Refused.class);
    }

    private static void pour(OutputStream stream, long bytes) throws IOException {
        var block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) ' ');
        for (var left = bytes; left > 0; left -= block.length) {
            stream.write(block);
        }
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Row row) {
        return row.createCell(Math.max(0, row.getLastCellNum()));
    }

    private void refused(String text, Class<? extends FileRefusal> why) {
        assertThatThrownBy(() -> inspect(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isInstanceOf(why));
    }

    private List<List<String>> rows(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        var path = write(text.getBytes(UTF_8));
        Tables.read(path, Recognition.of(path), (number, cells) -> rows.add(List.of(cells)));
        return rows;
    }

    private Inspection inspect(byte[] bytes) throws IOException {
        return Tables.inspect(write(bytes));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), bytes);
    }
}
