package io.redthread.identity.web;

import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The tree of departments; its names are for everyone, changing it is not. */
@RestController
@RequestMapping("/api/identity/departments")
class DepartmentController {

    private final Departments departments;
    private final Once once;

    DepartmentController(Departments departments, Once once) {
        this.departments = departments;
        this.once = once;
    }

    record DepartmentBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable DepartmentId parent,
            @Nullable Integer revision) {

        DepartmentDraft draft() {
            new Required().value("/code", code).value("/name", name).check();
            return new DepartmentDraft(Required.present(code), Required.present(name), Optional.ofNullable(parent));
        }
    }

    @GetMapping
    @SignedInOnly
    List<DepartmentView> all() {
        return departments.all();
    }

    @PostMapping
    @Requires(Permission.IDENTITY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    DepartmentView add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody DepartmentBody body) {
        return once.answer(key, body, DepartmentView.class, () -> departments.add(body.draft()));
    }

    @PutMapping("/{id}")
    @Requires(Permission.IDENTITY_EDIT)
    DepartmentView change(@PathVariable DepartmentId id, @RequestBody DepartmentBody body) {
        return departments.edit(id, Given.value("/revision", body.revision()), body.draft());
    }

    @PostMapping("/{id}/deactivate")
    @Requires(Permission.IDENTITY_EDIT)
    DepartmentView deactivate(@PathVariable DepartmentId id) {
        return departments.deactivate(id);
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.IDENTITY_EDIT)
    DepartmentView activate(@PathVariable DepartmentId id) {
        return departments.activate(id);
    }
}
