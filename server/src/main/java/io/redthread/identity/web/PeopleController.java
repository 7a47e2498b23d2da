package io.redthread.identity.web;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.People;
import io.redthread.identity.People.OneTimePassword;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonFilter;
import io.redthread.identity.PersonId;
import io.redthread.identity.PersonView;
import io.redthread.identity.Requires;
import io.redthread.identity.RoleCode;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People: list, chart of superiors, add, change, deactivate, one-time password. */
@RestController
@RequestMapping("/api/identity/people")
class PeopleController {

    private final People people;
    private final Once once;

    PeopleController(People people, Once once) {
        this.people = people;
        this.once = once;
    }

    record PersonBody(
            @Nullable String username,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable DepartmentId department,
            @Nullable PersonId superior,
            @Nullable Set<RoleCode> roles,
            @Nullable Integer revision) {

        PersonDraft draft() {
            new Required().value("/username", username).value("/name", name).check();
            return new PersonDraft(
                    Required.present(username),
                    Required.present(name),
                    Required.text(phone),
                    Required.text(email),
                    Optional.ofNullable(department),
                    Optional.ofNullable(superior),
                    roles == null ? Set.of() : roles);
        }
    }

    record ChartPerson(
            PersonId id,
            String username,
            String name,
            @Nullable DepartmentId department,
            @Nullable PersonId superior) {}

    @GetMapping
    @Requires(Permission.IDENTITY_READ)
    Page<PersonView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable Boolean active,
            PageQuery page) {
        return people.page(
                new PersonFilter(
                        q,
                        Optional.ofNullable(department),
                        Optional.ofNullable(role).map(RoleCode::new),
                        Optional.ofNullable(active)),
                page);
    }

    @GetMapping("/chart")
    @Requires(Permission.IDENTITY_READ)
    List<ChartPerson> chart() {
        return people.active().stream().map(PeopleController::inChart).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.IDENTITY_READ)
    PersonView one(@PathVariable PersonId id) {
        return people.get(id);
    }

    @PostMapping
    @Requires(Permission.IDENTITY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    PersonView add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody PersonBody body) {
        return once.answer(key, body, PersonView.class, () -> people.register(body.draft()));
    }

    @PutMapping("/{id}")
    @Requires(Permission.IDENTITY_EDIT)
    PersonView change(@PathVariable PersonId id, @RequestBody PersonBody body) {
        new Required().value("/revision", body.revision()).check();
        return people.edit(id, Required.present(body.revision()), body.draft());
    }

    @PostMapping("/{id}/deactivate")
    @Requires(Permission.IDENTITY_EDIT)
    PersonView deactivate(@PathVariable PersonId id) {
        return people.deactivate(id);
    }

    @PostMapping("/{id}/activate")
    @Requires(Permission.IDENTITY_EDIT)
    PersonView activate(@PathVariable PersonId id) {
        return people.activate(id);
    }

    /** Not kept under an idempotency key: the password is shown once and stored nowhere. */
    @PostMapping("/{id}/one-time-password")
    @Requires(Permission.IDENTITY_EDIT)
    OneTimePassword oneTimePassword(@PathVariable PersonId id) {
        return people.resetPassword(id);
    }

    private static ChartPerson inChart(PersonFacts person) {
        return new ChartPerson(
                person.id(),
                person.username(),
                person.name(),
                person.department().orElse(null),
                person.superior().orElse(null));
    }
}
