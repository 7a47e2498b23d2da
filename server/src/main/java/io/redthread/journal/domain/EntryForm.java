package io.redthread.journal.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Writes entries in canonical form, one at a time, and takes their prints: the hash that seals the entry, and a mark
 * (CRC-32C) per field that tells later <em>which</em> field was edited. An absent field is left out. For one thread.
 */
public final class EntryForm {

    /** Bytes of all marks: four per field. */
    public static final int MARKS = EntryField.values().length * 4;

    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int[] NO_FIELDS = new int[0];

    private final Bytes bytes = new Bytes();
    private final Hashing hashing;
    private final CRC32C crc = new CRC32C();
    private byte[] marks = new byte[MARKS];
    private long lastDay = Long.MIN_VALUE;
    private String lastDayText = "";
    private long id;

    /** A writer that hashes with this. */
    public EntryForm(Hashing hashing) {
        this.hashing = hashing;
    }

    /** Starts an entry. */
    public EntryForm begin() {
        bytes.cut(0).add('{');
        marks = new byte[MARKS];
        return this;
    }

    /** Adds a text field. */
    public EntryForm text(EntryField field, byte[] utf8, int from, int to) {
        var start = start(field);
        CanonicalJson.string(bytes, utf8, from, to);
        return end(field, start);
    }

    /** Adds a 64-bit number. */
    public EntryForm number(EntryField field, long value) {
        var start = start(field);
        bytes.add('"').decimal(value).add('"');
        return end(field, start);
    }

    /** Adds an instant, given in microseconds since 1970. */
    public EntryForm instant(EntryField field, long micros) {
        var start = start(field);
        bytes.add('"');
        var day = Math.floorDiv(micros, DAY_MICROS);
        if (day != lastDay) {
            lastDayText = LocalDateTime.ofInstant(Instant.ofEpochSecond(day * 86_400), ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
            lastDay = day;
        }
        var rest = Math.floorMod(micros, DAY_MICROS);
        bytes.ascii(lastDayText).add('T').padded(rest / 3_600_000_000L, 2).add(':');
        bytes.padded(rest / 60_000_000 % 60, 2)
                .add(':')
                .padded(rest / 1_000_000 % 60, 2)
                .add('.');
        bytes.padded(rest % 1_000_000, 6).ascii("Z\"");
        return end(field, start);
    }

    /** Adds facts, given as JSON text of any order and spacing. */
    public EntryForm json(EntryField field, byte[] text, int from, int to) {
        var start = start(field);
        CanonicalJson.append(bytes, text, from, to);
        return end(field, start);
    }

    /** Ends the entry and takes its print; {@link #bytes()} holds its canonical form until the next one begins. */
    public Print end() {
        bytes.add('}');
        return new Print(hashing.leaf(bytes.array(), 0, bytes.length()), marks);
    }

    /** The canonical form of the entry ended last. */
    public Bytes bytes() {
        return bytes;
    }

    /**
     * The print of an entry that stands in canonical form already. When it is not well formed its hash is still told,
     * so that it is found to differ.
     */
    public Print read(byte[] json, int from, int to) {
        marks = new byte[MARKS];
        id = 0;
        var next = new int[1];
        try {
            Members.each(json, from, to, (start, value, end) -> {
                var field = field(json, start, value, next[0]);
                next[0] = field.ordinal() + 1;
                if (field == EntryField.ID) {
                    id = id(json, value + 1, end - 1);
                }
                mark(field, json, start, end);
            });
        } catch (IllegalArgumentException e) {
            Arrays.fill(marks, (byte) 0);
        }
        return new Print(hashing.leaf(json, from, to), marks);
    }

    /** The id that the entry read last gives itself, for reports; 0 when it gives none. */
    public long id() {
        return id;
    }

    private static long id(byte[] json, int from, int to) {
        var number = 0L;
        for (var i = from; i < to; i++) {
            if (json[i] < '0' || json[i] > '9') {
                return 0;
            }
            number = number * 10 + json[i] - '0';
        }
        return number;
    }

    private static EntryField field(byte[] json, int start, int value, int next) {
        for (var i = next; i < EntryField.all().size(); i++) {
            var prefix = EntryField.all().get(i).prefix();
            if (prefix.length() == value - start && matches(prefix, json, start)) {
                return EntryField.all().get(i);
            }
        }
        throw new IllegalArgumentException("unknown field");
    }

    private static boolean matches(String prefix, byte[] json, int start) {
        for (var i = 0; i < prefix.length(); i++) {
            if (json[start + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int start(EntryField field) {
        if (bytes.length() > 1) {
            bytes.add(',');
        }
        var start = bytes.length();
        bytes.ascii(field.prefix());
        return start;
    }

    private EntryForm end(EntryField field, int start) {
        mark(field, bytes.array(), start, bytes.length());
        return this;
    }

    private void mark(EntryField field, byte[] array, int start, int end) {
        crc.reset();
        crc.update(array, start, end - start);
        var mark = (int) crc.getValue();
        for (var i = 0; i < 4; i++) {
            marks[field.ordinal() * 4 + i] = (byte) (mark >>> (24 - 8 * i));
        }
    }

    /** Fields whose marks differ, by ordinal. */
    static int[] differing(byte[] one, byte[] other) {
        if (one.length != MARKS || other.length != MARKS) {
            return NO_FIELDS;
        }
        var found = new int[MARKS / 4];
        var count = 0;
        for (var i = 0; i < MARKS; i += 4) {
            if (!Arrays.equals(one, i, i + 4, other, i, i + 4)) {
                found[count++] = i / 4;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * What is left of an entry in its seal.
     *
     * @param hash over the whole canonical form
     * @param marks four bytes per field, zero where it is absent
     */
    public record Print(Hash hash, byte[] marks) {}
}
