package io.redthread.platform.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An Excel workbook that keeps a hundred rows in memory; a full sheet is followed by another. */
final class WorkbookWriter implements TableWriter {

    private static final int WINDOW = 100;
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Excel computes with 15 digits: a longer number is written as text, or it would come back changed. */
    private static final int DIGITS = 15;

    private final OutputStream stream;
    private final List<String> header;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private SXSSFSheet sheet;
    private int next;

    WorkbookWriter(OutputStream stream, List<String> header) {
        this.stream = stream;
        this.header = header;
        workbook.setCompressTempFiles(true);
        sheet = workbook.createSheet();
        row(header);
    }

    @Override
    public void row(List<?> cells) {
        if (next == SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            sheet = workbook.createSheet();
            next = 0;
            row(header);
        }
        var row = sheet.createRow(next++);
        for (var i = 0; i < cells.size(); i++) {
            write(row, i, cells.get(i));
        }
    }

    private static void write(SXSSFRow row, int column, @Nullable Object cell) {
        if (cell == null) {
            return;
        }
        if (cell instanceof Number number && new BigDecimal(number.toString()).precision() <= DIGITS) {
            row.createCell(column).setCellValue(number.doubleValue());
            return;
        }
        // A text cell of a workbook is never run, but it may be saved as CSV and run then.
        var text = cell instanceof Number ? cell.toString() : SafeCell.of(cell.toString());
        row.createCell(column).setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }

    @Override
    public void close() {
        try (workbook) {
            workbook.write(stream);
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
