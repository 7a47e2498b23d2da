package io.redthread.parties.web;

import io.redthread.kernel.InvalidInput;
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
import io.redthread.platform.exporting.TableFormat;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
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

    void export(PartyKind kind, PartyFilter filter, Download wanted) throws IOException {
        if (!wanted.format().matches("csv|xlsx")) {
            throw InvalidInput.of("/format", wanted.format(), "value-malformed");
        }
        var format = TableFormat.of(wanted.format());
        var response = wanted.response();
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + kind.code() + "s." + format.extension() + "\"");
        export.write(kind, filter, new PartyExport.File(format, wanted.locale(), response.getOutputStream()));
    }

    /** A file asked for: its format, the reader's language, where it goes. */
    record Download(String format, Locale locale, HttpServletResponse response) {}

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
