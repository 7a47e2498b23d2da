package io.redthread.journal.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 in the four roles the proof needs, told apart by a first byte so that none can pass for another: 0 an entry
 * (and leaf of a Merkle tree), 1 a node of the tree, 2 a link of the chain, 3 a checkpoint. For one thread.
 */
public final class Hashing {

    private final MessageDigest digest = sha256();
    private final byte[] number = new byte[Long.BYTES];

    /** Of an entry's canonical bytes. */
    public Hash leaf(byte[] bytes, int from, int to) {
        digest.update((byte) 0);
        digest.update(bytes, from, to - from);
        return new Hash(digest.digest());
    }

    /** Of two nodes of a Merkle tree. */
    public Hash node(Hash left, Hash right) {
        digest.update((byte) 1);
        digest.update(left.bytes());
        return new Hash(digest.digest(right.bytes()));
    }

    /** Of the link before, the sequence number and the entry. */
    public Hash link(Hash previous, long sequence, Hash entry) {
        digest.update((byte) 2);
        digest.update(previous.bytes());
        for (var i = 0; i < Long.BYTES; i++) {
            number[i] = (byte) (sequence >>> (56 - 8 * i));
        }
        digest.update(number);
        return new Hash(digest.digest(entry.bytes()));
    }

    /** Of a checkpoint's signed text and its signature. */
    public Hash checkpoint(byte[] text, byte[] signature) {
        digest.update((byte) 3);
        digest.update(text);
        return new Hash(digest.digest(signature));
    }

    /** A plain SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
