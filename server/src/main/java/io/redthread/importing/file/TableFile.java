package io.redthread.importing.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file of rows is written.
 *
 * @param kind delimited text or Excel
 * @param gzip whether it is packed
 * @param encoding of text; meaningless for Excel
 * @param delimiter of text; meaningless for Excel
 */
public record TableFile(Kind kind, boolean gzip, Charset encoding, char delimiter) {

    /** What a file is. */
    public enum Kind {
        /** Text with a delimiter. */
        TEXT,
        /** An Excel workbook; its first sheet with content counts. */
        XLSX
    }

    static TableFile xlsx() {
        return new TableFile(Kind.XLSX, false, StandardCharsets.UTF_8, ',');
    }

    /** What people call the encoding. */
    public String encodingName() {
        return kind == Kind.XLSX ? "Excel" : encoding.name().equals("GB18030") ? "GBK" : encoding.name();
    }
}
