package io.redthread.support;

import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.identity.store.SignInStore;
import io.redthread.platform.database.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server on a real PostgreSQL. All such tests of a run share one server and one database, so each
 * makes what it needs under names of its own and counts on nothing being empty.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redthread.mode=test",
            "server.shutdown=immediate",
            // The outbox is emptied by the tests that are about it.
            "redthread.notification.enabled=false",
            "redthread.notification.timeout=3s",
            // What is late is looked for by the tests that are about it.
            "redthread.alerts.enabled=false",
            // Shops and carriers of tests are told and asked again at once, and given up soon.
            "redthread.fulfilment.feedback.first-delay=200ms",
            "redthread.fulfilment.feedback.tries=4",
            "redthread.fulfilment.stock-feed.every=1s",
            "redthread.fulfilment.stock-feed.first-delay=200ms",
            "redthread.fulfilment.stock-feed.tries=3",
            "redthread.fulfilment.carriers.enabled=false",
            "redthread.fulfilment.carriers.first-delay=1ms",
            "redthread.fulfilment.carriers.longest-delay=1ms",
            "redthread.fulfilment.carriers.timeout=1500ms",
            "redthread.fulfilment.carriers.tries=3"
        })
@Import(HouseRules.class)
@ContextConfiguration(initializers = ScratchDatabase.class)
public abstract class RedthreadTest {

    /** Password of everyone made by {@link #signedInAs}. */
    protected static final String PASSWORD = "violet-harbour-42";

    private static final Map<String, Browser> SIGNED_IN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private SignInStore signIns;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Clock clock;

    /** Where the server listens. */
    protected int port() {
        return port;
    }

    /** A browser where nobody is signed in. */
    protected Browser browser() {
        return new Browser(port);
    }

    /** The browser of somebody who holds that role. Shared: do not sign out there. */
    protected Browser signedInAs(ShippedRole role) {
        return signedInAs(role.code());
    }

    /** The browser of somebody who holds that role. Shared: do not sign out there. */
    protected Browser signedInAs(RoleCode role) {
        return SIGNED_IN.computeIfAbsent(port + "/" + role, key -> {
            var username = "tester-" + role;
            person(username, role);
            return signedIn(username);
        });
    }

    /** A browser of its own for a person made by {@link #person}. */
    protected Browser signedIn(String username) {
        var browser = browser();
        browser.signIn(username, PASSWORD).is(200);
        return browser;
    }

    /** A person of that user name with these roles and the tests' password; made when not there. */
    protected PersonId person(String username, RoleCode... roles) {
        return transactions.in(() -> people.byUsername(username)
                .map(PersonFacts::id)
                .orElseGet(() -> {
                    var draft = new PersonDraft(
                            username, "测试 " + username, "", "", Optional.empty(), Optional.empty(), Set.of(roles));
                    var id = people.register(draft).id();
                    password(id);
                    return id;
                }));
    }

    /** Gives a person the tests' password. */
    protected void password(PersonId id) {
        signIns.setPassword(id, String.valueOf(passwords.encode(PASSWORD)), clock.instant(), null);
    }
}
