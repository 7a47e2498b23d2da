package io.redthread.journal.standalone;

import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.EntryForm.Print;
import io.redthread.journal.domain.ExportLine;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.domain.Seal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an export in blocks: unpacked here, hashed on all cores, handed on in their order. */
final class Lines {

    private static final int BLOCK = 1 << 21;
    private static final byte[] NO_ENTRY = {'{', '}'};

    private final MessageDigest digest = Hashing.sha256();

    /** One line: a seal and the print of its entry, or neither when it cannot be read. */
    record Line(@Nullable Seal seal, @Nullable Print print) {}

    /** Takes lines in order. */
    @FunctionalInterface
    interface Consumer {
        void line(Line line);
    }

    /** SHA-256 of everything read. */
    byte[] hash() {
        return digest.digest();
    }

    void read(InputStream in, Consumer consumer) throws IOException {
        var cores = Runtime.getRuntime().availableProcessors();
        var ahead = new ArrayDeque<Future<List<Line>>>();
        try (var workers = Executors.newFixedThreadPool(Math.max(1, cores))) {
            var rest = new byte[0];
            for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                digest.update(block);
                var end = block.length;
                while (end > 0 && block[end - 1] != '\n') {
                    end--;
                }
                var whole = Arrays.copyOf(rest, rest.length + block.length);
                System.arraycopy(block, 0, whole, rest.length, block.length);
                var to = end == 0 ? 0 : rest.length + end;
                rest = Arrays.copyOfRange(whole, to, whole.length);
                submit(workers, ahead, whole, to);
                if (ahead.size() > cores + 1) {
                    ahead.remove().get().forEach(consumer::line);
                }
            }
            submit(workers, ahead, rest, rest.length);
            for (var block : ahead) {
                block.get().forEach(consumer::line);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void submit(ExecutorService workers, ArrayDeque<Future<List<Line>>> ahead, byte[] block, int to) {
        ahead.add(workers.submit(() -> lines(block, to)));
    }

    static List<Line> lines(byte[] block, int to) {
        var lines = new ArrayList<Line>();
        var reader = new ExportLine();
        var form = new EntryForm(new Hashing());
        for (var from = 0; from < to; ) {
            var end = from;
            while (end < to && block[end] != '\n') {
                end++;
            }
            lines.add(line(reader, form, block, from, end));
            from = end + 1;
        }
        return lines;
    }

    private static Line line(ExportLine reader, EntryForm form, byte[] block, int from, int end) {
        try {
            var seal = reader.read(block, from, end);
            var gone = Arrays.equals(block, reader.entryFrom(), reader.entryTo(), NO_ENTRY, 0, NO_ENTRY.length);
            if (gone) {
                return new Line(seal, null);
            }
            var print = form.read(block, reader.entryFrom(), reader.entryTo());
            return new Line(seal.of(form.id()), print);
        } catch (IllegalArgumentException e) {
            return new Line(null, null);
        }
    }
}
