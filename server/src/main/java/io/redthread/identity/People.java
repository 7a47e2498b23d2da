package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.ChangedMeanwhile;
import io.redthread.identity.IdentityRefusal.Circle;
import io.redthread.identity.IdentityRefusal.DemoPerson;
import io.redthread.identity.IdentityRefusal.LastAdministrator;
import io.redthread.identity.IdentityRefusal.NameTaken;
import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.domain.Chart;
import io.redthread.identity.domain.Secrets;
import io.redthread.identity.store.DepartmentStore;
import io.redthread.identity.store.PersonStore;
import io.redthread.identity.store.RightsStore;
import io.redthread.identity.store.RoleStore;
import io.redthread.identity.store.SessionStore;
import io.redthread.identity.store.SignInStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the company (人员). They are deactivated, never deleted: what they did keeps its author. */
@Service
@Transactional
public class People {

    private final PersonStore people;
    private final DepartmentStore departments;
    private final RoleStore roles;
    private final RightsStore rights;
    private final SignInStore signIns;
    private final SessionStore sessions;
    private final Authority authority;
    private final PasswordEncoder passwords;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator random;

    People(
            PersonStore people,
            DepartmentStore departments,
            RoleStore roles,
            RightsStore rights,
            SignInStore signIns,
            SessionStore sessions,
            Authority authority,
            PasswordEncoder passwords,
            IdBlocks ids,
            Journal journal,
            Clock clock,
            RandomGenerator random) {
        this.people = people;
        this.departments = departments;
        this.roles = roles;
        this.rights = rights;
        this.signIns = signIns;
        this.sessions = sessions;
        this.authority = authority;
        this.passwords = passwords;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A password to be told to the person.
     *
     * @param password good for choosing an own one only
     * @param until how long
     */
    public record OneTimePassword(String password, Instant until) {}

    /** Adds a person, who cannot sign in until given a password. */
    public PersonView register(PersonDraft draft) {
        return add(draft, false);
    }

    /** Changes a person; the user name stays. */
    public PersonView edit(PersonId id, int revision, PersonDraft draft) {
        var before = get(id);
        if (!before.username().equals(draft.username())) {
            throw InvalidInput.of("/username", draft.username(), "value-malformed");
        }
        authority.requireAll(rights.permissionsOf(difference(before, draft)));
        check(draft);
        if (draft.superior().isPresent()
                && Chart.wouldCircle(
                        people.superiorsLocked(), id, draft.superior().get())) {
            throw new Circle().refused();
        }
        if (before.roles().contains(RoleCode.ADMINISTRATOR) && !draft.roles().contains(RoleCode.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        RowCounts.expectOne(people.change(id, revision, draft), () -> new ChangedMeanwhile(revision).refused());
        people.roles(id, draft.roles());
        var after = get(id);
        journal.record(new Act("person-changed", ref(id), after.username(), before, after, null));
        return after;
    }

    /** Lets a person sign in and be given work no more; ends every session. */
    public PersonView deactivate(PersonId id) {
        var before = get(id);
        authority.requireAll(rights.permissionsOf(before.roles()));
        if (before.roles().contains(RoleCode.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        if (before.active()) {
            RowCounts.expect(1, people.activate(id, false), "person");
            sessions.endAll(id);
            journal.record(Act.of("person-deactivated", ref(id), before.username(), Map.of()));
        }
        return get(id);
    }

    /** Takes a person back. */
    public PersonView activate(PersonId id) {
        var before = get(id);
        authority.requireAll(rights.permissionsOf(before.roles()));
        if (!before.active()) {
            RowCounts.expect(1, people.activate(id, true), "person");
            journal.record(Act.of("person-activated", ref(id), before.username(), Map.of()));
        }
        return get(id);
    }

    /** Makes a one-time password, ends every session and every lock. */
    public OneTimePassword resetPassword(PersonId id) {
        var person = get(id);
        authority.requireAll(rights.permissionsOf(person.roles()));
        if (person.demo()) {
            throw new DemoPerson().refused();
        }
        var now = clock.instant();
        var until = now.plus(SignIns.ONE_TIME_FOR);
        var password = Secrets.oneTimePassword(random);
        RowCounts.expect(
                1, signIns.setPassword(id, String.valueOf(passwords.encode(password)), now, until), "password");
        signIns.clear("user:" + person.username());
        sessions.endAll(id);
        journal.record(Act.of("password-reset", ref(id), person.username(), Map.of("until", until)));
        return new OneTimePassword(password, until);
    }

    /** One person. */
    @Transactional(readOnly = true)
    public PersonView get(PersonId id) {
        return people.view(id).orElseThrow(() -> new NotFound("person", Long.toString(id.value())).refused());
    }

    /** A page of people. */
    @Transactional(readOnly = true)
    public Page<PersonView> page(PersonFilter filter, PageQuery query) {
        return people.page(filter, query);
    }

    /** Facts of these people; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonFacts> facts(Collection<PersonId> wanted) {
        return people.facts(PersonStore.ids(wanted)).stream()
                .collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    }

    /** The person of that user name. */
    @Transactional(readOnly = true)
    public Optional<PersonFacts> byUsername(String username) {
        return people.facts(PersonStore.username(username)).stream().findFirst();
    }

    /** Everyone active, for the chart of superiors. */
    @Transactional(readOnly = true)
    public List<PersonFacts> active() {
        return people.facts(PersonStore.active());
    }

    /** Active people whose roles allow that. */
    @Transactional(readOnly = true)
    public List<PersonFacts> holding(Permission permission) {
        return people.facts(PersonStore.holding(roles.allowing(permission)));
    }

    /** Adds a person as {@link #register} does; for the set-up of a company too. */
    PersonView add(PersonDraft draft, boolean demo) {
        authority.requireAll(rights.permissionsOf(draft.roles()));
        check(draft);
        var id = new PersonId(ids.next("identity", "person_id"));
        if (!people.add(id, draft, demo, clock.instant())) {
            throw new NameTaken(draft.username()).refused();
        }
        people.roles(id, draft.roles());
        var view = get(id);
        journal.record(Act.of("person-registered", ref(id), view.username(), view));
        return view;
    }

    private void check(PersonDraft draft) {
        draft.department().ifPresent(department -> {
            if (!departments.isActive(department)) {
                throw InvalidInput.of("/department", department.value(), "department-unknown");
            }
        });
        draft.superior().ifPresent(superior -> {
            if (people.facts(PersonStore.ids(List.of(superior))).stream().noneMatch(PersonFacts::active)) {
                throw InvalidInput.of("/superior", superior.value(), "person-unknown");
            }
        });
        var known = roles.active(draft.roles());
        draft.roles().stream()
                .filter(role -> !known.contains(role))
                .sorted()
                .findFirst()
                .ifPresent(role -> {
                    throw InvalidInput.of("/roles", role, "role-unknown");
                });
    }

    private void requireAnotherAdministrator(PersonId id) {
        people.superiorsLocked();
        if (people.administratorsBeside(id) == 0) {
            throw new LastAdministrator().refused();
        }
    }

    /** Roles gained or lost; for the person himself to be in the hands of equals, all that were held before. */
    private static Collection<RoleCode> difference(PersonView before, PersonDraft after) {
        var roles = new java.util.HashSet<>(after.roles());
        roles.addAll(before.roles());
        return roles;
    }

    private static DocumentRef ref(PersonId id) {
        return new DocumentRef("person", id.value());
    }
}
