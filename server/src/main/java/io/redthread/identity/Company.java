package io.redthread.identity;

import io.redthread.identity.IdentityRefusal.AlreadySetUp;
import io.redthread.identity.IdentityRefusal.NotFound;
import io.redthread.identity.domain.DemoPerson;
import io.redthread.identity.domain.PasswordRules;
import io.redthread.identity.domain.ShippedDepartments;
import io.redthread.identity.store.CeilingStore;
import io.redthread.identity.store.CompanyStore;
import io.redthread.identity.store.SignInStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company (公司) whose system this is: set up once, with its administrator. */
@Service
@Transactional
public class Company {

    private static final String DEMO_NAME = "红线示范商贸有限公司";

    private final CompanyStore store;
    private final People people;
    private final Departments departments;
    private final CeilingStore ceilings;
    private final SignInStore signIns;
    private final SignIns passwords;
    private final PasswordEncoder encoder;
    private final RedthreadSettings settings;
    private final Journal journal;
    private final Clock clock;

    Company(
            CompanyStore store,
            People people,
            Departments departments,
            CeilingStore ceilings,
            SignInStore signIns,
            SignIns passwords,
            PasswordEncoder encoder,
            RedthreadSettings settings,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.departments = departments;
        this.ceilings = ceilings;
        this.signIns = signIns;
        this.passwords = passwords;
        this.encoder = encoder;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Its name; absent before the first run. */
    @Transactional(readOnly = true)
    public Optional<String> name() {
        return store.name();
    }

    /**
     * The first run: names the company and makes its administrator. Once; a second time is refused.
     *
     * @param name of the company
     * @param username of the administrator
     * @param person the administrator's name
     * @param password the administrator's password
     */
    public void setUp(String name, String username, String person, String password) {
        var company = name.strip();
        if (company.isEmpty() || company.length() > 100) {
            throw InvalidInput.of("/company", name, company.isEmpty() ? "value-required" : "text-too-long");
        }
        var hash = passwords.hash(username, password, "/administrator/password");
        if (!store.add(company, clock.instant())) {
            throw new AlreadySetUp().refused();
        }
        journal.record(Act.of("company-set-up", new DocumentRef("company", 1), company, Map.of("name", company)));
        var draft = new PersonDraft(
                username, person, "", "", Optional.empty(), Optional.empty(), Set.of(RoleCode.ADMINISTRATOR));
        var made = CurrentAccess.asSystem(() -> people.add(draft, false));
        RowCounts.expect(1, signIns.setPassword(made.id(), hash, clock.instant(), null), "password");
        CurrentAccess.asSystem(() -> {
            ship(ShippedDepartments.ALL, code -> Optional.empty());
            return made;
        });
        shipCeilings();
    }

    /** Makes the demo company's people, departments and ceilings, where they are missing. Only in demo mode. */
    public void registerDemo() {
        if (settings.mode() != RedthreadSettings.Mode.DEMO) {
            throw new IllegalStateException("demo people are for demo mode only");
        }
        if (store.add(DEMO_NAME, clock.instant())) {
            journal.record(
                    Act.of("company-set-up", new DocumentRef("company", 1), DEMO_NAME, Map.of("name", DEMO_NAME)));
        }
        ship(DemoPerson.DEPARTMENTS, DemoPerson::above);
        var made = new HashMap<String, PersonId>();
        for (var person : DemoPerson.values()) {
            var known = people.byUsername(person.username()).map(PersonFacts::id);
            made.put(person.username(), known.orElseGet(() -> register(person, made)));
        }
        shipCeilings();
    }

    private void ship(Map<String, String> named, Function<String, Optional<String>> above) {
        named.forEach((code, name) -> {
            if (departments.byCode(code).isEmpty()) {
                departments.add(new DepartmentDraft(
                        code,
                        name,
                        above.apply(code).flatMap(departments::byCode).map(DepartmentView::id)));
            }
        });
    }

    /** Up to which amounts the roles decide until somebody sets it otherwise (1.R-4). */
    private void shipCeilings() {
        if (ceilings.all().isEmpty()) {
            DemoPerson.CEILINGS.forEach((role, amount) -> ceilings.set(role.code(), "CNY", amount.orElse(null)));
        }
    }

    /** Whether the checklist of the first days still stands: never in demo mode, and not once it was put away. */
    @Transactional(readOnly = true)
    public boolean checklistStands() {
        return settings.mode() != RedthreadSettings.Mode.DEMO && !store.checklistDismissed();
    }

    /** Puts the checklist of the first days away. Refused before the first run. */
    public void dismissChecklist() {
        RowCounts.expectOne(store.dismissChecklist(clock.instant()), () -> new NotFound("company", "1").refused());
        journal.record(Act.of("checklist-dismissed", new DocumentRef("company", 1), "", Map.of()));
    }

    /** The demo people who sign in, in the order of their cards. */
    @Transactional(readOnly = true)
    public List<DemoPerson> demoSignIns() {
        return settings.mode() == RedthreadSettings.Mode.DEMO ? DemoPerson.withCards() : List.of();
    }

    /** The user names of those cards; none in any other mode. */
    public List<String> demoUsernames() {
        return demoSignIns().stream().map(DemoPerson::username).toList();
    }

    private PersonId register(DemoPerson person, Map<String, PersonId> made) {
        var draft = new PersonDraft(
                person.username(),
                person.personName(),
                "",
                "",
                departments.byCode(person.department()).map(DepartmentView::id),
                person.superior().map(made::get),
                Set.of(person.role().code()));
        var id = people.add(draft, true).id();
        if (person.hasCard()) {
            var hash = String.valueOf(encoder.encode(PasswordRules.DEMO_PASSWORD));
            RowCounts.expect(1, signIns.setPassword(id, hash, clock.instant(), null), "password");
        }
        return id;
    }
}
