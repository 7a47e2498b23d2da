package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.IdentityRefusal.NotSubstitute;
import io.redthread.identity.store.PersonStore;
import io.redthread.identity.store.RightsStore;
import io.redthread.identity.store.SubstituteStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Substitutes (代理): who stands in for whom in a period. The absent person's rights count only in requests that say they
 * are made on that person's behalf, and the journal says so too.
 */
@Service
@Transactional
public class Substitutes {

    private static final Duration RECENT = Duration.ofDays(30);

    private final SubstituteStore store;
    private final PersonStore people;
    private final RightsStore rights;
    private final Authority authority;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    Substitutes(
            SubstituteStore store,
            PersonStore people,
            RightsStore rights,
            Authority authority,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.rights = rights;
        this.authority = authority;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Lets somebody stand in for a person from one moment until another. Who decides on approvals is stood in for only by
     * somebody who does so too: the inbox and its rules are no secret to that person.
     */
    public SubstituteView name(PersonId person, PersonId substitute, Instant from, Instant until) {
        var now = clock.instant();
        if (!until.isAfter(from) || !until.isAfter(now)) {
            throw InvalidInput.of("/until", until, "period-empty");
        }
        requireActive(person, "/person");
        requireActive(substitute, "/substitute");
        if (person.equals(substitute)) {
            throw InvalidInput.of("/substitute", substitute.value(), "person-unknown");
        }
        var roles = rights.rolesOf(List.of(person, substitute));
        roles.getOrDefault(person, List.of()).forEach(role -> authority.requireAll(role.permissions()));
        if (decides(roles.get(person)) && !decides(roles.get(substitute))) {
            throw InvalidInput.of("/substitute", substitute.value(), "substitute-cannot-decide");
        }
        var id = new SubstituteId(ids.next("identity", "substitute_id"));
        store.add(id, person, substitute, from, until, now);
        var view = get(id);
        journal.record(Act.of("substitute-named", ref(id), view.person().name(), view));
        return view;
    }

    private static boolean decides(@Nullable List<RoleGrant> roles) {
        return roles != null
                && roles.stream().anyMatch(role -> role.permissions().contains(Permission.APPROVAL_DECIDE));
    }

    /** Ends a substitution now. */
    public SubstituteView end(SubstituteId id) {
        var before = get(id);
        if (store.end(id, clock.instant()) == 1) {
            journal.record(Act.of("substitute-ended", ref(id), before.person().name(), Map.of()));
        }
        return get(id);
    }

    /** Substitutions that have not ended, and those that ended in the last 30 days. */
    @Transactional(readOnly = true)
    public List<SubstituteView> recent() {
        return store.notEnded(clock.instant().minus(RECENT));
    }

    /** The same of one person. */
    @Transactional(readOnly = true)
    public List<SubstituteView> recentOf(PersonId person) {
        return store.notEndedOf(person, clock.instant().minus(RECENT));
    }

    /** Ends a substitution of the person's own now; those of others are not found. */
    public SubstituteView endOwn(PersonId person, SubstituteId id) {
        if (!get(id).person().id().equals(person)) {
            throw absent(id);
        }
        return end(id);
    }

    /** For whom the person stands in now. */
    @Transactional(readOnly = true)
    public List<SubstituteView> standingIn(PersonId person) {
        return store.standingIn(person, clock.instant());
    }

    /** Who stands in for the person now. */
    @Transactional(readOnly = true)
    public List<SubstituteView> standingInFor(PersonId person) {
        return store.standingInFor(person, clock.instant());
    }

    /** The person's own access and that of the absent one together; refused when the one does not stand in for the other. */
    @Transactional(readOnly = true)
    public Access accessFor(SignedInPerson person, String onBehalfOf) {
        var absent = store.idOf(onBehalfOf)
                .filter(id -> standingIn(person.id()).stream()
                        .anyMatch(view -> view.person().id().equals(id)))
                .orElseThrow(() -> new NotSubstitute(onBehalfOf).refused());
        var own = person.access();
        var roles = new LinkedHashSet<>(own.roles());
        var permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(own.permissions());
        var scope = own.scope();
        for (var role : rights.rolesOf(List.of(absent)).getOrDefault(absent, List.of())) {
            roles.add(role.code().value());
            permissions.addAll(role.permissions());
            scope = scope.or(role.scope());
        }
        return new Access(own.person(), own.department(), roles, permissions, scope);
    }

    private SubstituteView get(SubstituteId id) {
        return store.view(id).orElseThrow(() -> absent(id));
    }

    private static Refused absent(SubstituteId id) {
        return new NotFound("substitute", Long.toString(id.value())).refused();
    }

    private void requireActive(PersonId id, String pointer) {
        if (people.facts(PersonStore.ids(List.of(id))).stream().noneMatch(PersonFacts::active)) {
            throw InvalidInput.of(pointer, id.value(), "person-unknown");
        }
    }

    private static DocumentRef ref(SubstituteId id) {
        return new DocumentRef("substitute", id.value());
    }
}
