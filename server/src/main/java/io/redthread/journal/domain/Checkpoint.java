package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;

/**
 * A signed statement about a run of the chain (检查点): these entries, this Merkle root, this newest link.
 *
 * @param number gapless, from 1
 * @param fromSequence first entry it covers
 * @param toSequence last entry it covers
 * @param root Merkle root over the entry hashes of its run
 * @param head hash of the last seal of its run
 * @param previous hash of the checkpoint before, with its signature
 * @param at when it was made, to the microsecond
 * @param key fingerprint of the key it is signed with
 * @param signature Ed25519 over {@link #text()}
 */
public record Checkpoint(
        long number,
        long fromSequence,
        long toSequence,
        Hash root,
        Hash head,
        Hash previous,
        Instant at,
        String key,
        byte[] signature) {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Reads one back from {@link #line()}. */
    public static Checkpoint of(String line) {
        var outer = Members.of(line);
        var members = Members.of(outer.getOrDefault("checkpoint", ""));
        return new Checkpoint(
                Members.number(members, "number"),
                Members.number(members, "from"),
                Members.number(members, "to"),
                hash(members, "root"),
                hash(members, "head"),
                hash(members, "previous"),
                Instant.parse(Members.text(members, "at")),
                Members.text(members, "key"),
                HexFormat.of().parseHex(Members.text(outer, "signature")));
    }

    /** What is signed, in canonical JSON. */
    public String text() {
        return "{\"at\":\"" + MICROS.format(at) + "\",\"from\":" + fromSequence + ",\"head\":\"" + head.hex()
                + "\",\"key\":\"" + key + "\",\"number\":" + number + ",\"previous\":\"" + previous.hex()
                + "\",\"root\":\"" + root.hex() + "\",\"to\":" + toSequence + "}";
    }

    /** Text and signature as one line, for anchors and exports. */
    public String line() {
        return "{\"checkpoint\":" + text() + ",\"signature\":\""
                + HexFormat.of().formatHex(signature) + "\"}";
    }

    /** What the next checkpoint calls its previous. */
    public Hash link() {
        return new Hashing().checkpoint(bytes(), signature);
    }

    /** The same, signed. */
    public Checkpoint signed(byte[] newSignature) {
        return new Checkpoint(number, fromSequence, toSequence, root, head, previous, at, key, newSignature);
    }

    /** The signed text as bytes. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static Hash hash(Map<String, String> members, String name) {
        return Hash.of(Members.text(members, name));
    }
}
