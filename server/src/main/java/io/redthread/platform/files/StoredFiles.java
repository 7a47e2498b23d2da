package io.redthread.platform.files;

import static io.redthread.platform.store.jooq.Tables.STORED_FILE;

import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps attached files (附件) and gives them back; what they belong to says who may see them. */
@Component
public class StoredFiles {

    /** Most bytes of one file. */
    public static final int LARGEST = 10_000_000;

    private static final int LONGEST_NAME = 200;

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    StoredFiles(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a file in the current transaction; refuses what is empty, too large, oddly named or not what it says it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile keep(String name, byte[] bytes) {
        var plain = plain(name);
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw InvalidInput.of("/file", bytes.length, bytes.length == 0 ? "file-empty" : "file-too-large");
        }
        var type =
                FileKinds.typeOf(plain, bytes).orElseThrow(() -> InvalidInput.of("/file", plain, "file-kind-refused"));
        var file = new StoredFile(
                new FileId(ids.next("platform", "stored_file_id")),
                plain,
                type,
                bytes.length,
                hash(bytes),
                Callers.current().username(),
                clock.instant());
        var added = sql.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, file.id())
                .set(STORED_FILE.NAME, file.name())
                .set(STORED_FILE.TYPE, file.type())
                .set(STORED_FILE.SIZE, file.size())
                .set(STORED_FILE.SHA256, file.sha256())
                .set(STORED_FILE.CONTENT, bytes)
                .set(STORED_FILE.KEPT_BY, file.by())
                .set(STORED_FILE.KEPT_AT, file.at())
                .execute();
        RowCounts.expect(1, added, "stored file");
        return file;
    }

    /** What is known of these files, without their bytes, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Collection<FileId> files) {
        return files.isEmpty()
                ? List.of()
                : sql.select(
                                STORED_FILE.ID,
                                STORED_FILE.NAME,
                                STORED_FILE.TYPE,
                                STORED_FILE.SIZE,
                                STORED_FILE.SHA256,
                                STORED_FILE.KEPT_BY,
                                STORED_FILE.KEPT_AT)
                        .from(STORED_FILE)
                        .where(Rows.any(STORED_FILE.ID, files))
                        .orderBy(STORED_FILE.ID)
                        .fetch(row -> new StoredFile(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /** The bytes of a file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(FileId file) {
        return sql.select(STORED_FILE.CONTENT)
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(file))
                .fetchOptional(STORED_FILE.CONTENT);
    }

    /** Without the folders some browsers send along; refuses control characters. */
    private static String plain(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.of("/file", name, "file-name-refused");
        }
        return plain;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
