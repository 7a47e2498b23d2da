package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sealed, signed and anchored journal in memory, to be damaged. */
final class InMemoryJournal {

    static final int RUN = 16;

    final List<Map<EntryField, String>> entries = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    final List<String> anchors = new ArrayList<>();
    final KeyRing keys = new KeyRing();
    private final KeyPair pair;
    private final Hashing hashing = new Hashing();
    private final EntryForm form = new EntryForm(hashing);

    InMemoryJournal(int count) {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        keys.add(pair.getPublic().getEncoded());
        for (var i = 1; i <= count; i++) {
            entries.add(entry(i));
        }
        seal(0);
        sign(0);
        checkpoints.forEach(checkpoint -> anchors.add(checkpoint.line()));
    }

    private InMemoryJournal(InMemoryJournal other) {
        pair = other.pair;
        other.entries.forEach(entry -> entries.add(new EnumMap<>(entry)));
        seals.addAll(other.seals);
        checkpoints.addAll(other.checkpoints);
        anchors.addAll(other.anchors);
        keys.add(pair.getPublic().getEncoded());
    }

    InMemoryJournal copy() {
        return new InMemoryJournal(this);
    }

    static Map<EntryField, String> entry(long id) {
        var entry = new EnumMap<EntryField, String>(EntryField.class);
        for (var field : EntryField.all()) {
            switch (field.form()) {
                case TEXT -> entry.put(field, "\"" + field.key() + " " + id + "\"");
                case NUMBER -> entry.put(field, "\"" + (id + field.ordinal()) + "\"");
                case INSTANT -> entry.put(field, "\"2026-11-22T01:02:03.%06dZ\"".formatted(id));
                case JSON -> entry.put(field, "{\"amount\":" + id + ".50,\"note\":\"金额\"}");
            }
        }
        if (id % 3 == 0) {
            entry.remove(EntryField.BEFORE);
            entry.remove(EntryField.ON_BEHALF_OF);
        }
        entry.put(EntryField.ID, "\"" + id + "\"");
        return entry;
    }

    /** Makes all seals from that index on anew, as one does who knows how the chain is made. */
    void seal(int from) {
        while (seals.size() > from) {
            seals.removeLast();
        }
        for (var i = from; i < entries.size(); i++) {
            var previous = i == 0 ? Hash.NONE : seals.getLast().hash();
            seals.add(Seal.of(hashing, i + 1L, i + 1L, print(i), previous));
        }
    }

    /** Makes all checkpoints from that index on anew, as one can who has the key too. */
    void sign(int from) {
        while (checkpoints.size() > from) {
            checkpoints.removeLast();
        }
        for (var i = from; i * RUN < seals.size(); i++) {
            var run = seals.subList(i * RUN, Math.min(seals.size(), (i + 1) * RUN));
            var tree = new MerkleTree(hashing);
            run.forEach(seal -> tree.add(seal.entryHash()));
            var previous = i == 0 ? Hash.NONE : checkpoints.getLast().link();
            checkpoints.add(signed(new Checkpoint(
                    i + 1L,
                    run.getFirst().sequence(),
                    run.getLast().sequence(),
                    tree.root(),
                    run.getLast().hash(),
                    previous,
                    Instant.parse("2026-11-22T01:02:03Z"),
                    keys.fingerprints().iterator().next(),
                    new byte[0])));
        }
    }

    List<Finding> verify() {
        var findings = new Findings();
        var check = new CheckpointCheck(keys, findings);
        checkpoints.forEach(check::next);
        var sound = check.end();
        var last = seals.isEmpty() ? 0 : seals.getLast().sequence();
        check.newest(last);
        for (var i = 0; i < anchors.size(); i++) {
            check.anchor(i + 1L, anchors.get(i), last);
        }
        var chain = new ChainCheck(hashing, findings, 1, Hash.NONE, sound);
        for (var i = 0; i < seals.size(); i++) {
            chain.next(seals.get(i), i < entries.size() && !entries.get(i).isEmpty() ? print(i) : null);
        }
        return findings.first(100);
    }

    private EntryForm.Print print(int i) {
        var json = new StringBuilder();
        entries.get(i)
                .forEach((field, value) -> json.append(json.isEmpty() ? "{\"" : ",\"")
                        .append(field.key())
                        .append("\":")
                        .append(value));
        var bytes = json.append("}").toString().getBytes(StandardCharsets.UTF_8);
        return form.read(bytes, 0, bytes.length);
    }

    private Checkpoint signed(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(checkpoint.bytes());
            return checkpoint.signed(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
