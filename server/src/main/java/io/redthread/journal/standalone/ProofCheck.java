package io.redthread.journal.standalone;

import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.Finding;
import io.redthread.journal.domain.Findings;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.KeyRing;
import io.redthread.journal.domain.Members;
import io.redthread.journal.domain.MerkleTree;
import io.redthread.journal.domain.MerkleTree.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks the proof of one document: each entry's path must lead to a root that a known key signed. */
final class ProofCheck {

    private final Findings findings = new Findings();
    private final KeyRing keys = new KeyRing();
    private final Map<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Map<String, String> document;
    private long line;

    private ProofCheck(Map<String, String> proof, Set<String> trusted) {
        document = Members.of(proof.getOrDefault("document", "{}"));
        for (var key : Members.items(proof.getOrDefault("keys", "[]"))) {
            if (trusted.isEmpty() || trusted.stream().anyMatch(key::contains)) {
                keys.addLine(key);
            }
        }
    }

    /** Checks the proof. */
    static Verdict of(String text, Set<String> trusted) {
        var proof = Members.of(text.strip());
        var check = new ProofCheck(proof, trusted);
        for (var item : Members.items(proof.getOrDefault("checkpoints", "[]"))) {
            var checkpoint = Checkpoint.of(item);
            check.checkpoints.put(checkpoint.number(), checkpoint);
        }
        var entries = Members.items(proof.getOrDefault("entries", "[]"));
        entries.forEach(check::entry);
        return new Verdict(
                "proof of " + Members.text(check.document, "kind") + " " + Members.text(check.document, "id"),
                entries.size(),
                check.checkpoints.size(),
                0,
                "",
                check.keys.fingerprints(),
                check.findings.count(),
                check.findings.first(100));
    }

    private void entry(String item) {
        line++;
        try {
            var members = Members.of(item);
            var bytes = members.getOrDefault("line", "").getBytes(StandardCharsets.UTF_8);
            var read = Lines.lines(bytes, bytes.length).getFirst();
            var checkpoint = checkpoints.get(Members.number(members, "checkpoint"));
            var seal = read.seal();
            var print = read.print();
            if (seal == null || print == null || checkpoint == null) {
                findings.add(Finding.line(0, line));
                return;
            }
            var entry = Members.of(Members.of(members.getOrDefault("line", "")).getOrDefault("entry", "{}"));
            var ok = check("documentId", same(entry, "documentId", "id"), seal.sequence(), seal.entryId())
                    && check("documentKind", same(entry, "documentKind", "kind"), seal.sequence(), seal.entryId())
                    && check("entry", print.hash().equals(seal.entryHash()), seal.sequence(), seal.entryId());
            var root = MerkleTree.climb(print.hash(), path(members));
            var inside = checkpoint.fromSequence() <= seal.sequence() && seal.sequence() <= checkpoint.toSequence();
            if (ok) {
                check("path", inside && root.equals(checkpoint.root()), seal.sequence(), seal.entryId());
                check("signature", keys.verifies(checkpoint), seal.sequence(), seal.entryId());
            }
        } catch (IllegalArgumentException e) {
            findings.add(Finding.line(0, line));
        }
    }

    private boolean same(Map<String, String> entry, String field, String member) {
        return Members.text(entry, field).equals(Members.text(document, member));
    }

    private boolean check(String part, boolean holds, long sequence, long entryId) {
        if (!holds) {
            findings.add(Finding.unproven(sequence, entryId, part));
        }
        return holds;
    }

    private static List<Step> path(Map<String, String> members) {
        return Members.items(members.getOrDefault("path", "[]")).stream()
                .map(step -> new Step(step.startsWith("\"L"), Hash.of(step.substring(2, step.length() - 1))))
                .toList();
    }
}
