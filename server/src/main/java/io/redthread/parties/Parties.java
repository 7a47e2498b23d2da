package io.redthread.parties;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Refused;
import io.redthread.parties.PartyRefusal.ChangedMeanwhile;
import io.redthread.parties.PartyRefusal.CodeTaken;
import io.redthread.parties.PartyRefusal.PartyNotFound;
import io.redthread.parties.domain.PartyRules;
import io.redthread.parties.store.PartyList;
import io.redthread.parties.store.PartyStore;
import io.redthread.platform.json.Changes;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suppliers, customers and partners: one way of keeping them, each kind with codes of its own. */
@Service
public class Parties {

    private final PartyStore store;
    private final PartyList list;
    private final Journal journal;
    private final Changes changes;

    Parties(PartyStore store, PartyList list, Journal journal, Changes changes) {
        this.store = store;
        this.list = list;
        this.journal = journal;
        this.changes = changes;
    }

    /** Names of those parties that exist. */
    @Transactional(readOnly = true)
    public Map<PartyId, String> names(Collection<? extends PartyId> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    /** One page of the list; personal data covered unless the reader may see it. */
    @Transactional(readOnly = true)
    public Page<PartyRow> page(PartyKind kind, PartyFilter filter, PageQuery page) {
        var found = list.page(kind, filter, page);
        return seesPersonal() ? found : found.map(PartyRow::masked);
    }

    /** Shows every party of that kind that matches, by code, without its documents. */
    @Transactional(readOnly = true)
    public void each(PartyKind kind, PartyFilter filter, Consumer<PartyView> visitor) {
        var whole = seesPersonal();
        list.each(kind, filter, view -> visitor.accept(whole ? view : view.masked()));
    }

    /** One party; personal data covered unless the reader may see it. */
    @Transactional(readOnly = true)
    public PartyView view(PartyId id) {
        var view = whole(id);
        return seesPersonal() ? view : view.masked();
    }

    /** Puts a new party in by hand. */
    @Transactional
    public PartyView create(PartyKind kind, NewParty party) {
        PartyChecks.refuse(PartyRules.errors(kind, party, "/content"));
        var inserted = store.insert(kind, List.of(party));
        if (inserted.isEmpty()) {
            throw new Refused(new CodeTaken(party.code()));
        }
        var id = kind.id(inserted.values().iterator().next());
        journal.record(Act.of(kind.code() + "-created", document(id, kind), party.code(), covered(party.content())));
        return view(id);
    }

    /** Puts in many at once; one whose code is there already is left untouched. Answers the codes put in. */
    @Transactional
    public List<String> register(PartyKind kind, List<NewParty> parties) {
        var errors = new ArrayList<InputError>();
        for (var party : parties) {
            errors.addAll(PartyRules.errors(kind, party, "/" + party.code()));
        }
        PartyChecks.refuse(errors);
        return List.copyOf(store.insert(kind, parties).keySet());
    }

    /** Replaces the content of a party that the caller saw in that version. */
    @Transactional
    public PartyView revise(PartyId id, int version, PartyContent given) {
        var known = known(id, version);
        var content = given.with(given.contact().orKept(known.content().contact()));
        PartyChecks.refuse(PartyRules.errors(known.kind(), new NewParty(known.code(), content), "/content"));
        if (!store.update(known, content)) {
            throw new Refused(changedMeanwhile(whole(id), version));
        }
        store.keepRevision(known);
        journal.record(new Act(
                known.kind().code() + "-revised",
                document(id, known.kind()),
                known.code(),
                covered(known.content()),
                covered(content),
                null));
        return view(id);
    }

    /** Trades with a party, or no more. */
    @Transactional
    public PartyView setActive(PartyId id, int version, boolean active) {
        var known = known(id, version);
        if (known.active() != active) {
            if (!store.setActive(known, active)) {
                throw new Refused(changedMeanwhile(whole(id), version));
            }
            journal.record(Act.of(
                    known.kind().code() + (active ? "-activated" : "-deactivated"),
                    document(id, known.kind()),
                    known.code(),
                    Map.of("active", active)));
        }
        return view(id);
    }

    private PartyView known(PartyId id, int version) {
        var known = whole(id);
        if (known.version() != version) {
            throw new Refused(changedMeanwhile(known, version));
        }
        return known;
    }

    private PartyView whole(PartyId id) {
        return store.view(id)
                .orElseThrow(() -> new Refused(new PartyNotFound(store.kind(id), Long.toString(id.value()))));
    }

    private ChangedMeanwhile changedMeanwhile(PartyView now, int seen) {
        var before = store.replaced(now.id(), seen).orElse(now.content());
        return new ChangedMeanwhile(
                now.code(),
                now.version(),
                now.updatedBy(),
                now.updatedAt(),
                changes.between(covered(before), covered(now.content())));
    }

    /** Personal data stays out of the journal and of refusals. */
    private static PartyContent covered(PartyContent content) {
        return content.with(content.contact().masked());
    }

    private static boolean seesPersonal() {
        return CurrentAccess.get().may(Permission.PERSONAL_READ);
    }

    private static DocumentRef document(PartyId id, PartyKind kind) {
        return new DocumentRef(kind.code(), id.value());
    }
}
