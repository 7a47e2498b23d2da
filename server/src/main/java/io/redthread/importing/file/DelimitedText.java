package io.redthread.importing.file;

import io.redthread.kernel.Refused;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads text with a delimiter (CSV, TSV) as RFC 4180 has it, and forgives what spreadsheets and exports get wrong: any
 * line ending, a quote in the middle of a cell, text behind a closing quote, a last quote never closed.
 *
 * <p>Own code because it decides the speed of every import: on half a million order lines it took a fifth of the time
 * of Commons CSV, and it bounds a row while reading it.
 */
final class DelimitedText {

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder longCell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int position;
    private int filled;
    private int rowLength;
    private long number;
    private boolean rowEnded;

    DelimitedText(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /** Shows every row that is not blank. */
    void read(RowVisitor visitor) throws IOException {
        while (peek() != END) {
            number++;
            cells.clear();
            rowLength = 0;
            rowEnded = false;
            while (!rowEnded) {
                cells.add(peek() == '"' ? quoted() : plain());
            }
            if (!blank() && !visitor.row(number, cells.toArray(String[]::new))) {
                return;
            }
        }
    }

    private boolean blank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Up to the delimiter or the end of the line, cut straight out of the buffer when it lies there whole. */
    private String plain() throws IOException {
        longCell.setLength(0);
        while (true) {
            var start = position;
            while (position < filled) {
                var c = buffer[position];
                if (c == delimiter || c == '\n' || c == '\r') {
                    var cell = cell(start);
                    endCell();
                    return cell;
                }
                position++;
            }
            longCell.append(buffer, start, position - start);
            count(position - start);
            if (!fill()) {
                rowEnded = true;
                return longCell.toString();
            }
        }
    }

    private String cell(int start) {
        var length = position - start;
        count(length);
        if (longCell.isEmpty()) {
            return length == 0 ? "" : new String(buffer, start, length);
        }
        return longCell.append(buffer, start, length).toString();
    }

    private String quoted() throws IOException {
        longCell.setLength(0);
        position++;
        while (true) {
            var c = next();
            if (c == END) {
                rowEnded = true;
                return longCell.toString();
            }
            if (c != '"') {
                append((char) c);
            } else if (peek() == '"') {
                position++;
                append('"');
            } else {
                return behindQuote();
            }
        }
    }

    private String behindQuote() throws IOException {
        while (true) {
            var c = peek();
            if (c == END || c == delimiter || c == '\n' || c == '\r') {
                if (c == END) {
                    rowEnded = true;
                } else {
                    endCell();
                }
                return longCell.toString();
            }
            position++;
            append((char) c);
        }
    }

    private void append(char c) {
        longCell.append(c);
        count(1);
    }

    private void count(int characters) {
        rowLength += characters;
        if (rowLength > Limits.ROW) {
            throw new Refused(new FileRefusal.RowTooLong(number, Limits.ROW));
        }
    }

    /** At a delimiter or line end: passes it, and both characters of the Windows line end. */
    private void endCell() throws IOException {
        var c = buffer[position++];
        if (c == delimiter) {
            return;
        }
        rowEnded = true;
        if (c == '\r' && peek() == '\n') {
            position++;
        }
    }

    private int peek() throws IOException {
        return position < filled || fill() ? buffer[position] : END;
    }

    private int next() throws IOException {
        return position < filled || fill() ? buffer[position++] : END;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        return filled > 0;
    }
}
