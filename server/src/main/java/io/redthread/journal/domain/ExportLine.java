package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;

/**
 * One sealed entry as a line of canonical JSON, in exports: {@code {"entry":{…},"entryHash":"…","hash":"…","marks":"…",
 * "previous":"…","seq":1}}. Behind the entry everything has its fixed place, so it is read from the end. For one thread.
 */
public final class ExportLine {

    private static final byte[] START = ascii("{\"entry\":");
    private static final byte[] ENTRY_HASH = ascii(",\"entryHash\":\"");
    private static final byte[] HASH = ascii("\",\"hash\":\"");
    private static final byte[] MARKS = ascii("\",\"marks\":\"");
    private static final byte[] PREVIOUS = ascii("\",\"previous\":\"");
    private static final byte[] SEQUENCE = ascii("\",\"seq\":");
    private static final byte[] END = ascii("}");
    private static final int HASH_DIGITS = 64;
    private static final int MOST_DIGITS = 18;

    private byte[] line = START;
    private int at;
    private int entryTo;

    /** Writes one, without the line's end. */
    public static void append(Bytes out, Bytes entry, Seal seal) {
        out.add(START, 0, START.length).add(entry.array(), 0, entry.length());
        out.add(ENTRY_HASH, 0, ENTRY_HASH.length).hex(seal.entryHash().bytes());
        out.add(HASH, 0, HASH.length).hex(seal.hash().bytes());
        out.add(MARKS, 0, MARKS.length).hex(seal.marks());
        out.add(PREVIOUS, 0, PREVIOUS.length).hex(seal.previous().bytes());
        out.add(SEQUENCE, 0, SEQUENCE.length).decimal(seal.sequence()).add('}');
    }

    /**
     * Reads one; {@link #entryFrom()} and {@link #entryTo()} then say where the entry stands. Which entry it is, the line
     * behind it does not know: the seal's entry id is 0.
     *
     * @param start where it begins
     * @throws IllegalArgumentException when it is none
     */
    public Seal read(byte[] block, int start, int end) {
        line = block;
        at = end;
        back(END, start);
        var sequence = number(start);
        back(SEQUENCE, start);
        var previous = hex(HASH_DIGITS, start);
        back(PREVIOUS, start);
        var marks = hex(EntryForm.MARKS * 2, start);
        back(MARKS, start);
        var hash = hex(HASH_DIGITS, start);
        back(HASH, start);
        var entryHash = hex(HASH_DIGITS, start);
        back(ENTRY_HASH, start);
        entryTo = at;
        at = start + START.length;
        back(START, start);
        at = start + START.length;
        return new Seal(sequence, 0, new Hash(entryHash), marks, new Hash(previous), new Hash(hash));
    }

    /** Where the entry begins in the line read last. */
    public int entryFrom() {
        return at;
    }

    /** Where the entry ends in the line read last. */
    public int entryTo() {
        return entryTo;
    }

    private void back(byte[] expected, int start) {
        var from = at - expected.length;
        for (var i = 0; i < expected.length; i++) {
            if (from < start || line[from + i] != expected[i]) {
                throw new IllegalArgumentException("no sealed entry");
            }
        }
        at = from;
    }

    private byte[] hex(int digits, int start) {
        at -= digits;
        if (at < start) {
            throw new IllegalArgumentException("no sealed entry");
        }
        var bytes = new byte[digits / 2];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(line[at + 2 * i]) << 4 | digit(line[at + 2 * i + 1]));
        }
        return bytes;
    }

    private long number(int start) {
        var end = at;
        while (at > start && end - at < MOST_DIGITS && line[at - 1] >= '0' && line[at - 1] <= '9') {
            at--;
        }
        if (at == end || line[at] == '0') {
            throw new IllegalArgumentException("no number");
        }
        var number = 0L;
        for (var i = at; i < end; i++) {
            number = number * 10 + line[i] - '0';
        }
        return number;
    }

    private static int digit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new IllegalArgumentException("no hexadecimal digit");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
