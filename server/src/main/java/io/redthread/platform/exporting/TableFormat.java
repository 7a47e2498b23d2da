package io.redthread.platform.exporting;

import java.io.OutputStream;
import java.util.List;

/** The kinds of files a list can be taken as. */
public enum TableFormat {
    /** Text with commas, marked as UTF-8 so that Excel shows Chinese. */
    CSV("csv", "text/csv; charset=UTF-8"),
    /** An Excel workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String contentType;

    TableFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The end of the file's name. */
    public String extension() {
        return extension;
    }

    /** The content type of the answer. */
    public String contentType() {
        return contentType;
    }

    /** The format of that extension. */
    public static TableFormat of(String extension) {
        return valueOf(extension.toUpperCase(java.util.Locale.ROOT));
    }

    /** Begins a file with that header. The stream is flushed at the end, not closed. */
    public TableWriter open(OutputStream stream, List<String> header) {
        return switch (this) {
            case CSV -> new CsvWriter(stream, header);
            case XLSX -> new WorkbookWriter(stream, header);
        };
    }
}
