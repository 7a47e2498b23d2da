package io.redthread.journal.standalone;

import io.redthread.journal.domain.ChainCheck;
import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.CheckpointCheck;
import io.redthread.journal.domain.Finding;
import io.redthread.journal.domain.Findings;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.domain.KeyRing;
import io.redthread.journal.domain.Members;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** Checks an export: its files against the manifest, the chain entry by entry, the checkpoints, the anchors. */
final class ExportCheck {

    private static final int MOST = 100;

    private final ZipFile zip;
    private final Set<String> trusted;
    private final Findings findings = new Findings();
    private final KeyRing keys = new KeyRing();
    private final Map<String, String> hashes = new TreeMap<>();
    private long entries;
    private long line;
    private long lastSequence;
    private long checkpoints;
    private long anchors;
    private Hash head = Hash.NONE;

    private ExportCheck(ZipFile zip, Set<String> trusted) {
        this.zip = zip;
        this.trusted = trusted;
    }

    /** Checks the file; when fingerprints are given, no other key is believed. */
    static Verdict of(Path file, Optional<Path> anchors, Set<String> trusted) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new ExportCheck(zip, trusted).check(anchors);
        }
    }

    private Verdict check(Optional<Path> anchorFile) throws IOException {
        text("README.txt");
        text("keys.ndjson").lines().filter(this::isTrusted).forEach(keys::addLine);
        var check = new CheckpointCheck(keys, findings);
        for (var text : text("checkpoints.ndjson").lines().toList()) {
            checkpoints++;
            checkpoint(text).ifPresent(check::next);
        }
        var sound = check.end();
        entries(sound);
        check.newest(lastSequence);
        if (anchorFile.isPresent()) {
            var number = 0L;
            for (var text : Files.readAllLines(anchorFile.get())) {
                number++;
                if (!text.startsWith("{\"fingerprint\"")) {
                    anchors++;
                    check.anchor(number, text, lastSequence);
                }
            }
        }
        manifest();
        return new Verdict(
                "export",
                entries,
                checkpoints,
                anchors,
                head.hex(),
                keys.fingerprints(),
                findings.count(),
                findings.first(MOST));
    }

    private boolean isTrusted(String line) {
        return trusted.isEmpty() || trusted.stream().anyMatch(line::contains);
    }

    private Optional<Checkpoint> checkpoint(String text) {
        try {
            var checkpoint = Checkpoint.of(text);
            if (checkpoint.line().equals(text)) {
                return Optional.of(checkpoint);
            }
        } catch (RuntimeException e) {
            // Not readable is as bad as not what was written: both are told below.
        }
        findings.add(Finding.line(0, checkpoints));
        return Optional.empty();
    }

    private void entries(List<Checkpoint> sound) throws IOException {
        var chain = new ChainCheck(new Hashing(), findings, 1, Hash.NONE, sound);
        try (var in = open("entries.ndjson")) {
            var lines = new Lines();
            lines.read(in, read -> {
                line++;
                var seal = read.seal();
                if (seal == null) {
                    findings.add(Finding.line(lastSequence + 1, line));
                    return;
                }
                entries++;
                lastSequence = Math.max(lastSequence, seal.sequence());
                head = seal.hash();
                chain.next(seal, read.print());
            });
            hashes.put("entries.ndjson", HexFormat.of().formatHex(lines.hash()));
        }
    }

    /** The manifest is signed: files that go together but belong to another moment are told by it. */
    private void manifest() throws IOException {
        var text = text("manifest.json");
        var signature = text("manifest.sig");
        try {
            var members = Members.of(text);
            var signed = keys.verifies(
                    Members.text(members, "key"),
                    text.getBytes(StandardCharsets.UTF_8),
                    HexFormat.of().parseHex(signature));
            var files = Members.of(members.getOrDefault("files", "{}"));
            hashes.keySet().removeAll(Set.of("manifest.json", "manifest.sig"));
            if (!signed || Members.number(members, "lastSequence") != lastSequence) {
                findings.add(Finding.file("manifest.json"));
            }
            hashes.forEach((name, hash) -> {
                if (!hash.equals(Members.text(files, name))) {
                    findings.add(Finding.file(name));
                }
            });
        } catch (IllegalArgumentException e) {
            findings.add(Finding.file("manifest.json"));
        }
    }

    private String text(String name) throws IOException {
        try (var in = open(name)) {
            var bytes = in.readAllBytes();
            hashes.put(name, HexFormat.of().formatHex(Hashing.sha256().digest(bytes)));
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            findings.add(Finding.file(name));
            return InputStream.nullInputStream();
        }
        return zip.getInputStream(entry);
    }
}
