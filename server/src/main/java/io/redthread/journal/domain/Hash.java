package io.redthread.journal.domain;

import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes of SHA-256 (哈希值). */
public final class Hash {

    /** Stands before the first: 32 zero bytes. */
    public static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    /** Wraps 32 bytes, which must not be changed afterwards; other lengths are kept too, they are equal to no hash. */
    public Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From 64 hexadecimal digits. */
    public static Hash of(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** The bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** As hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
