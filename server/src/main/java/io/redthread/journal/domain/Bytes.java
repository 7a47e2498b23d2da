package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes that is emptied and filled again a million times without waste. */
public final class Bytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] array = new byte[1024];
    private int length;

    /** The bytes, of which only the first {@link #length()} count; valid until the next change. */
    public byte[] array() {
        return array;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Forgets what stands behind that length. */
    public Bytes cut(int newLength) {
        length = newLength;
        return this;
    }

    /** Adds one byte. */
    public Bytes add(int value) {
        room(1);
        array[length++] = (byte) value;
        return this;
    }

    /** Adds part of an array. */
    public Bytes add(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, array, length, to - from);
        length += to - from;
        return this;
    }

    /** Adds plain ASCII text. */
    @SuppressWarnings("deprecation")
    public Bytes ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), array, length);
        length += text.length();
        return this;
    }

    /** Adds a whole number in decimal. */
    public Bytes decimal(long value) {
        if (value < 0) {
            return ascii(Long.toString(value));
        }
        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return padded(value, digits);
    }

    /** Adds a number from zero on with leading zeros. */
    public Bytes padded(long value, int digits) {
        room(digits);
        var rest = value;
        for (var i = length + digits - 1; i >= length; i--) {
            array[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Adds bytes as lower-case hexadecimal. */
    public Bytes hex(byte[] source) {
        room(source.length * 2);
        for (var value : source) {
            array[length++] = HEX[(value >> 4) & 15];
            array[length++] = HEX[value & 15];
        }
        return this;
    }

    /** A copy of what stands between. */
    public byte[] copy(int from, int to) {
        return Arrays.copyOfRange(array, from, to);
    }

    /** A copy of everything. */
    public byte[] copy() {
        return copy(0, length);
    }

    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
        }
    }
}
