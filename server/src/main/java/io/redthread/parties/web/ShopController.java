package io.redthread.parties.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.NewShop;
import io.redthread.parties.ShopFilter;
import io.redthread.parties.ShopId;
import io.redthread.parties.ShopView;
import io.redthread.parties.Shops;
import io.redthread.parties.web.PartyRequests.CreateShop;
import io.redthread.parties.web.PartyRequests.ReviseShop;
import io.redthread.parties.web.PartyRequests.SeenVersion;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shops over HTTP. */
@RestController
@RequestMapping("/api/parties/shops")
class ShopController {

    private final Shops shops;
    private final Once once;

    ShopController(Shops shops, Once once) {
        this.shops = shops;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PARTIES_READ, Permission.SALES_ORDER_READ})
    Page<ShopView> list(ShopFilter filter, PageQuery page) {
        return shops.page(filter, page);
    }

    @GetMapping("/{id}")
    @Requires(Permission.PARTIES_READ)
    ShopView view(@PathVariable ShopId id) {
        return shops.view(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PARTIES_EDIT)
    ShopView create(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody CreateShop request) {
        return once.answer(
                key, request, ShopView.class, () -> shops.create(new NewShop(request.code(), request.content())));
    }

    @PutMapping("/{id}")
    @Requires(Permission.PARTIES_EDIT)
    ShopView revise(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ShopId id,
            @RequestBody ReviseShop request) {
        return once.answer(
                key,
                List.of(id, request),
                ShopView.class,
                () -> shops.revise(id, request.version(), request.content()));
    }

    @PostMapping("/{id}/deactivate")
    @Requires(Permission.PARTIES_EDIT)
    ShopView deactivate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ShopId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key, List.of(id, request, false), ShopView.class, () -> shops.setActive(id, request.version(), false));
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.PARTIES_EDIT)
    ShopView activate(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ShopId id,
            @RequestBody SeenVersion request) {
        return once.answer(
                key, List.of(id, request, true), ShopView.class, () -> shops.setActive(id, request.version(), true));
    }
}
