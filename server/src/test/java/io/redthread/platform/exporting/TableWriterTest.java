package io.redthread.platform.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86 cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "=HYPERLINK(\"http://x\")", "--5"
            })
    void defuses_formulas(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-12.50", "+8613800138000", "3", "a=b", "-.5"})
    void leaves_the_rest_alone(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void writes_csv_that_excel_opens() {
        var bytes = new ByteArrayOutputStream();
        try (var writer = TableFormat.CSV.open(bytes, List.of("单号", "备注"))) {
            writer.row(List.of("SO-1", "a,b \"c\"\nd"));
            writer.row(List.of(new BigDecimal("-1.50"), "=cmd|' /C calc'!A0"));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff单号,备注\r\nSO-1,\"a,b \"\"c\"\"\nd\"\r\n-1.50,'=cmd|' /C calc'!A0\r\n");
    }

    @Test
    void writes_workbooks_with_real_numbers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = TableFormat.XLSX.open(bytes, List.of("number", "amount"))) {
            writer.row(List.of("123456789012345678", new BigDecimal("30000.05")));
            writer.row(List.of(123_456_789_012_345_678L, "=1+1"));
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("123456789012345678");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(30000.05);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("123456789012345678");
            assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=1+1");
        }
    }
}
