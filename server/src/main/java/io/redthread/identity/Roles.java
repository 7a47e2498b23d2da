package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.ChangedMeanwhile;
import io.redthread.identity.IdentityRefusal.NameTaken;
import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.IdentityRefusal.RoleFixed;
import io.redthread.identity.IdentityRefusal.StillInUse;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.identity.store.RoleStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles (角色): what the holders of a post may do. Those that come with the program may be changed, not withdrawn. */
@Service
@Transactional
public class Roles implements SmartInitializingSingleton {

    private static final int CUSTOM_RANK = 100;

    private final RoleStore store;
    private final Authority authority;
    private final Journal journal;
    private final Clock clock;

    Roles(RoleStore store, Authority authority, Journal journal, Clock clock) {
        this.store = store;
        this.authority = authority;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds the roles that come with the program and are not there yet. Permissions that this database has never known are
     * given to the roles they are shipped with; what was changed in a role otherwise stays changed.
     */
    @Override
    public void afterSingletonsInstantiated() {
        giveNew();
        for (var role : ShippedRole.values()) {
            var draft = new RoleDraft(role.code(), role.nameZh(), role.nameEn(), role.scope(), role.permissions());
            if (store.add(draft, true, role.rank(), clock.instant())) {
                store.permissions(role.code(), role.permissions());
            }
        }
    }

    /** The administrator holds every permission the database has known, so what he lacks is new. */
    private void giveNew() {
        var fresh = EnumSet.allOf(Permission.class);
        fresh.removeAll(store.kept(RoleCode.ADMINISTRATOR));
        if (fresh.isEmpty() || fresh.size() == Permission.values().length) {
            return;
        }
        for (var role : ShippedRole.values()) {
            var its = EnumSet.copyOf(fresh);
            its.retainAll(role.permissions());
            if (store.give(role.code(), its) > 0 && !role.code().equals(RoleCode.ADMINISTRATOR)) {
                journal.record(Act.of("role-extended", ref(), role.code().value(), Map.of("permissions", its)));
            }
        }
    }

    /** Adds a role of the company's own. */
    public RoleView add(RoleDraft draft) {
        authority.requireAll(draft.permissions());
        if (!store.add(draft, false, CUSTOM_RANK, clock.instant())) {
            throw new NameTaken(draft.code().value()).refused();
        }
        store.permissions(draft.code(), draft.permissions());
        var view = get(draft.code());
        journal.record(Act.of("role-added", ref(), view.code().value(), view));
        return view;
    }

    /** Changes what a role is called, sees and allows; the administrator's stays. */
    public RoleView edit(int revision, RoleDraft draft) {
        var before = get(draft.code());
        if (draft.code().equals(RoleCode.ADMINISTRATOR)) {
            throw new RoleFixed(draft.code()).refused();
        }
        authority.requireAll(before.permissions());
        authority.requireAll(draft.permissions());
        RowCounts.expectOne(store.change(revision, draft), () -> new ChangedMeanwhile(revision).refused());
        store.permissions(draft.code(), draft.permissions());
        var after = get(draft.code());
        journal.record(new Act("role-changed", ref(), after.code().value(), before, after, null));
        return after;
    }

    /** Withdraws a role of the company's own that nobody holds. */
    public RoleView deactivate(RoleCode code) {
        var role = get(code);
        if (role.shipped()) {
            throw new RoleFixed(code).refused();
        }
        if (role.people() > 0) {
            throw new StillInUse(role.people(), 0).refused();
        }
        RowCounts.expect(1, store.activate(code, false), "role");
        journal.record(Act.of("role-withdrawn", ref(), code.value(), Map.of()));
        return get(code);
    }

    /** Takes a withdrawn role back. */
    public RoleView activate(RoleCode code) {
        authority.requireAll(get(code).permissions());
        RowCounts.expect(1, store.activate(code, true), "role");
        journal.record(Act.of("role-restored", ref(), code.value(), Map.of()));
        return get(code);
    }

    /** All roles, by rank. */
    @Transactional(readOnly = true)
    public List<RoleView> all() {
        return store.all();
    }

    private RoleView get(RoleCode code) {
        return store.view(code).orElseThrow(() -> new NotFound("role", code.value()).refused());
    }

    /** Roles have codes for ids; the entry's number tells which. */
    private static DocumentRef ref() {
        return new DocumentRef("role", 0);
    }
}
