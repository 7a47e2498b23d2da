package io.redthread.importing.file;

import cn.idev.excel.FastExcel;
import cn.idev.excel.cache.MapCache;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.ReadDefaultReturnEnum;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.util.DateUtils;
import io.redthread.kernel.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;

/** Reads an Excel workbook row by row: values as text, formulas as the value Excel last computed. */
final class Workbook {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int ENTRIES = 2_000;

    /** Sheets of short repeated cells pack far better than POI's own limit of one hundredth believes. */
    private static final double LEAST_PACKED = 0.001;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_PACKED);
        ZipSecureFile.setMaxEntrySize(Limits.UNPACKED);
    }

    private Workbook() {}

    /** Shows the rows of the first sheet that has any. */
    static void read(Path file, RowVisitor visitor) throws IOException {
        refuseBombs(file);
        var rows = new Rows(visitor);
        try (var reader = FastExcel.read(file.toFile(), rows)
                .excelType(ExcelTypeEnum.XLSX)
                .readCache(new MapCache())
                .readDefaultReturn(ReadDefaultReturnEnum.READ_CELL_DATA)
                .ignoreEmptyRow(true)
                .headRowNumber(0)
                .build()) {
            for (var sheet : reader.excelExecutor().sheetList()) {
                if (rows.seen) {
                    return;
                }
                reader.read(
                        FastExcel.readSheet(sheet.getSheetNo()).headRowNumber(0).build());
            }
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    private static Refused refused(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return new Refused(new FileRefusal.FileDamaged());
    }

    /** Unpacks everything once without keeping it, because the sizes that an archive declares may be lies. */
    private static void refuseBombs(Path file) throws IOException {
        var left = Limits.UNPACKED;
        var sink = new byte[1 << 16];
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > ENTRIES) {
                throw new Refused(new FileRefusal.UnpacksTooLarge(Limits.UNPACKED / Limits.MEGABYTE));
            }
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                try (var stream = new Unpacking.Counted(archive.getInputStream(entries.nextElement()), left)) {
                    for (var read = 0; read >= 0; read = stream.read(sink, 0, sink.length)) {
                        left -= read;
                    }
                }
            }
        }
    }

    /** Passes rows on as text. */
    private static final class Rows implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final RowVisitor visitor;
        private boolean seen;
        private boolean enough;

        Rows(RowVisitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
            var width = row.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
            var cells = new String[Math.min(width, Limits.COLUMNS + 1)];
            Arrays.fill(cells, "");
            var epoch1904 = Boolean.TRUE.equals(
                    context.readWorkbookHolder().globalConfiguration().getUse1904windowing());
            row.forEach((column, cell) -> {
                if (cell != null && column < cells.length) {
                    cells[column] = text(cell, epoch1904);
                }
            });
            if (Arrays.stream(cells).allMatch(String::isBlank)) {
                return;
            }
            seen = true;
            enough = !visitor.row(context.readRowHolder().getRowIndex() + 1L, cells);
        }

        @Override
        public boolean hasNext(AnalysisContext context) {
            return !enough;
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // The rows were passed on as they came.
        }

        private static String text(ReadCellData<?> cell, boolean epoch1904) {
            return switch (cell.getType()) {
                case NUMBER -> number(cell, epoch1904);
                case BOOLEAN -> String.valueOf(cell.getBooleanValue());
                case STRING, DIRECT_STRING, RICH_TEXT_STRING, ERROR, DATE ->
                    cell.getStringValue() == null ? "" : cell.getStringValue();
                case EMPTY -> "";
            };
        }

        private static String number(ReadCellData<?> cell, boolean epoch1904) {
            BigDecimal value = cell.getNumberValue();
            var format = cell.getDataFormatData();
            if (format != null
                    && format.getFormat() != null
                    && DateUtils.isADateFormat(format.getIndex(), format.getFormat())
                    && DateUtil.isValidExcelDate(value.doubleValue())) {
                var moment = DateUtil.getLocalDateTime(value.doubleValue(), epoch1904, true);
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.format(MOMENT);
            }
            return value.precision() - value.scale() > 40 || value.scale() > 40
                    ? value.toString()
                    : value.stripTrailingZeros().toPlainString();
        }
    }
}
