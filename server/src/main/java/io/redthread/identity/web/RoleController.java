package io.redthread.identity.web;

import io.redthread.identity.CeilingView;
import io.redthread.identity.Ceilings;
import io.redthread.identity.DataScope;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.RoleCode;
import io.redthread.identity.RoleDraft;
import io.redthread.identity.RoleView;
import io.redthread.identity.Roles;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles, what there is to allow, and up to which amount a role decides. */
@RestController
@RequestMapping("/api/identity")
class RoleController {

    private final Roles roles;
    private final Ceilings ceilings;
    private final Once once;

    RoleController(Roles roles, Ceilings ceilings, Once once) {
        this.roles = roles;
        this.ceilings = ceilings;
        this.once = once;
    }

    record RoleBody(
            @Nullable RoleCode code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable DataScope dataScope,
            @Nullable Set<Permission> permissions,
            @Nullable Integer revision) {

        RoleDraft draft() {
            new Required()
                    .value("/code", code)
                    .value("/nameZh", nameZh)
                    .value("/nameEn", nameEn)
                    .value("/dataScope", dataScope)
                    .value("/permissions", permissions)
                    .check();
            return new RoleDraft(
                    Required.present(code),
                    Required.present(nameZh),
                    Required.present(nameEn),
                    Required.present(dataScope),
                    Required.present(permissions));
        }
    }

    record PermissionBody(Permission code, String nameZh, String nameEn) {}

    record CeilingBody(@Nullable BigDecimal amount) {}

    @GetMapping("/permissions")
    @Requires(Permission.IDENTITY_READ)
    List<PermissionBody> permissions() {
        return Arrays.stream(Permission.values())
                .map(permission -> new PermissionBody(permission, permission.nameZh(), permission.nameEn()))
                .toList();
    }

    @GetMapping("/roles")
    @Requires(Permission.IDENTITY_READ)
    List<RoleView> all() {
        return roles.all();
    }

    @PostMapping("/roles")
    @Requires(Permission.IDENTITY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    RoleView add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RoleBody body) {
        return once.answer(key, body, RoleView.class, () -> roles.add(body.draft()));
    }

    @PutMapping("/roles/{code}")
    @Requires(Permission.IDENTITY_EDIT)
    RoleView change(@PathVariable String code, @RequestBody RoleBody body) {
        var draft = body.draft();
        return roles.edit(
                Given.value("/revision", body.revision()),
                new RoleDraft(
                        new RoleCode(code), draft.nameZh(), draft.nameEn(), draft.dataScope(), draft.permissions()));
    }

    @PostMapping("/roles/{code}/deactivate")
    @Requires(Permission.IDENTITY_EDIT)
    RoleView deactivate(@PathVariable String code) {
        return roles.deactivate(new RoleCode(code));
    }

    @PostMapping("/roles/{code}/activate")
    @Requires(Permission.IDENTITY_EDIT)
    RoleView activate(@PathVariable String code) {
        return roles.activate(new RoleCode(code));
    }

    @GetMapping("/ceilings")
    @Requires(Permission.IDENTITY_READ)
    List<CeilingView> ceilings() {
        return ceilings.all();
    }

    @PutMapping("/ceilings/{role}/{currency}")
    @Requires(Permission.IDENTITY_EDIT)
    CeilingView setCeiling(@PathVariable String role, @PathVariable String currency, @RequestBody CeilingBody body) {
        return ceilings.set(new RoleCode(role), currency, Optional.ofNullable(body.amount()));
    }

    @DeleteMapping("/ceilings/{role}/{currency}")
    @Requires(Permission.IDENTITY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCeiling(@PathVariable String role, @PathVariable String currency) {
        ceilings.remove(new RoleCode(role), currency);
    }
}
