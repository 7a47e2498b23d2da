package io.redthread.journal;

import io.redthread.journal.domain.Bytes;
import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.ExportLine;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.store.Entries;
import io.redthread.journal.store.Seals;
import io.redthread.kernel.DocumentRef;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * Writes the whole journal as a zip that proves itself: entries and seals, checkpoints, public keys and a signed
 * manifest. {@link io.redthread.journal.standalone.VerifyExport} checks it without database and server.
 */
@Service
public class JournalExport {

    private static final int PIECE = 32_768;
    private static final int LEVEL = 3;

    private final Entries entries;
    private final Seals seals;
    private final Sealer sealer;
    private final JournalKey key;
    private final Writing writing;

    JournalExport(Sealer.Parts parts, Sealer sealer, Writing writing) {
        this.entries = parts.entries();
        this.seals = parts.seals();
        this.sealer = sealer;
        this.key = parts.key();
        this.writing = writing;
    }

    /** Seals and signs what is there, then writes it all, a piece at a time. */
    public void write(OutputStream target) throws IOException {
        sealer.sealNow();
        var last = seals.lastCheckpoint();
        writing.separately(() -> record(seals.head().sequence()));
        var zip = new ZipOutputStream(target);
        zip.setLevel(LEVEL);
        var files = new Files(zip);
        files.write("README.txt", README);
        files.write("keys.ndjson", String.join("\n", seals.keys().lines()) + "\n");
        var newest = last.map(checkpoint -> checkpoint.toSequence()).orElse(0L);
        files.begin("checkpoints.ndjson");
        var line = new Bytes();
        seals.checkpoints(1, checkpoint -> {
            if (checkpoint.toSequence() <= newest) {
                files.add(line.cut(0)
                        .add(
                                checkpoint.line().getBytes(StandardCharsets.UTF_8),
                                0,
                                checkpoint.line().length())
                        .add('\n'));
            }
        });
        files.end();
        files.begin("entries.ndjson");
        var form = new EntryForm(new Hashing());
        for (var from = 1L; from <= newest; from += PIECE) {
            entries.read(from, Math.min(newest, from + PIECE - 1), form, (seal, print) -> {
                var entry = print == null ? new Bytes().ascii("{}") : form.bytes();
                ExportLine.append(line.cut(0), entry, seal);
                files.add(line.add('\n'));
            });
        }
        files.end();
        var manifest = manifest(newest, files.hashes);
        files.write("manifest.json", manifest);
        files.write("manifest.sig", HexFormat.of().formatHex(key.sign(manifest.getBytes(StandardCharsets.UTF_8))));
        zip.finish();
    }

    /** Who takes a copy is written down. */
    private void record(long sequence) {
        var journal = new DocumentRef("journal", sequence);
        writing.journal().record(Act.of("journal-exported", journal, "#" + sequence, Map.of("upTo", sequence)));
    }

    private String manifest(long newest, Map<String, String> hashes) {
        var files = new StringBuilder();
        hashes.forEach((name, hash) -> files.append(files.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(hash)
                .append('"'));
        return "{\"exportedAt\":\"" + writing.now() + "\",\"files\":{" + files
                + "},\"format\":\"redthread-journal-export/1\",\"key\":\"" + key.fingerprint() + "\",\"lastSequence\":"
                + newest + "}";
    }

    /** The files of the zip with their hashes. */
    private static final class Files {
        private final ZipOutputStream zip;
        private final MessageDigest digest = Hashing.sha256();
        private final Map<String, String> hashes = new TreeMap<>();
        private String name = "";

        Files(ZipOutputStream zip) {
            this.zip = zip;
        }

        void begin(String newName) throws IOException {
            name = newName;
            zip.putNextEntry(new ZipEntry(newName));
        }

        void add(Bytes bytes) {
            digest.update(bytes.array(), 0, bytes.length());
            try {
                zip.write(bytes.array(), 0, bytes.length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            zip.closeEntry();
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        }

        void write(String newName, String text) throws IOException {
            begin(newName);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            add(new Bytes().add(bytes, 0, bytes.length));
            end();
        }
    }

    private static final String README = """
            Redthread journal export / 红线日志导出

            entries.ndjson      every sealed entry in canonical JSON with its seal 每条记录及其封印
            checkpoints.ndjson  signed checkpoints (Ed25519) 签名的检查点
            keys.ndjson         the public keys 公钥
            manifest.json       SHA-256 of each file, signed in manifest.sig 各文件的哈希,已签名

            Verify 校验: java -cp <classes of the Redthread server> io.redthread.journal.standalone.VerifyExport export.zip
            """;
}
