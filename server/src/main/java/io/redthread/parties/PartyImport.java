package io.redthread.parties;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.importing.RowOutcome.Cause;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.parties.domain.PartyRules;
import io.redthread.parties.store.PartyStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings suppliers, customers or partners in from a sheet; one whose code is there already is left as it is. */
final class PartyImport implements ImportTarget {

    private final PartyKind kind;
    private final Label title;
    private final PartyStore store;
    private final Journal journal;
    private final PartySheet sheet;

    PartyImport(PartyKind kind, Label title, PartyStore store, Journal journal) {
        this.kind = kind;
        this.title = title;
        this.store = store;
        this.journal = journal;
        this.sheet = PartySheet.of(kind);
    }

    @Override
    public String code() {
        return kind.code() + "s";
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public Permission permission() {
        return Permission.PARTIES_IMPORT;
    }

    @Override
    public List<ImportField> fields() {
        return sheet.columns().stream().map(PartySheet.Column::field).toList();
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket("parties", title));
    }

    @Override
    public List<RowOutcome> handle(ImportBatch batch) {
        var known = new HashSet<>(store.codes(
                kind,
                batch.rows().stream().map(row -> row.required("code").strip()).collect(Collectors.toSet())));
        var fresh = new ArrayList<NewParty>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : batch.rows()) {
            outcomes.add(judge(row, known, fresh));
        }
        if (!fresh.isEmpty()) {
            store.insert(kind, fresh);
            journal.record(new BatchAct(
                    kind.code() + "s-imported",
                    kind.code(),
                    fresh.stream()
                            .map(party -> party.code() + " " + party.content().name())
                            .toList(),
                    Map.of("created", fresh.size()),
                    "import " + batch.job().value()));
        }
        return outcomes;
    }

    private RowOutcome judge(ImportRow row, HashSet<String> known, List<NewParty> fresh) {
        NewParty party;
        try {
            party = PartySheet.party(kind, row);
        } catch (Refused refused) {
            return RowOutcome.refused("role", row.text("role").orElse(""), "partner-role-unknown");
        }
        var errors = PartyRules.errors(kind, party, "");
        if (!errors.isEmpty()) {
            return new RowOutcome.Rejected(errors.stream()
                    .map(error -> new Cause(sheet.fieldAt(error.pointer()), error.value(), error.code()))
                    .toList());
        }
        if (!known.add(party.code())) {
            return RowOutcome.unchanged("parties", BigDecimal.ZERO);
        }
        fresh.add(party);
        return RowOutcome.taken("parties");
    }
}
