package io.redthread.importing.file;

import io.redthread.kernel.Refused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.ZipException;

/** Recognises an uploaded file and reads its rows, whatever it is written in. */
public final class Tables {

    private static final int SAMPLES = 5;
    private static final int LONGEST_NAME = 100;

    private Tables() {}

    /**
     * What a file turned out to be.
     *
     * @param file how it is written
     * @param columns names from its header, made unique
     * @param samples the first rows below the header
     * @param rows how many rows are below the header
     */
    public record Inspection(TableFile file, List<String> columns, List<List<String>> samples, long rows) {}

    /** Reads the whole file once: recognised, limited, counted. Refuses with a {@link FileRefusal}. */
    public static Inspection inspect(Path path) {
        var file = Recognition.of(path);
        var columns = new ArrayList<String>();
        var samples = new ArrayList<List<String>>();
        var rows = new long[1];
        read(path, file, (number, cells) -> {
            if (columns.isEmpty()) {
                columns.addAll(names(cells));
            } else if (rows[0]++ < SAMPLES) {
                samples.add(List.of(cells));
            }
            return true;
        });
        if (rows[0] == 0) {
            throw new Refused(new FileRefusal.FileWithoutRows());
        }
        return new Inspection(file, List.copyOf(columns), List.copyOf(samples), rows[0]);
    }

    /** Shows every row that is not blank, the header first. */
    public static void read(Path path, TableFile file, RowVisitor visitor) {
        try {
            switch (file.kind()) {
                case XLSX -> Workbook.read(path, visitor);
                case TEXT -> {
                    try (var reader = reader(path, file)) {
                        new DelimitedText(reader, file.delimiter()).read(visitor);
                    }
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new Refused(new FileRefusal.FileDamaged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(Path path, TableFile file) throws IOException {
        var reader = new InputStreamReader(Unpacking.open(path, file.gzip()), file.encoding());
        var pushback = new java.io.PushbackReader(reader, 1);
        var first = pushback.read();
        if (first >= 0 && first != '\ufeff') {
            pushback.unread(first);
        }
        return pushback;
    }

    /** A column without a name is called by its place, and a name that comes again gets a number. */
    private static List<String> names(String[] header) {
        if (header.length > Limits.COLUMNS) {
            throw new Refused(new FileRefusal.TooManyColumns(Limits.COLUMNS));
        }
        var taken = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        for (var cell : header) {
            var plain = cell.replaceAll("\\p{Cntrl}", " ").strip();
            var name = plain.isEmpty() ? "#" + (names.size() + 1) : plain;
            var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            var times = taken.merge(cut, 1, Integer::sum);
            names.add(times == 1 ? cut : cut + " (" + times + ")");
        }
        return names;
    }
}
