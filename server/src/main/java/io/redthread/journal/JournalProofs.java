package io.redthread.journal;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.domain.Bytes;
import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.ExportLine;
import io.redthread.journal.domain.Hash;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.domain.MerkleTree;
import io.redthread.journal.store.Entries;
import io.redthread.journal.store.Seals;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proof of one document (单据证明): its entries and, for each, the path to a signed Merkle root. It shows nothing of any
 * other document, so it can be handed to a supplier or an auditor.
 */
@Service
public class JournalProofs {

    private final Entries entries;
    private final Seals seals;
    private final Sealer sealer;

    JournalProofs(Sealer.Parts parts, Sealer sealer) {
        this.entries = parts.entries();
        this.seals = parts.seals();
        this.sealer = sealer;
    }

    /** The proof in canonical JSON, to be checked by {@link io.redthread.journal.standalone.VerifyExport}. */
    public String of(DocumentRef document) {
        sealer.sealNow();
        var ids = entries.of(document.kind(), document.id());
        Map<Long, Checkpoint> checkpoints = new TreeMap<>();
        Map<Long, List<Hash>> leaves = new TreeMap<>();
        var proven = new ArrayList<String>();
        for (var sequence : ids.isEmpty() ? List.<Long>of() : seals.sequences(ids)) {
            seals.covering(sequence).ifPresent(checkpoint -> {
                var number = checkpoint.number();
                checkpoints.put(number, checkpoint);
                var run = leaves.computeIfAbsent(
                        number, missing -> seals.leaves(checkpoint.fromSequence(), checkpoint.toSequence()));
                entry(sequence, checkpoint, run).ifPresent(proven::add);
            });
        }
        if (proven.isEmpty()) {
            throw new Refused(new NothingRecorded(document.kind(), Long.toString(document.id())));
        }
        return "{\"checkpoints\":["
                + joined(checkpoints.values().stream().map(Checkpoint::line).toList())
                + "],\"document\":{\"id\":\"" + document.id() + "\",\"kind\":\"" + document.kind() + "\"},\"entries\":["
                + joined(proven) + "],\"format\":\"redthread-journal-proof/1\",\"keys\":["
                + joined(seals.keys().lines()) + "]}";
    }

    private Optional<String> entry(long sequence, Checkpoint checkpoint, List<Hash> leaves) {
        var form = new EntryForm(new Hashing());
        var found = new ArrayList<String>();
        entries.read(sequence, sequence, form, (seal, print) -> {
            if (print != null) {
                var line = new Bytes();
                ExportLine.append(line, form.bytes(), seal);
                requireShowable(line.toString());
                var path = MerkleTree.path(leaves, (int) (sequence - checkpoint.fromSequence())).stream()
                        .map(step ->
                                "\"" + (step.left() ? "L" : "R") + step.hash().hex() + "\"")
                        .collect(Collectors.joining(","));
                found.add("{\"checkpoint\":" + checkpoint.number() + ",\"line\":" + line + ",\"path\":[" + path + "]}");
            }
        });
        return found.stream().findFirst();
    }

    /** A proof cannot be masked: it would prove nothing. */
    private static void requireShowable(String line) {
        var entry = JsonMapper.shared().readTree(line).path("entry");
        var personal = PersonalFacts.in(entry.get("before")) || PersonalFacts.in(entry.get("after"));
        if (personal && !CurrentAccess.get().may(Permission.PERSONAL_READ)) {
            throw new Refused(new PersonalDataInside(
                    entry.path("documentKind").asString(),
                    entry.path("documentId").asString()));
        }
    }

    private static String joined(List<String> items) {
        return String.join(",", items);
    }
}
