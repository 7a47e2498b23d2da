package io.redthread.journal;

import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.KeyRing;
import io.redthread.journal.store.Seals;
import io.redthread.platform.RedthreadSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes every checkpoint down outside the database (锚定). Whoever cuts off the newest entries or rewrites everything
 * in the database leaves this file behind, which remembers more or otherwise. Each server keeps its own.
 */
@Component
class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final Path file;
    private final Seals seals;
    private final JournalKey key;
    private @Nullable String last;
    private boolean lastKnown;
    private volatile boolean agree = true;

    Anchors(RedthreadSettings settings, JournalSettings journal, Seals seals, JournalKey key) {
        this.file = (journal.anchors() == null
                        ? settings.data().resolve("anchors").resolve("journal.ndjson")
                        : journal.anchors())
                .toAbsolutePath();
        this.seals = seals;
        this.key = key;
    }

    Path file() {
        return file;
    }

    /** Whether the newest line still says what the database says. */
    boolean agree() {
        return agree;
    }

    /** Adds the checkpoints that are not in the file yet, also those other servers made. */
    synchronized void catchUp() {
        try {
            var newest = last();
            var number = newest == null ? 0 : Checkpoint.of(newest).number();
            var lines = new StringBuilder(newest == null ? KeyRing.line(key.publicKey()) + "\n" : "");
            var count = new long[1];
            seals.checkpoints(Math.max(1, number), checkpoint -> {
                if (count[0]++ > 0 || number == 0) {
                    lines.append(checkpoint.line()).append('\n');
                } else if (!checkpoint.line().equals(newest)) {
                    disagree(number);
                }
            });
            if (number > 0 && count[0] == 0) {
                disagree(number);
            }
            if (agree && count[0] > (number > 0 ? 1 : 0)) {
                append(lines.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints cannot be anchored in " + file, e);
        }
    }

    /** Each line that stands in the file up to this length, with its number. */
    void read(long length, ObjLongConsumer<String> consumer) {
        if (length == 0) {
            return;
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            var at = 0L;
            var number = 0L;
            for (var line = reader.readLine(); line != null && at < length; line = reader.readLine()) {
                at += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                number++;
                if (!line.startsWith("{\"fingerprint\"")) {
                    consumer.accept(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("anchors cannot be read from " + file, e);
        }
    }

    long length() {
        return file.toFile().length();
    }

    private void disagree(long number) {
        if (agree) {
            LOG.error("checkpoint {} of {} is not in the database any more: verify the journal", number, file);
        }
        agree = false;
    }

    private void append(String lines) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        last = lines.strip().substring(lines.strip().lastIndexOf('\n') + 1);
    }

    /** The newest whole line; what a power cut left half-written behind it is cut off. */
    private @Nullable String last() throws IOException {
        if (!lastKnown) {
            last = Files.exists(file) ? readLast().orElse(null) : null;
            lastKnown = true;
        }
        return last;
    }

    private Optional<String> readLast() throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            var from = Math.max(0, access.length() - 4_096);
            var tail = new byte[(int) (access.length() - from)];
            access.seek(from);
            access.readFully(tail);
            var end = tail.length;
            while (end > 0 && tail[end - 1] != '\n') {
                end--;
            }
            access.setLength(from + end);
            var lines = new String(tail, 0, end, StandardCharsets.UTF_8).strip();
            var line = lines.substring(lines.lastIndexOf('\n') + 1);
            return line.startsWith("{\"checkpoint\"") ? Optional.of(line) : Optional.empty();
        }
    }
}
