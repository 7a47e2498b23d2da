package io.redthread.parties.web;

import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyExport;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyRow;
import io.redthread.parties.PartyView;
import io.redthread.parties.web.PartyRequests.CreateParty;
import io.redthread.parties.web.PartyRequests.ReviseParty;
import io.redthread.parties.web.PartyRequests.SeenVersion;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the three controllers of parties have in common. A repeated command answers the party as it is now: personal data is
 * not stored a second time beside the idempotency key.
 */
@Component
class PartyEndpoint {

    private final Parties parties;
    private final PartyExport export;
    private final Once once;

    PartyEndpoint(Parties parties, PartyExport export, Once once) {
        this.parties = parties;
        this.export = export;
        this.once = once;
    }

    Page<PartyRow> list(PartyKind kind, PartyFilter filter, PageQuery page) {
        return parties.page(kind, filter, page);
    }

    void export(PartyKind kind, PartyFilter filter, TableDownload file) throws IOException {
        export.write(kind, filter, file);
    }

    PartyView view(PartyId id) {
        return parties.view(id);
    }

    PartyView create(IdempotencyKey key, PartyKind kind, CreateParty request) {
        var id = once.answer(
                key,
                List.of(kind, request),
                Long.class,
                () -> parties.create(kind, new NewParty(request.code(), request.content()))
                        .id()
                        .value());
        return parties.view(kind.id(id));
    }

    PartyView revise(IdempotencyKey key, PartyId id, ReviseParty request) {
        once.run(
                key,
                List.of(id.getClass().getSimpleName(), id, request),
                () -> parties.revise(id, request.version(), request.content()));
        return parties.view(id);
    }

    PartyView setActive(IdempotencyKey key, PartyId id, SeenVersion request, boolean active) {
        once.run(
                key,
                List.of(id.getClass().getSimpleName(), id, request, active),
                () -> parties.setActive(id, request.version(), active));
        return parties.view(id);
    }
}
