package io.redthread.importing;

import io.redthread.importing.RowReader.Read;
import io.redthread.importing.file.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads a file ahead of the one who takes its rows: two batches wait, so that reading and storing overlap. */
final class Chunks implements AutoCloseable {

    private static final int AHEAD = 2;

    /** One order of more lines than this many batches is cut; nobody orders so much at once. */
    private static final int LONGEST = 5;

    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(AHEAD);
    private final ImportTarget target;
    private final RowReader reader;
    private final Thread thread;
    private List<Read> open = new ArrayList<>();
    private String lastKey = "";

    /** Rows that belong together in one transaction; the last one has none and may carry what stopped the reading. */
    record Chunk(List<Read> rows, boolean last, Optional<RuntimeException> failure) {}

    /** Begins to read behind the rows that were taken before. */
    Chunks(ImportTarget target, RowReader reader, Path path, ImportJob job) {
        this.target = target;
        this.reader = reader;
        this.thread =
                Thread.ofVirtual().name("import-reader-" + job.id().value()).start(() -> read(path, job));
    }

    /** The next batch; waits for it. */
    Chunk next() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(Path path, ImportJob job) {
        try {
            // The header and what was taken before the restart.
            var skip = new long[] {job.progress().done() + 1};
            Tables.read(path, job.file(), (number, cells) -> skip[0]-- > 0 || add(reader.read(number, cells)));
            put(new Chunk(open, true, Optional.empty()));
        } catch (RuntimeException e) {
            put(new Chunk(List.of(), true, Optional.of(e)));
        }
    }

    private boolean add(Read read) {
        var key = key(read);
        var full = open.size() >= target.batchSize();
        if (full && (key == null || !key.equals(lastKey) || open.size() >= LONGEST * target.batchSize())) {
            if (!put(new Chunk(open, false, Optional.empty()))) {
                return false;
            }
            open = new ArrayList<>();
        }
        lastKey = key == null ? lastKey : key;
        return open.add(read);
    }

    private @Nullable String key(Read read) {
        return switch (read) {
            case Read.Readable readable ->
                target.keepTogether().flatMap(readable.row()::text).orElse(null);
            case Read.Refused refused -> lastKey;
        };
    }

    private boolean put(Chunk chunk) {
        try {
            queue.put(chunk);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
