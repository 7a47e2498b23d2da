package io.redthread.journal.store;

import io.redthread.journal.domain.EntryField;
import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.EntryForm.Print;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of {@code copy … (format binary)}, read in place: a million rows are no place for an object per column. */
final class RawRow {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = SIGNATURE.length + 8;
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    private static final byte[] NOTHING = {};

    private byte[] row = NOTHING;
    private ByteBuffer buffer = ByteBuffer.wrap(row);
    private int[] from = new int[0];
    private int[] to = new int[0];

    /** Takes a message; false when it holds no row: the header alone, or the end. */
    boolean take(byte[] message) {
        var at = 0;
        if (message.length >= HEADER && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            at = HEADER;
        }
        row = message;
        buffer = ByteBuffer.wrap(message);
        if (message.length - at < 2 || buffer.getShort(at) < 0) {
            return false;
        }
        columns(at);
        return true;
    }

    private void columns(int start) {
        var count = buffer.getShort(start);
        if (from.length != count) {
            from = new int[count];
            to = new int[count];
        }
        var at = start + 2;
        for (var i = 0; i < count; i++) {
            var length = buffer.getInt(at);
            at += 4;
            from[i] = length < 0 ? -1 : at;
            to[i] = at + Math.max(0, length);
            at = to[i];
        }
    }

    long number(int column) {
        return buffer.getLong(from[column]);
    }

    byte[] bytes(int column) {
        return Arrays.copyOfRange(row, from[column], to[column]);
    }

    /** The seal that begins in that column: seq, entry, entry hash, marks, previous, hash. */
    Seal seal(int column) {
        return new Seal(
                number(column),
                number(column + 1),
                new Hash(bytes(column + 2)),
                bytes(column + 3),
                new Hash(bytes(column + 4)),
                new Hash(bytes(column + 5)));
    }

    /** The print of the entry whose fields begin in that column, in canonical order; absent when there is no entry. */
    @Nullable
    Print print(EntryForm form, int column) {
        if (from[column + EntryField.ID.ordinal()] < 0) {
            return null;
        }
        form.begin();
        for (var field : EntryField.all()) {
            var i = column + field.ordinal();
            if (from[i] >= 0) {
                switch (field.form()) {
                    case TEXT -> form.text(field, row, from[i], to[i]);
                    case NUMBER -> form.number(field, number(i));
                    case INSTANT -> form.instant(field, number(i) + MICROS_1970_TO_2000);
                    case JSON -> form.json(field, row, from[i] + 1, to[i]); // jsonb comes behind its version byte
                }
            }
        }
        return form.end();
    }
}
