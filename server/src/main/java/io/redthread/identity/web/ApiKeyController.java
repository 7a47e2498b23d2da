package io.redthread.identity.web;

import io.redthread.identity.ApiKeyId;
import io.redthread.identity.ApiKeyView;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of programs. */
@RestController
@RequestMapping("/api/identity/api-keys")
class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    record KeyBody(
            @Nullable String name,
            @Nullable Set<Permission> scopes,
            @Nullable Instant expiresAt) {}

    @GetMapping
    @Requires(Permission.IDENTITY_APIKEYS)
    Page<ApiKeyView> list(@RequestParam(defaultValue = "") String q, PageQuery page) {
        return keys.page(q, page);
    }

    /** Not kept under an idempotency key, the secret is stored nowhere; the unique name keeps a repeat from making two. */
    @PostMapping
    @Requires(Permission.IDENTITY_APIKEYS)
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeys.MadeKey make(@RequestBody KeyBody body) {
        new Required()
                .value("/name", body.name())
                .value("/scopes", body.scopes())
                .check();
        var name = Required.present(body.name()).strip();
        var scopes = Required.present(body.scopes());
        if (name.length() > 60) {
            throw InvalidInput.of("/name", name, "text-too-long");
        }
        if (scopes.isEmpty()) {
            throw InvalidInput.of("/scopes", "", "value-required");
        }
        return keys.make(name, scopes, body.expiresAt());
    }

    @PostMapping("/{id}/revoke")
    @Requires(Permission.IDENTITY_APIKEYS)
    ApiKeyView revoke(@PathVariable ApiKeyId id) {
        return keys.revoke(id);
    }
}
