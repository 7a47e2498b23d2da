package io.redthread.journal.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The public Ed25519 keys a journal was signed with, by fingerprint. */
public final class KeyRing {

    private static final String ALGORITHM = "Ed25519";

    private final Map<String, PublicKey> keys = new TreeMap<>();
    private final Map<String, byte[]> encoded = new TreeMap<>();

    /** The fingerprint of an encoded public key: the first 16 bytes of its SHA-256. */
    public static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Hashing.sha256().digest(publicKey), 0, 16);
    }

    /** Adds an encoded public key; false when it is none, so that what it signed is found to be of an unknown key. */
    public boolean add(byte[] publicKey) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            keys.put(fingerprint(publicKey), key);
            encoded.put(fingerprint(publicKey), publicKey);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Adds a key as it stands in a line of {@link #line(byte[])}. */
    public boolean addLine(String line) {
        try {
            return add(HexFormat.of().parseHex(Members.text(Members.of(line), "publicKey")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A public key as one line of canonical JSON. */
    public static String line(byte[] publicKey) {
        return "{\"fingerprint\":\"" + fingerprint(publicKey) + "\",\"publicKey\":\""
                + HexFormat.of().formatHex(publicKey) + "\"}";
    }

    /** Fingerprints of all keys. */
    public Set<String> fingerprints() {
        return keys.keySet();
    }

    /** All keys as lines. */
    public List<String> lines() {
        return encoded.values().stream().map(KeyRing::line).toList();
    }

    /** Whether a key of that fingerprint is here. */
    public boolean knows(String fingerprint) {
        return keys.containsKey(fingerprint);
    }

    /** Whether this key made this signature over these bytes. */
    public boolean verifies(String fingerprint, byte[] signed, byte[] signature) {
        var key = keys.get(fingerprint);
        if (key == null) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the checkpoint is what its signer signed. */
    public boolean verifies(Checkpoint checkpoint) {
        return verifies(checkpoint.key(), checkpoint.bytes(), checkpoint.signature());
    }
}
