package io.redthread.platform.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV after RFC 4180 with the mark that tells Excel it is UTF-8. */
final class CsvWriter implements TableWriter {

    private static final int BUFFER = 1 << 16;

    private final Writer writer;

    CsvWriter(OutputStream stream, List<String> header) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        try {
            writer.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    @Override
    public void row(List<?> cells) {
        try {
            for (var i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    writer.write(',');
                }
                write(cells.get(i));
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(@Nullable Object cell) throws IOException {
        if (cell == null) {
            return;
        }
        var text = text(cell);
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            writer.write(text);
        } else {
            writer.write('"');
            writer.write(text.replace("\"", "\"\""));
            writer.write('"');
        }
    }

    private static String text(Object cell) {
        return switch (cell) {
            case java.math.BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> SafeCell.of(cell.toString());
        };
    }

    @Override
    public void close() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
