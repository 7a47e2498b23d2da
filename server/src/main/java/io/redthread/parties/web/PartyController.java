package io.redthread.parties.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
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
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Parties of one kind over HTTP: the three kinds are told apart by their address and the type of their ids only.
 *
 * @param <I> id of a party of the kind
 */
abstract class PartyController<I extends PartyId> {

    private final PartyKind kind;
    private final PartyEndpoint parties;

    PartyController(PartyKind kind, PartyEndpoint parties) {
        this.kind = kind;
        this.parties = parties;
    }

    @GetMapping
    @Requires(Permission.PARTIES_READ)
    Page<PartyRow> list(PartyFilter filter, PageQuery page) {
        return parties.list(kind, filter, page);
    }

    @GetMapping("/export")
    @Requires(Permission.PARTIES_READ)
    void export(
            PartyFilter filter,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        parties.export(kind, filter, TableDownload.of(format, locale, response));
    }

    @GetMapping("/{id}")
    @Requires(Permission.PARTIES_READ)
    PartyView view(@PathVariable I id) {
        return parties.view(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PARTIES_EDIT)
    PartyView create(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CreateParty request) {
        return parties.create(key, kind, request);
    }

    @PutMapping("/{id}")
    @Requires(Permission.PARTIES_EDIT)
    PartyView revise(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable I id,
            @RequestBody ReviseParty request) {
        return parties.revise(key, id, request);
    }

    @PostMapping("/{id}/deactivate")
    @Requires(Permission.PARTIES_EDIT)
    PartyView deactivate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable I id,
            @RequestBody SeenVersion request) {
        return parties.setActive(key, id, request, false);
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.PARTIES_EDIT)
    PartyView activate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable I id,
            @RequestBody SeenVersion request) {
        return parties.setActive(key, id, request, true);
    }
}
